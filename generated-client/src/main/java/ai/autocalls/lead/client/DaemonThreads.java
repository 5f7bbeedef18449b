package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one client: as many as are needed, none of which keeps the JVM alive, and none of
 * which stays for long when there is nothing to do.
 */
final class DaemonThreads extends ThreadPoolExecutor {
  DaemonThreads() {
    super(
        0,
        Integer.MAX_VALUE,
        2,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "autocalls-lead-client");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** From now on each thread ends with what it does; what begins later still has one. */
  void endWhenIdle() {
    setKeepAliveTime(0, TimeUnit.SECONDS);
  }

  /** A future that completes after the time, on one of these threads. */
  CompletableFuture<@Nullable Void> pause(Duration time) {
    return time.isZero()
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, this));
  }

  /** Runs the task on one of these threads, or here if there can be no further thread. */
  void executeOrRun(Runnable task) {
    try {
      execute(task);
    } catch (Error e) {
      // Out of threads or memory: the one who waits for the outcome must have it all the same.
      task.run();
    }
  }
}
