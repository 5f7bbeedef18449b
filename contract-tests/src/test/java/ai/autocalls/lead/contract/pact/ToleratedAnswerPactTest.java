package ai.autocalls.lead.contract.pact;

import static ai.autocalls.lead.contract.pact.LeadInteraction.CAMPAIGN_ID;
import static ai.autocalls.lead.contract.pact.LeadInteraction.CONSUMER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PROVIDER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.campaignExists;
import static ai.autocalls.lead.contract.pact.LeadInteraction.client;
import static ai.autocalls.lead.contract.pact.LeadInteraction.created;
import static ai.autocalls.lead.contract.pact.LeadInteraction.interaction;
import static ai.autocalls.lead.contract.pact.LeadInteraction.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import org.junit.jupiter.api.Test;

/** Answers that differ from the usual one and must not make a created lead look like a failure. */
@PactConsumerTest
@PactTestFor(providerName = PROVIDER)
class ToleratedAnswerPactTest {
  @Pact(consumer = CONSUMER)
  V4Pact createdWith201(PactBuilder pact) {
    return interaction(
        campaignExists(pact).given(ProviderStates.CREATED_AS_201),
        "a lead while " + ProviderStates.CREATED_AS_201,
        request(body -> {}),
        created(201, LeadInteraction::nothingMore));
  }

  @Test
  @PactTestFor(pactMethod = "createdWith201")
  void status201IsACreatedLead(MockServer server) {
    assertThat(create(server).id()).isEqualTo(4711);
  }

  @Pact(consumer = CONSUMER)
  V4Pact unlistedStatus(PactBuilder pact) {
    return interaction(
        campaignExists(pact).given(ProviderStates.UNLISTED_STATUS),
        "a lead while " + ProviderStates.UNLISTED_STATUS,
        request(body -> {}),
        created(
            data -> {
              LeadInteraction.nothingMore(data);
              data.stringType("status", "contacted");
            }));
  }

  @Test
  @PactTestFor(pactMethod = "unlistedStatus")
  void unlistedStatusIsKept(MockServer server) {
    Lead lead = create(server);

    assertThat(lead.status().isKnown()).isFalse();
    assertThat(lead.status().value()).isEqualTo("contacted");
  }

  private static Lead create(MockServer server) {
    try (var client = client(server)) {
      return client.createLead(
          CreateLeadRequest.builder().phoneNumber(PHONE).campaignId(CAMPAIGN_ID).build());
    }
  }
}
