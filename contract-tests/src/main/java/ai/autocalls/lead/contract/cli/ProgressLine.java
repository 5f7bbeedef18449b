package ai.autocalls.lead.contract.cli;

import java.io.PrintWriter;

/** Progress on stderr: one moving line on a terminal, now and then a plain line elsewhere. */
final class ProgressLine {
  private static final int WIDTH = 30;
  private static final int PLAIN_LINES = 10;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private int lastTenth = -1;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  void at(int done, int total, String title) {
    if (terminal) {
      int full = total == 0 ? WIDTH : done * WIDTH / total;
      String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
      String cut = title.length() > 40 ? title.substring(0, 40) : title;
      err.printf("\r[%s] %d/%d %-40s%s", bar, done, total, cut, done == total ? "\n" : "");
      err.flush();
    } else if (total > 0 && done * PLAIN_LINES / total > lastTenth) {
      lastTenth = done * PLAIN_LINES / total;
      err.println(done + " of " + total + " requests");
    }
  }
}
