package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.conformance.LeadJournal;
import ai.autocalls.lead.contract.conformance.LeadList;
import java.io.PrintWriter;

/**
 * The leads of a run, which are phone calls: reported whatever ends the run, be it a failure, an
 * error of the JVM, a full disk or a signal.
 */
final class LeadsOfRun implements AutoCloseable {
  private final LeadJournal journal;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final Thread onSignal = new Thread(this::interrupted, "conformance-leads");
  private boolean reported;

  /**
   * Begins to watch for signals.
   *
   * @param json whether stdout is for a program
   */
  LeadsOfRun(LeadJournal journal, PrintWriter out, PrintWriter err, boolean json) {
    this.journal = journal;
    this.out = out;
    this.err = err;
    this.json = json;
    Runtime.getRuntime().addShutdownHook(onSignal);
  }

  /** Notes that they are in a report that was written. */
  synchronized void areReported() {
    reported = true;
  }

  private void interrupted() {
    journal.stop();
    report();
  }

  /** To stdout; to stderr where that cannot be written. A journal in a file has them besides. */
  private synchronized void report() {
    if (reported || journal.entries().isEmpty()) {
      return;
    }
    reported = true;
    out.print(json ? LeadList.stopped(journal.entries()) : text());
    if (out.checkError()) {
      err.print(text());
      err.flush();
    }
  }

  private String text() {
    return "The run did not finish.\n" + LeadList.text(journal.entries()) + "\n";
  }

  @Override
  public void close() {
    report();
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException stopping) {
      // A signal: the hook is running, and what it would report is reported.
    }
  }
}
