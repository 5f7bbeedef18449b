package ai.autocalls.lead.contract.clients;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that a program understands what the provider says, and reports it truthfully. */
final class OutcomeChecks {
  private static final List<String> REFUSED =
      List.of("status-401", "status-402", "status-403", "status-404", "status-409", "status-422");
  private static final List<String> SERVER_ERRORS =
      List.of("status-408", "status-500", "status-502", "status-503");
  private static final List<String> BROKEN =
      List.of("reset-before", "reset-during", "silent", "closed");
  private static final List<String> UNREADABLE =
      List.of("html", "truncated", "truncated-chunks", "status-204");

  private OutcomeChecks() {}

  static List<ClientCheck> all() {
    return List.of(
        created("READ-01", "minimal", "full", "empty", "big-integer", "unicode"),
        created("READ-02", "status-201"),
        created("READ-03", "string-id"),
        created("READ-04", "array"),
        created("READ-05", "without-optional"),
        created("READ-06", "other-language"),
        created("READ-07", "unknown-fields"),
        created("READ-08", "unlisted-status"),
        notCreated("TELL-01", List.of("html")),
        notCreated("TELL-02", List.of("truncated", "truncated-chunks")),
        notCreated("TELL-03", List.of("status-204")),
        notCreated("TELL-04", List.of("status-401")),
        notCreated("TELL-05", List.of("status-402")),
        notCreated("TELL-06", List.of("status-403")),
        notCreated("TELL-07", List.of("status-404")),
        notCreated("TELL-08", List.of("status-409")),
        notCreated("TELL-09", List.of("status-422")),
        notCreated("TELL-10", List.of("status-429")),
        notCreated("TELL-11", OnceChecks.redirects()),
        notCreated("TELL-12", SERVER_ERRORS),
        notCreated("TELL-13", BROKEN),
        exit(
            "TELL-14",
            Stream.of(SERVER_ERRORS, BROKEN, UNREADABLE, List.of("reset-after"))
                .flatMap(List::stream)
                .toList(),
            "another exit code than 10, since the lead may exist",
            ended -> !ended.saysRefused()),
        exit("TELL-15", REFUSED, "exit code 10", Ended::saysRefused),
        exit(
            "TELL-16",
            Stream.concat(SERVER_ERRORS.stream(), BROKEN.stream()).toList(),
            "exit code 11",
            Ended::saysUnknown),
        created("ROBUST-01", "interim"),
        created("ROBUST-02", "chunked"),
        created("ROBUST-03", "gzip"),
        created("ROBUST-04", "slow"),
        created("ROBUST-05", "bom"),
        created("ROBUST-06", "until-close"),
        judged("ROBUST-07", List.of("keep-alive"), seen -> true, "exit code 0", Ended::saysCreated),
        judged("ROBUST-08", List.of("ipv6"), seen -> true, "exit code 0", Ended::saysCreated),
        created("ROBUST-09", "several-interim"));
  }

  private static ClientCheck created(String id, String... scenarios) {
    return exit(id, List.of(scenarios), "exit code 0", Ended::saysCreated);
  }

  private static ClientCheck notCreated(String id, List<String> scenarios) {
    return exit(id, scenarios, "another exit code than 0", ended -> !ended.saysCreated());
  }

  /** Where the program ended by itself, and knows of nothing but the scripted response. */
  private static ClientCheck exit(
      String id, List<String> scenarios, String expected, Predicate<Ended> holds) {
    return judged(
        id, scenarios, seen -> seen.sentOnce() && seen.ended().byItself(), expected, holds);
  }

  private static ClientCheck judged(
      String id,
      List<String> scenarios,
      Predicate<Observation> shows,
      String expected,
      Predicate<Ended> holds) {
    return new ClientCheck(
        id,
        scenarios,
        expected,
        shows,
        seen -> holds.test(seen.ended()) ? Optional.empty() : Optional.of(seen.ended().summary()));
  }
}
