package ai.autocalls.lead.contract.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no new request has begun for too long. Jetty's idle timeout starts
 * again with every byte, so one byte a second would keep a connection open for ever.
 */
final class RequestTimeoutEnforcer extends AbstractLifeCycle {
  private final ServerConnector connector;
  private final Duration limit;
  private final Map<EndPoint, Progress> progress = new HashMap<>();
  private Scheduler.Task next;

  RequestTimeoutEnforcer(ServerConnector connector, Duration limit) {
    this.connector = connector;
    this.limit = limit;
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected synchronized void doStop() {
    next.cancel();
  }

  private synchronized void schedule() {
    long millis = Math.max(10, limit.toMillis() / 10);
    next = connector.getScheduler().schedule(this::sweep, millis, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    long now = System.nanoTime();
    progress.keySet().retainAll(connector.getConnectedEndPoints());
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Connection connection = endPoint.getConnection();
      long requests = connection == null ? 0 : connection.getMessagesIn();
      Progress before = progress.get(endPoint);
      if (before == null || before.requests() != requests) {
        progress.put(endPoint, new Progress(requests, now));
      } else if (now - before.sinceNanos() > limit.toNanos()) {
        endPoint.close();
      }
    }
    if (isRunning()) {
      schedule();
    }
  }

  private record Progress(long requests, long sinceNanos) {}
}
