package ai.autocalls.lead.contract.clients;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Checks that no one is called twice. */
final class OnceChecks {
  private static final List<String> REDIRECTS =
      List.of("redirect-301", "redirect-302", "redirect-307", "redirect-308");

  /** Every scenario whose response has a status from 200 to 299. */
  private static final List<String> SUCCESSES =
      List.of(
          "minimal",
          "full",
          "empty",
          "big-integer",
          "unicode",
          "status-201",
          "string-id",
          "array",
          "without-optional",
          "other-language",
          "unknown-fields",
          "unlisted-status",
          "html",
          "truncated",
          "truncated-chunks",
          "status-204",
          "interim",
          "several-interim",
          "chunked",
          "gzip",
          "slow",
          "bom",
          "until-close",
          "keep-alive",
          "ipv6");

  private OnceChecks() {}

  static List<ClientCheck> all() {
    return List.of(
        once("ONCE-01", List.of("status-500")),
        once("ONCE-02", List.of("status-502")),
        once("ONCE-03", List.of("status-503")),
        once("ONCE-04", List.of("status-408")),
        once("ONCE-05", List.of("reset-before")),
        once("ONCE-06", List.of("reset-during")),
        once("ONCE-07", List.of("reset-after")),
        once("ONCE-08", List.of("silent")),
        once("ONCE-09", List.of("closed")),
        once("ONCE-10", REDIRECTS),
        ClientCheck.ofSent(
            "ONCE-11", elsewhere(), "one request, and none to another host", OnceChecks::elsewhere),
        ClientCheck.ofSent(
            "ONCE-12",
            List.of("status-429"),
            "no request before Retry-After is over",
            OnceChecks::tooEarly),
        once("ONCE-13", SUCCESSES));
  }

  static List<String> redirects() {
    return Stream.concat(REDIRECTS.stream(), elsewhere().stream()).toList();
  }

  private static List<String> elsewhere() {
    return REDIRECTS.stream().map(id -> id + "-other-host").toList();
  }

  private static ClientCheck once(String id, List<String> scenarios) {
    return ClientCheck.ofSent(id, scenarios, "one request", OnceChecks::again);
  }

  private static Optional<String> again(Observation seen) {
    int count = seen.requests().size();
    return ClientCheck.unless(count <= 1, count + " requests");
  }

  private static Optional<String> elsewhere(Observation seen) {
    if (seen.elsewhere().isEmpty()) {
      return again(seen);
    }
    ReceivedRequest request = seen.elsewhere().get(0);
    boolean token = !request.headers("Authorization").isEmpty();
    return Optional.of(
        request.method() + " to another host" + (token ? ", with Authorization" : ""));
  }

  private static Optional<String> tooEarly(Observation seen) {
    if (seen.requests().size() < 2) {
      return Optional.empty();
    }
    long waited = seen.requests().get(1).nanos() - seen.first().nanos();
    return waited < TimeUnit.SECONDS.toNanos(1)
        ? Optional.of("another request after %d ms".formatted(waited / 1_000_000))
        : Optional.empty();
  }
}
