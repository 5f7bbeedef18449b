package ai.autocalls.lead.contract.pact;

import static org.junit.jupiter.api.Assumptions.abort;

import ai.autocalls.lead.contract.conformance.CouldNotRunException;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.DefaultTestResultAccumulator;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Verifies any provider with Pact's JUnit 5 support: {@code ./mvnw -Pprovider verify}, see
 * README.md. Settings are checked before the first request. What is not run is a skipped test with
 * its reason.
 *
 * <p>States are set by {@link LeadTarget}, which takes any name, so that no method of this class is
 * needed for each.
 */
@Provider(LeadInteraction.PROVIDER)
@PactSource(ProviderPacts.class)
@IgnoreMissingStateChange
@TestInstance(Lifecycle.PER_CLASS)
class VerifyProvider {
  /** A test may set another. */
  static Map<String, String> environment = System.getenv();

  private final ProviderSettings provider;
  private final PactSettings pacts;
  private final VerificationReport report;
  private final BrokerConnection broker;
  private final LeadTarget target;

  VerifyProvider() {
    try {
      provider = ProviderSettings.of(System::getProperty, environment, System.nanoTime() / 1_000);
      pacts = PactSettings.of(System::getProperty, environment);
    } catch (UnreadableInputException | CouldNotRunException e) {
      throw new CannotVerifyException(e.getMessage());
    }
    report = new VerificationReport(provider, pacts.publishResults());
    broker = pacts.broker() == null ? null : new BrokerConnection(pacts.broker());
    target = new LeadTarget(provider, report);
  }

  PactSettings pacts() {
    return pacts;
  }

  BrokerConnection broker() {
    return broker;
  }

  VerificationReport report() {
    return report;
  }

  @BeforeAll
  void keepTheCredentialsWhenResultsArePublished() {
    DefaultTestResultAccumulator.INSTANCE.setVerificationReporter(
        new ResultPublisher(pacts, broker, report));
  }

  @BeforeEach
  void sendOnlyWhatMayBeSent(PactVerificationContext context) {
    Interaction interaction = context.getInteraction();
    report.begin(context.getPact());
    Optional<String> reason = SendableInteraction.prepare(interaction, provider);
    if (reason.isPresent()) {
      report.notRun(context, reason.get());
      abort("not run: " + reason.get());
    }
    context.setTarget(target);
  }

  @TestTemplate
  @ExtendWith(VerifiedInteractions.class)
  void providerHonoursThePact(PactVerificationContext context) {
    try {
      context.verifyInteraction();
    } catch (AssertionError e) {
      // Pact's message has the failures only where it prints them too, and the token with them.
      report.ran(context);
      throw report.failure(context);
    }
    report.ran(context);
  }

  @AfterAll
  void printReport() {
    target.close();
    if (broker != null) {
      broker.close();
    }
    System.out.print(report);
    report
        .problems()
        .ifPresent(
            problems -> {
              throw new CannotVerifyException(problems);
            });
  }
}
