package ai.autocalls.lead.contract.pact;

import static ai.autocalls.lead.contract.pact.LeadInteraction.CAMPAIGN_ID;
import static ai.autocalls.lead.contract.pact.LeadInteraction.CONSUMER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PROVIDER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.SECOND_PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.campaignExists;
import static ai.autocalls.lead.contract.pact.LeadInteraction.client;
import static ai.autocalls.lead.contract.pact.LeadInteraction.contact;
import static ai.autocalls.lead.contract.pact.ListInteraction.interaction;
import static ai.autocalls.lead.contract.pact.ListInteraction.page;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.LeadQuery;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import ai.autocalls.lead.model.LeadStatus;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the client lists leads, and what it relies on in the response. */
@PactConsumerTest
@PactTestFor(providerName = PROVIDER)
class ListLeadsPactTest {
  @Pact(consumer = CONSUMER)
  V4Pact pageWithLeads(PactBuilder pact) {
    return interaction(
        leadExists(pact),
        "the leads of a campaign",
        ListInteraction::ofCampaign,
        page(
            body -> {
              ListInteraction.surroundings(body);
              body.minArrayLike("data", 1, ListLeadsPactTest::lead);
            }));
  }

  @Test
  @PactTestFor(pactMethod = "pageWithLeads")
  void readsThePageAndItsLeads(MockServer server) {
    LeadPage page = list(server, ofCampaign());

    assertThat(page.total()).isEqualTo(1);
    Lead lead = page.data().get(0);
    assertThat(lead.id()).isEqualTo(4711);
    assertThat(lead.phoneNumber()).isEqualTo(PHONE);
    assertThat(lead.campaign().name()).isEqualTo("Spring follow-up");
    assertThat(lead.variables()).isEqualTo(Map.of("customer_name", "Ada Example"));
    assertThat(lead.secondaryContacts().get(0).phoneNumber()).isEqualTo(SECOND_PHONE);
  }

  @Pact(consumer = CONSUMER)
  V4Pact everyFilter(PactBuilder pact) {
    return interaction(
        leadExists(pact),
        "the leads of a campaign, by every filter",
        request ->
            ListInteraction.ofCampaign(request)
                .queryParameter("phone_number", PHONE)
                .queryParameter("status", "created")
                .queryParameter("date_from", "2020-01-01")
                .queryParameter("date_to", "2099-12-31")
                .queryParameter("per_page", "100")
                .queryParameter("page", "1"),
        page(
            body ->
                body.minArrayLike(
                    "data",
                    1,
                    lead -> {
                      lead.integerType("id", 4711);
                      lead.stringType("phone_number", PHONE);
                    })));
  }

  @Test
  @PactTestFor(pactMethod = "everyFilter")
  void sendsEveryFilter(MockServer server) {
    LeadPage page =
        list(
            server,
            ofCampaign()
                .phoneNumber(PHONE)
                .status(LeadStatus.CREATED)
                .dateFrom(LocalDate.of(2020, 1, 1))
                .dateTo(LocalDate.of(2099, 12, 31))
                .perPage(100)
                .page(1));

    assertThat(page.data()).extracting(Lead::id).containsExactly(4711L);
  }

  /** The mock server, as the provider, reads a plus sign that is not encoded as a space. */
  @Pact(consumer = CONSUMER)
  V4Pact plusSign(PactBuilder pact) {
    return interaction(
        leadExists(pact),
        "the leads of a campaign whose number has a plus sign",
        request -> ListInteraction.ofCampaign(request).queryParameter("phone_number", PHONE),
        page(body -> body.minArrayLike("data", 1, lead -> lead.integerType("id", 4711))));
  }

  @Test
  @PactTestFor(pactMethod = "plusSign")
  void sendsThePlusSignSoThatTheProviderReadsOne(MockServer server) {
    assertThat(list(server, ofCampaign().phoneNumber(PHONE)).data()).hasSize(1);
  }

  @Pact(consumer = CONSUMER)
  V4Pact emptyPage(PactBuilder pact) {
    return interaction(
        campaignExists(pact),
        "the leads of days on which none was created",
        request -> request.queryParameter("date_to", "2000-01-01"),
        page(body -> body.array("data")));
  }

  @Test
  @PactTestFor(pactMethod = "emptyPage")
  void readsAPageWithoutLeads(MockServer server) {
    assertThat(list(server, LeadQuery.builder().dateTo(LocalDate.of(2000, 1, 1))).data()).isEmpty();
  }

  private static PactBuilder leadExists(PactBuilder pact) {
    return pact.given(
        ProviderStates.LEAD_WITH_CONTACT,
        Map.of(
            ProviderStates.CAMPAIGN_ID,
            CAMPAIGN_ID,
            ProviderStates.PHONE_NUMBER,
            PHONE,
            ProviderStates.CONTACT_NUMBER,
            SECOND_PHONE));
  }

  private static void lead(LambdaDslObject lead) {
    contact(lead, 4711, PHONE);
    lead.integerType("campaign_id", (int) CAMPAIGN_ID);
    lead.object(
        "campaign",
        campaign -> {
          campaign.integerType("id", (int) CAMPAIGN_ID);
          campaign.stringType("name", "Spring follow-up");
        });
    name(lead, "Ada Example");
    lead.minArrayLike(
        "secondary_contacts",
        1,
        second -> {
          contact(second, 4712, SECOND_PHONE);
          name(second, "Grace Example");
        });
  }

  private static void name(LambdaDslObject person, String name) {
    person.object("variables", variables -> variables.stringType("customer_name", name));
  }

  private static LeadQuery.Builder ofCampaign() {
    return LeadQuery.builder().campaignId(CAMPAIGN_ID);
  }

  private static LeadPage list(MockServer server, LeadQuery.Builder query) {
    try (var client = client(server)) {
      return client.listLeads(query.build());
    }
  }
}
