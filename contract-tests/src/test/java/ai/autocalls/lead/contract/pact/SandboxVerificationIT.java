package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sandbox honours the pact, and providers that are wrong do not. */
class SandboxVerificationIT {
  /** What verification must name for each fault that a consumer of this pact would suffer from. */
  private static final Map<Fault, String> REJECTED = rejected();

  /**
   * Faults in what no consumer of this pact sends, or in values that the contract leaves open: only
   * a conformance run can see them.
   */
  private static final Set<Fault> ONLY_CONFORMANCE =
      EnumSet.of(
          Fault.SAME_ID_FOR_EVERY_LEAD,
          Fault.CONTACTS_SHARE_THE_LEADS_ID,
          Fault.ANOTHER_CAMPAIGN,
          Fault.ISO_TIMESTAMPS, // the client reads both forms
          Fault.ANOTHER_CAMPAIGN_ID,
          Fault.ANOTHER_NUMBER,
          Fault.NUMBER_WITHOUT_PLUS,
          Fault.OK_FOR_MISSING_TOKEN,
          Fault.OK_FOR_INVALID,
          Fault.OK_FOR_BROKEN_JSON,
          Fault.OK_FOR_UNKNOWN_CAMPAIGN,
          Fault.OK_FOR_EVERY_METHOD,
          Fault.CRASH_ON_INVALID,
          Fault.CRASH_ON_BROKEN_JSON,
          Fault.UNKNOWN_ERROR_BODY,
          Fault.VALIDATION_ERRORS_AS_LIST,
          Fault.REFUSES_LONG_NUMBERS);

  @Test
  void sandboxHonoursThePact() {
    try (Sandbox sandbox = provider().start()) {
      assertThat(verify(sandbox)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void faultIsRejectedWithItsElementOrLeftToConformance(Fault fault) {
    try (Sandbox sandbox = provider().around(fault).start()) {
      if (ONLY_CONFORMANCE.contains(fault)) {
        assertThat(verify(sandbox)).as("not seen by the pact").isEmpty();
      } else {
        assertThat(verify(sandbox)).anyMatch(line -> line.contains(REJECTED.get(fault)));
      }
    }
  }

  private static SandboxBuilder provider() {
    return Sandbox.builder().token(Fault.TOKEN).pactStates();
  }

  /** Through the provider's own states. */
  private static List<String> verify(Sandbox sandbox) {
    Verification verification =
        Verification.run(
            Map.of(
                "provider.base-url", sandbox.baseUrl(), "provider.states-url", sandbox.statesUrl()),
            Map.of());
    assertThat(verification.passed() + verification.failed()).isEqualTo(38);
    assertThat(verification.skipped()).isZero();
    return verification.messages();
  }

  private static Map<Fault, String> rejected() {
    Map<Fault, String> rejected = new EnumMap<>(Fault.class);
    rejected.put(Fault.ID_AS_STRING, "$.data.id");
    rejected.put(Fault.ONLY_AN_ID_AS_STRING, "$.data.id");
    rejected.put(Fault.ARRAY_WRAPPED, "$: ");
    rejected.put(Fault.OLD_ARRAY_SHAPE, "$: ");
    rejected.put(Fault.NO_CAMPAIGN, "$.data: ");
    rejected.put(Fault.NO_SECONDARY_CONTACTS, "$.data: ");
    rejected.put(Fault.NO_MESSAGE, "$: ");
    rejected.put(Fault.FLAT, "$: ");
    rejected.put(Fault.NO_UPDATED_AT, "$.data: ");
    rejected.put(Fault.NO_STATUS, "$.data: ");
    rejected.put(Fault.STATUS_AS_NUMBER, "$.data.status");
    rejected.put(Fault.CAMPAIGN_ID_AS_STRING, "$.data.campaign_id");
    rejected.put(Fault.CAMPAIGN_WITHOUT_NAME, "$.data.campaign: ");
    rejected.put(Fault.VARIABLES_AS_ARRAY, "$.data.variables");
    rejected.put(Fault.EMPTY_VARIABLES_AS_ARRAY, "$.data.variables");
    rejected.put(Fault.CONTACT_ID_AS_STRING, "$.data.secondary_contacts[0].id");
    rejected.put(Fault.CONTACT_WITHOUT_STATUS, "$.data.secondary_contacts[0]: ");
    rejected.put(Fault.CREATED_AS_202, "status");
    rejected.put(Fault.HTML_CONTENT_TYPE, "text/html");
    rejected.put(Fault.DROPPED_VARIABLE, "$.data.variables: ");
    rejected.put(Fault.DROPPED_CONTACT_VARIABLES, "$.data.secondary_contacts[0].variables: ");
    rejected.put(Fault.DROPPED_CONTACTS, "$.data.secondary_contacts: ");
    rejected.put(Fault.SWAPPED_CONTACTS, "$.data.secondary_contacts[0].variables.customer_name");
    rejected.put(Fault.INTEGERS_AS_FRACTIONS, "$.data.variables.orders");
    rejected.put(Fault.LARGE_NUMBERS_ROUNDED, "$.data.variables.orders");
    rejected.put(Fault.UNICODE_MANGLED, "$.data.variables.customer_name");
    rejected.put(Fault.IGNORED_AUTH, "status of 401");
    rejected.put(Fault.ERRORS_WITH_STATUS_200, "status of 401");
    rejected.put(Fault.CRASH_ON_UNICODE, "status of 200 but was 500");
    rejected.put(Fault.REDIRECT_TO_LOGIN, "status of 401");
    rejected.put(Fault.HTML_FOR_UNAUTHENTICATED, "text/html");
    rejected.put(Fault.NEEDS_VARIABLES, "status of 200 but was 422");
    rejected.put(Fault.REFUSES_SECONDARY_CONTACTS, "status of 200 but was 422");
    rejected.put(Fault.HONOURS_ALLOW_DUPLICATE, "status of 200 but was 409");
    rejected.put(Fault.REFUSES_EVERY_DUPLICATE, "status of 200 but was 409");
    return rejected;
  }
}
