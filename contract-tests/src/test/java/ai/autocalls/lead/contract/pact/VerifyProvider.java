package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.autocalls.lead.contract.pact.ProviderVerification.Outcome;
import ai.autocalls.lead.contract.pact.VerifiedPacts.VerifiedPact;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds any provider to the pact: {@code ./mvnw -Pprovider verify}, see README.md. What is not run
 * is a skipped test with its reason.
 */
class VerifyProvider {
  private static final StringBuilder REPORT = new StringBuilder();

  @TestFactory
  List<DynamicTest> providerHonoursThePact() {
    ProviderSettings settings =
        ProviderSettings.of(System::getProperty, System.getenv(), System.nanoTime() / 1_000);
    VerifiedPacts pacts = new VerifiedPacts(System::getProperty, System.getenv());
    List<DynamicTest> tests = new ArrayList<>();
    for (VerifiedPact pact : pacts.read()) {
      tests.addAll(verify(pact, pacts, new ProviderVerification(settings)));
    }
    return tests;
  }

  private static List<DynamicTest> verify(
      VerifiedPact pact, VerifiedPacts pacts, ProviderVerification verification) {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode interaction : pact.json().path("interactions")) {
      tests.add(
          dynamicTest(
              interaction.path("description").asText(),
              () -> honoured(verification.verify(pact.json(), interaction))));
    }
    tests.add(
        dynamicTest(
            "the result is published",
            () -> {
              REPORT.append(verification.report());
              verification.close();
              publish(pact, pacts, verification.outcomes());
            }));
    return tests;
  }

  private static void honoured(Outcome outcome) {
    if (outcome.notRun() != null) {
      abort("not run: " + outcome.notRun());
    }
    assertThat(outcome.failures()).as(outcome.interaction()).isEmpty();
  }

  private static void publish(VerifiedPact pact, VerifiedPacts pacts, List<Outcome> outcomes) {
    assumeTrue(pacts.publishes(), "not asked for; see -Dpact.verifier.publishResults=true");
    long notRun = outcomes.stream().filter(outcome -> outcome.notRun() != null).count();
    if (notRun > 0) {
      REPORT.append(
          "Not published: %d interactions were not run, and a result speaks for all%n"
              .formatted(notRun));
      abort(notRun + " interactions were not run, and a result speaks for all");
    }
    pacts.publish(pact, outcomes);
    REPORT.append("Published to the broker%n".formatted());
  }

  @AfterAll
  static void report() {
    System.out.print(REPORT);
  }
}
