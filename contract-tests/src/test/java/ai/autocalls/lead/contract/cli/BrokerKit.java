package ai.autocalls.lead.contract.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/**
 * One run of a broker command in this process, under another environment.
 *
 * @param exitCode the exit code
 * @param out what it printed as results
 * @param err what it printed about its failure
 */
record BrokerKit(int exitCode, String out, String err) {
  static BrokerKit run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine kit = LeadContract.commandLine(new PrintWriter(out), new PrintWriter(err));
    CommandLine command = kit.getSubcommands().get(arguments[0]);
    BrokerOptions options = (BrokerOptions) command.getMixins().values().iterator().next();
    options.environment(environment);
    int exitCode = kit.execute(arguments);
    return new BrokerKit(exitCode, out.toString(), err.toString());
  }

  /** Everything that was printed. */
  String all() {
    return out + err;
  }
}
