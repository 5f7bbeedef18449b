package ai.autocalls.lead.contract.pact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.pactbroker.VerificationNotice;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opentest4j.AssertionFailedError;

/**
 * What was verified, for people: a line for each interaction with its consumer, the reasons, and
 * the sum. No line holds the token, and none begins with the text of a pact or a provider.
 */
final class VerificationReport {
  private enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    PENDING("pending"),
    NOT_RUN("not run");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  private record Outcome(
      Verdict verdict, String consumer, String interaction, List<String> reasons) {}

  private final ProviderSettings settings;
  private final boolean publishes;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<String> leads = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /**
   * @param publishes whether results are published
   */
  VerificationReport(ProviderSettings settings, boolean publishes) {
    this.settings = settings;
    this.publishes = publishes;
  }

  /** Notes what the broker says about a pact, such as why it is pending, once. */
  void begin(Pact pact) {
    if (pact.getSource() instanceof BrokerUrlSource source && source.getResult() != null) {
      for (VerificationNotice notice : source.getResult().getNotices()) {
        String text = line(notice.getText());
        if ("before_verification".equals(notice.getWhen()) && !notices.contains(text)) {
          notices.add(text);
        }
      }
    }
  }

  void notRun(PactVerificationContext context, String reason) {
    outcomes.add(outcome(context, Verdict.NOT_RUN, List.of(line(reason))));
  }

  void ran(PactVerificationContext context) {
    List<VerificationResult.Failed> failed = context.getTestExecutionResult();
    Verdict verdict =
        failed.isEmpty()
            ? Verdict.PASSED
            : context.getConsumer().getPending() ? Verdict.PENDING : Verdict.FAILED;
    outcomes.add(outcome(context, verdict, reasons(failed)));
  }

  private static Outcome outcome(
      PactVerificationContext context, Verdict verdict, List<String> reasons) {
    return new Outcome(verdict, line(context.getConsumer().getName()), name(context), reasons);
  }

  /** The failure of a test, without a stack trace, which would lead into the verifier. */
  AssertionFailedError failure(PactVerificationContext context) {
    AssertionFailedError failure =
        new AssertionFailedError(
            "Not honoured: %s: %s"
                .formatted(
                    name(context), String.join("; ", reasons(context.getTestExecutionResult()))));
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  /** Notes a lead that was made, or perhaps made. */
  void lead(String id) {
    leads.add(line(id));
  }

  void published(String consumer, boolean success) {
    published.add(
        "Published to the broker: %s is %s"
            .formatted(line(consumer), success ? "verified" : "not honoured"));
  }

  /** Notes what makes the run fail though every interaction that was run may have passed. */
  void problem(String line) {
    problems.add(line(line));
  }

  /** {@return whether no pact, result or interaction is missing from this report} */
  Optional<String> problems() {
    List<String> all = new ArrayList<>(problems);
    if (!outcomes.isEmpty() && count(Verdict.NOT_RUN) == outcomes.size()) {
      all.add("No interaction was run, so nothing is verified; the report has the reasons.");
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
  }

  private static String name(PactVerificationContext context) {
    return line(
        context.getConsumer().getName() + " - " + context.getInteraction().getDescription());
  }

  private List<String> reasons(List<VerificationResult.Failed> failed) {
    return failed.stream()
        .flatMap(result -> result.getFailures().values().stream())
        .flatMap(List::stream)
        .map(failure -> line(settings.redaction().mask(text(failure))))
        .distinct()
        .toList();
  }

  private static String text(VerificationFailureType failure) {
    return failure instanceof MismatchFailure mismatch
            && mismatch.getMismatch() instanceof BodyMismatch body
        ? body.getPath() + ": " + body.getMismatch()
        : failure.description();
  }

  private static String line(String text) {
    return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }

  private long count(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  /** The report; empty when nothing was to be verified. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    notices.forEach(notice -> text.append("broker   %s%n".formatted(notice)));
    for (Outcome outcome : outcomes) {
      text.append("%-8s %s%n".formatted(outcome.verdict().word, outcome.interaction()));
      outcome.reasons().forEach(reason -> text.append("         - %s%n".formatted(reason)));
    }
    if (!outcomes.isEmpty()) {
      text.append(sum());
    }
    published.forEach(line -> text.append("%s%n".formatted(line)));
    if (publishes) {
      text.append(notPublished());
    }
    return text.toString();
  }

  /** A result speaks for a whole pact. */
  private String notPublished() {
    Map<String, Long> notRun =
        outcomes.stream()
            .filter(outcome -> outcome.verdict() == Verdict.NOT_RUN)
            .collect(groupingBy(Outcome::consumer, TreeMap::new, counting()));
    StringBuilder text = new StringBuilder();
    notRun.forEach(
        (consumer, count) ->
            text.append(
                "Not published: %s, since %d of its interactions were not run%n"
                    .formatted(consumer, count)));
    return text.toString();
  }

  private String sum() {
    long pending = count(Verdict.PENDING);
    return "%s: %d passed, %d failed, %d not run%s%nLeads made: %d%s%n"
        .formatted(
            settings.baseUrl(),
            count(Verdict.PASSED),
            count(Verdict.FAILED),
            count(Verdict.NOT_RUN),
            pending == 0 ? "" : ", %d pending failed, which fails no build".formatted(pending),
            leads.size(),
            leads.isEmpty() ? "" : ", ids " + String.join(" ", leads));
  }
}
