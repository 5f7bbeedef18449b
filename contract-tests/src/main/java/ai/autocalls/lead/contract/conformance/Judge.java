package ai.autocalls.lead.contract.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways in which checks look at exchanges. */
final class Judge {
  private Judge() {}

  /**
   * Holds every exchange to one expectation.
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

  static Verdict accepted(List<Exchange> exchanges) {
    return each(
        exchanges,
        "a lead is created",
        exchange -> exchange.created() ? Optional.empty() : Optional.of(exchange.summary()));
  }

  static Verdict refused(List<Exchange> exchanges) {
    return each(
        exchanges,
        "a refusal, status 400 to 499",
        exchange -> exchange.refused() ? Optional.empty() : Optional.of(exchange.summary()));
  }

  /** What the provider did in the last of these exchanges, without a judgement. */
  static Verdict recorded(List<Exchange> exchanges) {
    return exchanges.isEmpty()
        ? Verdict.notRun("nothing was sent")
        : Verdict.info(
            exchanges.get(exchanges.size() - 1).summary(), exchanges.get(exchanges.size() - 1));
  }
}
