package ai.autocalls.lead.client;

import java.util.concurrent.CountDownLatch;

/** Waits as a socket does: an interrupt is noted, and changes nothing. */
final class Uninterrupted {
  private Uninterrupted() {}

  static void await(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
