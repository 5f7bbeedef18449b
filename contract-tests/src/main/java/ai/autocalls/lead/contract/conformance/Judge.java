package ai.autocalls.lead.contract.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The ways in which checks look at exchanges. */
final class Judge {
  private Judge() {}

  /**
   * Checks every exchange against one expectation.
   *
   * @param problem what is wrong with an exchange, or nothing
   */
  static Verdict each(
      List<Exchange> exchanges, String expected, Function<Exchange, Optional<String>> problem) {
    if (exchanges.isEmpty()) {
      return Verdict.notRun("there was no response to judge this by");
    }
    for (Exchange exchange : exchanges) {
      Optional<String> found = problem.apply(exchange);
      if (found.isPresent()) {
        return Verdict.failed(expected, found.get(), exchange);
      }
    }
    return Verdict.passed(exchanges.size() == 1 ? "1 response" : exchanges.size() + " responses");
  }

  /** The same, where the response itself says what is wrong. */
  static Verdict all(List<Exchange> exchanges, String expected, Predicate<Exchange> met) {
    return each(
        exchanges,
        expected,
        exchange -> met.test(exchange) ? Optional.empty() : Optional.of(exchange.summary()));
  }

  static Verdict accepted(List<Exchange> exchanges) {
    return all(exchanges, "a lead is created", Exchange::created);
  }

  static Verdict refused(List<Exchange> exchanges) {
    return all(exchanges, "a refusal, status 400 to 499", Exchange::refused);
  }

  static Verdict unauthenticated(List<Exchange> exchanges) {
    return all(
        exchanges,
        "status 401 and a JSON message",
        exchange ->
            exchange.refused()
                && exchange.response().status() == 401
                && ErrorBody.problem(exchange.response()).isEmpty());
  }

  /** What the provider did in the last of these exchanges, without a judgement. */
  static Verdict recorded(List<Exchange> exchanges) {
    return exchanges.isEmpty()
        ? Verdict.notRun("nothing was sent")
        : Verdict.info(
            exchanges.get(exchanges.size() - 1).summary(), exchanges.get(exchanges.size() - 1));
  }
}
