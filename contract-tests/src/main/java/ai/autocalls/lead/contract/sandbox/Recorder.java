package ai.autocalls.lead.contract.sandbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the last requests as they arrived, within bounds, and logs a line about each. */
final class Recorder implements Endpoint {
  private static final int MAX_REQUESTS = 2_000;
  private static final long MAX_BYTES = 8L * 1024 * 1024;

  private final Endpoint endpoint;
  private final Clock clock;
  private final Consumer<String> log;
  private final Deque<SandboxRequest> kept = new ArrayDeque<>();
  private long bytes;

  Recorder(Endpoint endpoint, Clock clock, Consumer<String> log) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    keep(request);
    SandboxResponse response = endpoint.respond(request);
    log.accept(
        clock.instant().truncatedTo(ChronoUnit.MILLIS)
            + " "
            + printable(request.method())
            + " "
            + printable(path(request))
            + " "
            + (response.isDropped() ? "dropped" : response.status()));
    return response;
  }

  /** What follows in the path of the states is their secret. */
  private static String path(SandboxRequest request) {
    String path = request.path();
    return path.startsWith(StateEndpoint.PATH + "/") ? StateEndpoint.PATH + "/***" : path;
  }

  synchronized List<SandboxRequest> requests() {
    return List.copyOf(kept);
  }

  private synchronized void keep(SandboxRequest request) {
    kept.add(request);
    bytes += size(request);
    while (kept.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
      bytes -= size(kept.removeFirst());
    }
  }

  private static long size(SandboxRequest request) {
    long size = request.body().length + request.path().length() + request.query().length();
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      size += header.getKey().length() + header.getValue().stream().mapToInt(String::length).sum();
    }
    return size;
  }

  /** One short line whatever was sent: a log must not be written to by those it is about. */
  private static String printable(String text) {
    String cut = text.length() > 100 ? text.substring(0, 100) + "…" : text;
    return cut.replaceAll("[^\\x21-\\x7e…]", "?");
  }
}
