package ai.autocalls.lead.contract.clients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks of where the token is, of what is printed, and of how the program ends. */
final class RunChecks {
  private static final List<String> ALL = List.of();

  private RunChecks() {}

  static List<ClientCheck> all(Secrets secrets) {
    return List.of(
        ClientCheck.ofSent(
            "SEND-04",
            ALL,
            "the token once, as Authorization: Bearer",
            seen -> authorization(seen.first(), secrets.token())),
        ClientCheck.ofSent(
            "SEND-05",
            ALL,
            "the token in Authorization and nowhere else",
            seen -> elsewhere(seen.first(), secrets)),
        printed("SECRET-01", seen -> true, "the token", seen -> secrets.hasToken(output(seen))),
        printed(
            "SECRET-02",
            seen -> !isRepeated(seen),
            "a number",
            seen -> secrets.hasNumber(output(seen), seen.scenario().lead())),
        printed(
            "SECRET-03",
            RunChecks::isRepeated,
            "the number that the provider repeats",
            seen -> secrets.hasNumber(output(seen), seen.scenario().lead())),
        new ClientCheck(
            "RUN-01",
            ALL,
            "the program ends within the time limit",
            seen -> !seen.ended().tooMuch() && !seen.scenario().id().equals("keep-alive"),
            seen -> ClientCheck.unless(seen.ended().byItself(), "it had to be ended")),
        new ClientCheck(
            "RUN-02",
            ALL,
            "at most 1 MiB of output",
            seen -> true,
            seen -> ClientCheck.unless(!seen.ended().tooMuch(), "more than 1 MiB")),
        new ClientCheck(
            "RUN-03",
            ALL,
            "no process is left when the program ends",
            seen -> true,
            seen ->
                ClientCheck.unless(
                    seen.ended().leftOvers() == 0,
                    seen.ended().leftOvers() + " still running; ended now")));
  }

  private static ClientCheck printed(
      String id, Predicate<Observation> shows, String what, Predicate<Observation> leaks) {
    return new ClientCheck(
        id,
        ALL,
        what + " on neither stdout nor stderr",
        shows,
        seen -> ClientCheck.unless(!leaks.test(seen), what + " was printed"));
  }

  private static String output(Observation seen) {
    return seen.ended().output();
  }

  private static boolean isRepeated(Observation seen) {
    return seen.scenario().id().equals("status-422");
  }

  private static Optional<String> authorization(ReceivedRequest request, String token) {
    List<String> sent = request.headers("Authorization");
    boolean right = sent.size() == 1 && sent.get(0).matches("(?i:bearer) +\\Q" + token + "\\E");
    return ClientCheck.unless(
        right, sent.size() + " Authorization headers, not one with the bearer token");
  }

  private static Optional<String> elsewhere(ReceivedRequest request, Secrets secrets) {
    String rest =
        Stream.concat(
                request.head().stream()
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("authorization:")),
                request.text().stream())
            .reduce("", (all, line) -> all + "\n" + line);
    return ClientCheck.unless(!secrets.hasToken(rest), "the token is in the request a second time");
  }
}
