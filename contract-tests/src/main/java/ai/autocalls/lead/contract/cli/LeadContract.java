package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.document.VisibleWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The kit: {@code java -jar lead-contract.jar COMMAND}. */
@Command(
    name = "lead-contract",
    description = "Checks documentation, clients and providers of POST /user/lead.",
    versionProvider = LeadContract.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LintCommand.class,
      DiffCommand.class,
      DocsCommand.class,
      PactCommand.class,
      SandboxCommand.class,
      ConformanceCommand.class,
      ClientCommand.class,
      MatrixCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:holds", "1:does not hold", "2:could not run"})
public final class LeadContract implements Runnable {
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

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Thread.setDefaultUncaughtExceptionHandler(LeadContract::explainDeadThread);
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
  }

  /** Not {@link System#out}, which keeps it to itself when a disk is full. */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /**
   * Runs one command in this process. Whatever it prints is safe for a terminal, a log and a build
   * server, see {@link VisibleWriter}.
   *
   * @return 0 holds, 1 does not hold, 2 could not run
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    PrintWriter safeOut = visible(out);
    PrintWriter safeErr = visible(err);
    int code;
    try {
      code = commandLine(safeOut, safeErr).execute(arguments);
    } catch (Error failure) {
      safeErr.println(FailureLine.of(failure));
      code = ExitCode.COULD_NOT_RUN;
    }
    if (safeOut.checkError()) {
      safeErr.println("The output could not be written; what was printed is not whole.");
      code = ExitCode.COULD_NOT_RUN;
    }
    safeErr.flush();
    return code;
  }

  private static PrintWriter visible(PrintWriter to) {
    return new PrintWriter(new VisibleWriter(to, Ansi.AUTO.enabled()), true) {
      @Override
      public boolean checkError() {
        return super.checkError() || to.checkError();
      }
    };
  }

  /** The kit as a parser with its commands and its way to explain failures. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new LeadContract())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(FailureLine::usage)
        .setExecutionExceptionHandler(FailureLine::failure);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** Without the thread, a command might wait for ever; so an error ends the process. */
  private static void explainDeadThread(Thread thread, Throwable failure) {
    System.err.println(FailureLine.of(failure));
    if (failure instanceof Error) {
      System.exit(ExitCode.COULD_NOT_RUN);
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LeadContract.class.getPackage().getImplementationVersion();
      return new String[] {"lead-contract " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
