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

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/**
 * Responses that differ from the usual one and must not make a created lead look like a failure.
 */
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

  /**
   * The pact must not expect a field that the contract does not know; a provider in this state adds
   * one to what the pact expects, and here it is added on the way to the client.
   */
  @Pact(consumer = CONSUMER)
  V4Pact undocumentedField(PactBuilder pact) {
    return interaction(
        campaignExists(pact).given(ProviderStates.UNDOCUMENTED_FIELD),
        "a lead while " + ProviderStates.UNDOCUMENTED_FIELD,
        request(body -> {}),
        created(LeadInteraction::nothingMore));
  }

  @Test
  @PactTestFor(pactMethod = "undocumentedField")
  void undocumentedFieldIsKept(MockServer server) {
    OkHttpClient adding =
        new OkHttpClient.Builder().addInterceptor(chain -> withPriority(chain)).build();

    Lead lead = create(client(server, adding));

    assertThat(lead.id()).isEqualTo(4711);
    assertThat(lead.unknownFields()).isEqualTo(Map.of("priority", "high"));
  }

  private static Response withPriority(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    String body = answer.body().string();
    String more = body.replace("\"data\":{", "\"data\":{\"priority\":\"high\",");
    return answer.newBuilder().body(ResponseBody.create(more, answer.body().contentType())).build();
  }

  private static Lead create(MockServer server) {
    return create(client(server));
  }

  private static Lead create(AutocallsClient client) {
    try (client) {
      return client.createLead(
          CreateLeadRequest.builder().phoneNumber(PHONE).campaignId(CAMPAIGN_ID).build());
    }
  }
}
