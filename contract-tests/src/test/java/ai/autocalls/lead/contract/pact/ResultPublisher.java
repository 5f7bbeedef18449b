package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.pactbroker.IPactBrokerClient;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.core.support.expressions.ValueResolver;
import au.com.dius.pact.provider.DefaultVerificationReporter;
import au.com.dius.pact.provider.VerificationReporter;
import java.util.List;

/**
 * Lets Pact publish results through a connection that keeps the credentials, and notes what became
 * of each. Pact publishes the result of a pact when every interaction of it was run.
 */
final class ResultPublisher implements VerificationReporter {
  private final PactSettings settings;
  private final BrokerConnection broker;
  private final VerificationReport report;

  ResultPublisher(PactSettings settings, BrokerConnection broker, VerificationReport report) {
    this.settings = settings;
    this.broker = broker;
    this.report = report;
  }

  @Override
  public Result<Boolean, List<String>> reportResults(
      Pact pact,
      TestResult result,
      String version,
      IPactBrokerClient client,
      List<String> tags,
      String branch) {
    try {
      broker.publish(
          () ->
              DefaultVerificationReporter.INSTANCE.reportResults(
                  pact, result, settings.providerVersion(), broker, tags, branch));
      report.published(pact.getConsumer().getName(), result.toBoolean());
    } catch (CannotVerifyException e) {
      report.problem(
          "The broker did not take the result for %s: %s"
              .formatted(pact.getConsumer().getName(), e.getMessage()));
    }
    return ok();
  }

  @SuppressWarnings("unchecked") // Kotlin's type of no failure is none in Java
  private static Result<Boolean, List<String>> ok() {
    return new Result.Ok<>(true);
  }

  @Override
  @SuppressWarnings("deprecation")
  public void reportResults(
      Pact pact, TestResult result, String version, IPactBrokerClient client, String tag) {
    reportResults(pact, result, version, client, tag == null ? List.of() : List.of(tag), null);
  }

  @Override
  @SuppressWarnings("deprecation")
  public boolean publishingResultsDisabled() {
    return !settings.publishResults();
  }

  @Override
  public boolean publishingResultsDisabled(ValueResolver resolver) {
    return !settings.publishResults();
  }
}
