package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the exchanges that are not over, 50 times a second: a thread that waits for a socket
 * does not notice an interrupt, and no one else ends a call whose time is up or begins the next
 * attempt. Its thread is there only while there is something to look at.
 */
final class CallWatch {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  /** How often it finds nothing before its thread ends: for one second. */
  private static final int PATIENCE = 50;

  private final Executor threads;
  private final Set<Exchange<?, ?>> exchanges = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean closed;

  CallWatch(Executor threads) {
    this.threads = threads;
  }

  void add(Exchange<?, ?> exchange) {
    exchanges.add(exchange);
    if (closed) {
      exchange.close();
    }
    if (!running.get() && running.compareAndSet(false, true)) {
      try {
        threads.execute(this::run);
      } catch (Error e) {
        running.set(false);
        exchanges.remove(exchange);
        throw e;
      }
    }
  }

  void remove(Exchange<?, ?> exchange) {
    exchanges.remove(exchange);
  }

  int size() {
    return exchanges.size();
  }

  /** Ends what has not been sent, here and of whatever is added later. */
  void close() {
    closed = true;
    exchanges.forEach(Exchange::close);
  }

  private void lookAtAll() {
    long now = System.nanoTime();
    exchanges.forEach(exchange -> exchange.look(now));
  }

  private void run() {
    do {
      int idleLooks = 0;
      while (idleLooks < (closed ? 1 : PATIENCE)) {
        LockSupport.parkNanos(INTERVAL.toNanos());
        idleLooks = exchanges.isEmpty() ? idleLooks + 1 : 0;
        try {
          lookAtAll();
        } catch (Error e) {
          // Memory may be short for a moment. The calls still need this thread, so it looks again.
        }
      }
      running.set(false);
    } while (!exchanges.isEmpty() && running.compareAndSet(false, true));
  }
}
