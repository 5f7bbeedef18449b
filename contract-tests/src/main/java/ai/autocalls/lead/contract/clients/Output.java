package ai.autocalls.lead.contract.clients;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a program prints, up to a bound. What is beyond it is not read. */
final class Output implements Runnable {
  /** What a client has to say fits many times. */
  private static final int BOUND = 1 << 20;

  private final InputStream in;
  private final CountDownLatch end = new CountDownLatch(1);
  private byte[] bytes = {};
  private volatile boolean full;

  Output(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    try {
      byte[] read = in.readNBytes(BOUND);
      synchronized (this) {
        bytes = read;
      }
      full = read.length == BOUND && in.read() >= 0;
    } catch (IOException e) {
      // The program was ended.
    } finally {
      end.countDown();
    }
  }

  /** Waits for the end, which comes once no process of the program is left. */
  void await() throws InterruptedException {
    end.await(2, TimeUnit.SECONDS);
  }

  boolean isFull() {
    return full;
  }

  synchronized String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
