package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.conformance.CouldNotRunException;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.document.UnwritableOutputException;
import ai.autocalls.lead.spec.document.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Whatever fails, in one line that says what to do. */
final class FailureLine {
  private FailureLine() {}

  static String of(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "Out of memory. Give the JVM more, as in java -Xmx1g -jar lead-contract.jar, or name a"
          + " smaller input.";
    }
    if (failure instanceof StackOverflowError) {
      return "The input nests too deeply to be read.";
    }
    boolean foreseen =
        failure instanceof UnreadableInputException
            || failure instanceof UnwritableOutputException
            || failure instanceof CouldNotRunException;
    String what = failure.getMessage() == null ? "" : failure.getMessage();
    return oneLine(foreseen ? what : failure.getClass().getSimpleName() + ": " + what);
  }

  /** Prints what is wrong with the arguments. */
  static int usage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command
        .getErr()
        .println(
            oneLine(failure.getMessage())
                + ". Try: "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return ExitCode.COULD_NOT_RUN;
  }

  /** Prints why a command could not run. */
  static int failure(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println(of(failure));
    return ExitCode.COULD_NOT_RUN;
  }

  private static String oneLine(String message) {
    return VisibleText.line(message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", ""));
  }
}
