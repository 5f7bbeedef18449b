package ai.autocalls.lead.contract.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Progress on stderr: one moving line on a terminal, now and then a plain line elsewhere. A library
 * for this would bring a terminal library along, which is larger than all that the bar is for.
 */
final class ProgressLine {
  private static final int WIDTH = 24;
  private static final int COLUMNS = 79;
  private static final int PLAIN_LINES = 10;

  private final PrintWriter err;
  private final boolean terminal;
  private int lastTenth = -1;

  /**
   * Progress of a command.
   *
   * @param err where the command's messages go, which lets no cursor be moved
   */
  static ProgressLine of(PrintWriter err) {
    return System.console() != null && !redirected()
        ? new ProgressLine(new PrintWriter(new FileOutputStream(FileDescriptor.err)), true)
        : new ProgressLine(err, false);
  }

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** The JDK knows only stdin and stdout; stderr is found by its name, if the system has one. */
  private static boolean redirected() {
    Path stderr = Path.of("/dev/stderr");
    try {
      return Files.exists(stderr) && Files.isRegularFile(stderr.toRealPath());
    } catch (IOException e) {
      return true; // a pipe has no path
    }
  }

  void at(int done, int total, String title) {
    if (terminal) {
      bar(done, total, title);
    } else if (total > 0 && done * PLAIN_LINES / total > lastTenth) {
      lastTenth = done * PLAIN_LINES / total;
      err.println(done + " of " + total + " requests");
    }
  }

  /** Never longer than a line, since what wraps cannot be drawn over. */
  private void bar(int done, int total, String title) {
    int full = total == 0 ? WIDTH : done * WIDTH / total;
    String counted =
        "[%s%s] %d/%d ".formatted("#".repeat(full), ".".repeat(WIDTH - full), done, total);
    int left = COLUMNS - counted.length();
    String cut = title.length() > left ? title.substring(0, left) : title;
    err.print("\r" + counted + cut + " ".repeat(left - cut.length()));
    if (done == total) {
      err.println();
    }
    err.flush();
  }
}
