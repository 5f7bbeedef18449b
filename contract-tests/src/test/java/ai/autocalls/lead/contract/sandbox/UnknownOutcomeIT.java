package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.LeadOutcome;
import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.OutcomeUnknownException;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client finds out what became of a request whose response was lost, and sends it once. */
class UnknownOutcomeIT {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder()
          .phoneNumber("+12025550101")
          .campaignId(7L)
          .allowDupplicate(true)
          .build();

  private Sandbox sandbox;

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aLeadThatWasCreatedIsFoundByItsReference() {
    start(DeliveryFault.DROP_AFTER_CREATE);

    LeadOutcome outcome = send(client().referenceVariable("lead_ref"));

    assertThat(outcome.finding()).isEqualTo(Finding.CREATED);
    assertThat(outcome.leads()).extracting(Lead::id).containsExactly(1L);
    assertThat(posts()).isEqualTo(1);
  }

  @Test
  void aLeadThatWasNotCreatedIsNotSeen() {
    start(DeliveryFault.DROP_BEFORE_CREATE);

    LeadOutcome outcome = send(client().referenceVariable("lead_ref"));

    assertThat(outcome.finding()).isEqualTo(Finding.NOT_SEEN);
    assertThat(outcome.leads()).isEmpty();
    assertThat(posts()).isEqualTo(1);
  }

  @Test
  void leadsOfTheSameNumberWithoutAReferenceAreForAPersonToCompare() {
    start(DeliveryFault.DROP_AFTER_CREATE);
    send(client());
    long before = posts();

    LeadOutcome outcome = send(client());

    assertThat(outcome.finding()).isEqualTo(Finding.PERHAPS);
    assertThat(outcome.leads()).extracting(Lead::id).containsExactlyInAnyOrder(1L, 2L);
    assertThat(posts() - before).isEqualTo(1);
  }

  private void start(DeliveryFault fault) {
    sandbox = Sandbox.builder().campaign(7, "Spring").fault(fault).start();
  }

  private AutocallsClient.Builder client() {
    return AutocallsClient.builder()
        .baseUrl(sandbox.baseUrl())
        .token("secret")
        .lookAfter(Duration.ZERO);
  }

  private static LeadOutcome send(AutocallsClient.Builder builder) {
    try (AutocallsClient client = builder.build()) {
      OutcomeUnknownException unknown =
          catchThrowableOfType(OutcomeUnknownException.class, () -> client.createLead(REQUEST));
      return client.outcomeOf(REQUEST, unknown.reference());
    }
  }

  private long posts() {
    return sandbox.requests().stream().filter(each -> each.method().equals("POST")).count();
  }
}
