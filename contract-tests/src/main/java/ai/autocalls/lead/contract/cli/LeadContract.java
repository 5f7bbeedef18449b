package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The kit: {@code java -jar lead-contract.jar COMMAND}. */
@Command(
    name = "lead-contract",
    description = "Holds documentation, clients and providers of POST /user/lead to one contract.",
    versionProvider = LeadContract.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LintCommand.class,
      DiffCommand.class,
      DocsCommand.class,
      PactCommand.class,
      SandboxCommand.class,
      ConformanceCommand.class,
      MatrixCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:holds", "1:does not hold", "2:could not run"})
public final class LeadContract implements Runnable {
  /** What was asked holds. */
  static final int HOLDS = 0;

  /** What was asked does not hold. */
  static final int DOES_NOT_HOLD = 1;

  /** The question could not be answered. */
  static final int COULD_NOT_RUN = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and end.")
  private boolean help;

  /** Not of the commands: to some of them, --version is the version of something else. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the kit's version and end.")
  private boolean version;

  private LeadContract() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs one command in this process.
   *
   * @param out where results go
   * @param err where the one line about a failure goes
   * @param arguments the command line
   * @return 0 holds, 1 does not hold, 2 could not run
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(out, err).execute(arguments);
  }

  /**
   * The kit as a parser with its commands and its way to explain failures.
   *
   * @param out where results go
   * @param err where the one line about a failure goes
   */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new LeadContract())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(LeadContract::explainUsage)
        .setExecutionExceptionHandler(LeadContract::explainFailure);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  private static int explainUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command
        .getErr()
        .println(
            oneLine(failure.getMessage())
                + ". Try: "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return COULD_NOT_RUN;
  }

  private static int explainFailure(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    boolean foreseen = failure instanceof UnreadableInputException;
    String what = failure.getMessage() == null ? "" : failure.getMessage();
    command
        .getErr()
        .println(oneLine(foreseen ? what : failure.getClass().getSimpleName() + ": " + what));
    return COULD_NOT_RUN;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LeadContract.class.getPackage().getImplementationVersion();
      return new String[] {"lead-contract " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
