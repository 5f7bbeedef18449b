package ai.autocalls.lead.contract.pact;

import static ai.autocalls.lead.contract.pact.LeadInteraction.CAMPAIGN_ID;
import static ai.autocalls.lead.contract.pact.LeadInteraction.CONSUMER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PROVIDER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.SECOND_PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.THIRD_PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.campaignExists;
import static ai.autocalls.lead.contract.pact.LeadInteraction.client;
import static ai.autocalls.lead.contract.pact.LeadInteraction.contact;
import static ai.autocalls.lead.contract.pact.LeadInteraction.created;
import static ai.autocalls.lead.contract.pact.LeadInteraction.interaction;
import static ai.autocalls.lead.contract.pact.LeadInteraction.person;
import static ai.autocalls.lead.contract.pact.LeadInteraction.phone;
import static ai.autocalls.lead.contract.pact.LeadInteraction.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadStatus;
import ai.autocalls.lead.model.SecondaryContactRequest;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every way in which the client creates a lead, and what it relies on in the response. */
@PactConsumerTest
@PactTestFor(providerName = PROVIDER)
class CreateLeadPactTest {
  private static final Map<String, Object> ADA =
      Map.of("customer_name", "Ada Example", "email", "ada@example.com");
  private static final Map<String, Object> GRACE =
      Map.of("customer_name", "Grace Example", "email", "grace@example.com");
  private static final Map<String, Object> ALAN =
      Map.of("customer_name", "Alan Example", "email", "alan@example.com");

  @Pact(consumer = CONSUMER)
  V4Pact minimalLead(PactBuilder pact) {
    return lead(
        pact, "a lead with only the required fields", body -> {}, LeadInteraction::nothingMore);
  }

  @Test
  @PactTestFor(pactMethod = "minimalLead")
  void createsLeadWithOnlyTheRequiredFields(MockServer server) {
    Lead lead = create(server, minimal());

    assertThat(lead.id()).isEqualTo(4711);
    assertThat(lead.campaignId()).isEqualTo(CAMPAIGN_ID);
    assertThat(lead.phoneNumber()).isEqualTo(PHONE);
    assertThat(lead.secondaryContacts()).isEmpty();
  }

  @Pact(consumer = CONSUMER)
  V4Pact fullLead(PactBuilder pact) {
    return lead(
        pact,
        "a lead with variables, secondary contacts and allow_dupplicate",
        body -> {
          person(body, "Ada Example", "ada@example.com");
          body.booleanValue("allow_dupplicate", true);
          body.array(
              "secondary_contacts",
              contacts -> {
                contacts.object(second -> requestContact(second, SECOND_PHONE, "Grace", "grace"));
                contacts.object(third -> requestContact(third, THIRD_PHONE, "Alan", "alan"));
              });
        },
        data -> {
          person(data, "Ada Example", "ada@example.com");
          data.array(
              "secondary_contacts",
              contacts -> {
                contacts.object(
                    second -> answerContact(second, 4712, SECOND_PHONE, "Grace", "grace"));
                contacts.object(third -> answerContact(third, 4713, THIRD_PHONE, "Alan", "alan"));
              });
        });
  }

  @Test
  @PactTestFor(pactMethod = "fullLead")
  void createsLeadWithVariablesSecondaryContactsAndAllowDupplicate(MockServer server) {
    Lead lead =
        create(
            server,
            minimal()
                .variables(ADA)
                .allowDupplicate(true)
                .secondaryContacts(
                    List.of(contactOf(SECOND_PHONE, GRACE), contactOf(THIRD_PHONE, ALAN))));

    assertThat(lead.status()).isEqualTo(LeadStatus.CREATED);
    assertThat(lead.variables()).isEqualTo(ADA);
    assertThat(lead.campaign().name()).isEqualTo("Spring follow-up");
    assertThat(lead.createdAt()).isEqualTo("2026-03-01T09:30:00");
    assertThat(lead.secondaryContacts())
        .extracting(contact -> contact.phoneNumber())
        .containsExactly(SECOND_PHONE, THIRD_PHONE);
    assertThat(lead.secondaryContacts())
        .extracting(contact -> contact.variables())
        .containsExactly(GRACE, ALAN);
  }

  @Pact(consumer = CONSUMER)
  V4Pact emptyOptionalFields(PactBuilder pact) {
    return lead(
        pact,
        "a lead with empty variables and no secondary contact",
        LeadInteraction::nothingMore,
        LeadInteraction::nothingMore);
  }

  @Test
  @PactTestFor(pactMethod = "emptyOptionalFields")
  void sendsEmptyVariablesAndAnEmptyListOfContacts(MockServer server) {
    Lead lead = create(server, minimal().variables(Map.of()).secondaryContacts(List.of()));

    assertThat(lead.variables()).isEmpty();
    assertThat(lead.secondaryContacts()).isEmpty();
  }

  @Pact(consumer = CONSUMER)
  V4Pact oneBareContact(PactBuilder pact) {
    return lead(
        pact,
        "a lead with one secondary contact that has no variables",
        body ->
            body.array(
                "secondary_contacts",
                contacts -> contacts.object(second -> phone(second, SECOND_PHONE))),
        data -> {
          data.object("variables");
          data.array(
              "secondary_contacts",
              contacts ->
                  contacts.object(
                      second -> {
                        contact(second, 4712, SECOND_PHONE);
                        second.object("variables");
                      }));
        });
  }

  @Test
  @PactTestFor(pactMethod = "oneBareContact")
  void createsLeadWithOneSecondaryContactWithoutVariables(MockServer server) {
    Lead lead =
        create(
            server,
            minimal()
                .secondaryContacts(
                    List.of(SecondaryContactRequest.builder().phoneNumber(SECOND_PHONE).build())));

    assertThat(lead.secondaryContacts()).hasSize(1);
    assertThat(lead.secondaryContacts().get(0).id()).isEqualTo(4712);
  }

  @Pact(consumer = CONSUMER)
  V4Pact contactWithEmptyVariables(PactBuilder pact) {
    return lead(
        pact,
        "a lead with one secondary contact whose variables are empty",
        body ->
            body.array(
                "secondary_contacts",
                contacts ->
                    contacts.object(
                        second -> {
                          phone(second, SECOND_PHONE);
                          second.object("variables");
                        })),
        data -> {
          data.object("variables");
          data.array(
              "secondary_contacts",
              contacts ->
                  contacts.object(
                      second -> {
                        contact(second, 4712, SECOND_PHONE);
                        second.object("variables");
                      }));
        });
  }

  @Test
  @PactTestFor(pactMethod = "contactWithEmptyVariables")
  void createsLeadWithOneSecondaryContactWithEmptyVariables(MockServer server) {
    Lead lead =
        create(server, minimal().secondaryContacts(List.of(contactOf(SECOND_PHONE, Map.of()))));

    assertThat(lead.secondaryContacts()).hasSize(1);
    assertThat(lead.secondaryContacts().get(0).variables()).isEmpty();
  }

  @Pact(consumer = CONSUMER)
  V4Pact unicodeVariables(PactBuilder pact) {
    Consumer<LambdaDslObject> unicode =
        body ->
            body.object(
                "variables",
                variables ->
                    variables.stringValue("customer_name", "Zoë Ünïcode 王 👋 \"q\" \\ \n"));
    return lead(
        pact,
        "a lead whose variables hold unicode",
        unicode,
        data -> {
          unicode.accept(data);
          data.array("secondary_contacts");
        });
  }

  @Test
  @PactTestFor(pactMethod = "unicodeVariables")
  void keepsUnicodeInVariables(MockServer server) {
    Map<String, Object> unicode = Map.of("customer_name", "Zoë Ünïcode 王 👋 \"q\" \\ \n");

    assertThat(create(server, minimal().variables(unicode)).variables()).isEqualTo(unicode);
  }

  @Pact(consumer = CONSUMER)
  V4Pact nestedVariables(PactBuilder pact) {
    Consumer<LambdaDslObject> nested =
        body ->
            body.object(
                "variables",
                variables -> {
                  variables.numberValue("orders", 9007199254740993L);
                  variables.booleanValue("returning", true);
                  variables.object(
                      "address",
                      address ->
                          address.array("lines", lines -> lines.stringValue("1 Example St")));
                });
    return lead(
        pact,
        "a lead whose variables are nested and not all text",
        nested,
        data -> {
          nested.accept(data);
          data.array("secondary_contacts");
        });
  }

  @Test
  @PactTestFor(pactMethod = "nestedVariables")
  void keepsNestedVariablesAndExactNumbers(MockServer server) {
    Map<String, Object> nested =
        Map.of(
            "orders",
            9007199254740993L,
            "returning",
            true,
            "address",
            Map.of("lines", List.of("1 Example St")));

    assertThat(create(server, minimal().variables(nested)).variables()).isEqualTo(nested);
  }

  @Pact(consumer = CONSUMER)
  V4Pact largeVariables(PactBuilder pact) {
    Consumer<LambdaDslObject> large =
        body ->
            body.object(
                "variables",
                variables -> {
                  for (int i = 0; i < 100; i++) {
                    variables.stringValue("variable_" + i, "value ".repeat(20) + i);
                  }
                });
    return lead(
        pact,
        "a lead with a hundred long variables",
        large,
        data -> {
          large.accept(data);
          data.array("secondary_contacts");
        });
  }

  @Test
  @PactTestFor(pactMethod = "largeVariables")
  void keepsManyLongVariables(MockServer server) {
    var large = new java.util.HashMap<String, Object>();
    for (int i = 0; i < 100; i++) {
      large.put("variable_" + i, "value ".repeat(20) + i);
    }

    assertThat(create(server, minimal().variables(large)).variables()).isEqualTo(large);
  }

  @Pact(consumer = CONSUMER)
  V4Pact duplicateNotAllowed(PactBuilder pact) {
    return lead(
        pact,
        "a lead that says allow_dupplicate false",
        body -> body.booleanValue("allow_dupplicate", false),
        LeadInteraction::nothingMore);
  }

  @Test
  @PactTestFor(pactMethod = "duplicateNotAllowed")
  void sendsAllowDupplicateFalse(MockServer server) {
    assertThat(create(server, minimal().allowDupplicate(false)).id()).isEqualTo(4711);
  }

  @Pact(consumer = CONSUMER)
  V4Pact acceptedDuplicate(PactBuilder pact) {
    return interaction(
        pact.given(
            ProviderStates.LEAD_EXISTS,
            Map.of(ProviderStates.CAMPAIGN_ID, CAMPAIGN_ID, ProviderStates.PHONE_NUMBER, PHONE)),
        "a duplicate that is allowed",
        request(body -> body.booleanValue("allow_dupplicate", true)),
        created(LeadInteraction::nothingMore));
  }

  @Test
  @PactTestFor(pactMethod = "acceptedDuplicate")
  void createsAnAllowedDuplicate(MockServer server) {
    assertThat(create(server, minimal().allowDupplicate(true)).id()).isEqualTo(4711);
  }

  private static V4Pact lead(
      PactBuilder pact,
      String description,
      Consumer<LambdaDslObject> sent,
      Consumer<LambdaDslObject> answered) {
    return interaction(campaignExists(pact), description, request(sent), created(answered));
  }

  private static void requestContact(
      LambdaDslObject contact, String phone, String name, String mailbox) {
    phone(contact, phone);
    person(contact, name + " Example", mailbox + "@example.com");
  }

  private static void answerContact(
      LambdaDslObject contact, int id, String phone, String name, String mailbox) {
    contact(contact, id, phone);
    person(contact, name + " Example", mailbox + "@example.com");
  }

  private static CreateLeadRequest.Builder minimal() {
    return CreateLeadRequest.builder().phoneNumber(PHONE).campaignId(CAMPAIGN_ID);
  }

  private static SecondaryContactRequest contactOf(String phone, Map<String, Object> variables) {
    return SecondaryContactRequest.builder().phoneNumber(phone).variables(variables).build();
  }

  private static Lead create(MockServer server, CreateLeadRequest.Builder request) {
    try (var client = client(server)) {
      return client.createLead(request.build());
    }
  }
}
