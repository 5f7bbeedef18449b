package ai.autocalls.lead.contract.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.RetryPolicy;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/**
 * The parts that the interactions of the pact share: who asks, as whom, and what a response looks
 * like.
 */
final class LeadInteraction {
  static final String CONSUMER = "autocalls-lead-client";
  static final String PROVIDER = "autocalls-lead-api";

  static final long CAMPAIGN_ID = 7;
  static final String PHONE = "+12025550123";
  static final String SECOND_PHONE = "+12025550124";
  static final String THIRD_PHONE = "+12025550125";

  private static final String E164 = "^\\+[1-9]\\d{1,14}$";
  private static final String CREATED_AT = "2026-03-01 09:30:00";

  private LeadInteraction() {}

  static PactBuilder campaignExists(PactBuilder pact) {
    return pact.given(
        ProviderStates.CAMPAIGN_EXISTS,
        Map.of(
            ProviderStates.CAMPAIGN_ID,
            CAMPAIGN_ID,
            ProviderStates.CAMPAIGN_NAME,
            "Spring follow-up"));
  }

  static V4Pact interaction(
      PactBuilder pact, String description, DslPart request, Consumer<HttpResponseBuilder> answer) {
    return pact.expectsToReceiveHttpInteraction(
            description,
            http ->
                http.withRequest(builder -> post(builder).body(request))
                    .willRespondWith(
                        builder -> {
                          answer.accept(builder);
                          return builder;
                        }))
        .toPact();
  }

  private static HttpRequestBuilder post(HttpRequestBuilder request) {
    return request
        .method("POST")
        .path("/user/lead")
        .header("Accept", "application/json")
        .header("Authorization", fromProviderState("Bearer ${token}", "Bearer example-token"));
  }

  /** A request body: the two required fields, and what the caller adds. */
  static DslPart request(Consumer<LambdaDslObject> more) {
    return newJsonBody(
            body -> {
              body.stringMatcher("phone_number", E164, PHONE);
              body.valueFromProviderState("campaign_id", "${campaign_id}", CAMPAIGN_ID);
              more.accept(body);
            })
        .build();
  }

  /** What a request or a response says of one contact's phone number. */
  static void phone(LambdaDslObject body, String example) {
    body.stringMatcher("phone_number", E164, example);
  }

  /** A person's variables: the provider is to give back what it was sent. */
  static void person(LambdaDslObject body, String name, String email) {
    body.object(
        "variables",
        variables -> {
          variables.stringValue("customer_name", name);
          variables.stringValue("email", email);
        });
  }

  /** The response to a created lead; {@code more} adds its variables and contacts. */
  static Consumer<HttpResponseBuilder> created(Consumer<LambdaDslObject> more) {
    return created(200, more);
  }

  static Consumer<HttpResponseBuilder> created(int status, Consumer<LambdaDslObject> more) {
    return response ->
        response
            .status(status)
            .body(
                newJsonBody(
                        body -> {
                          body.stringType("message", "Lead created successfully");
                          body.object("data", data -> lead(data, more));
                        })
                    .build());
  }

  private static void lead(LambdaDslObject data, Consumer<LambdaDslObject> more) {
    contact(data, 4711, PHONE);
    data.valueFromProviderState("campaign_id", "${campaign_id}", CAMPAIGN_ID);
    data.object(
        "campaign",
        campaign -> {
          campaign.valueFromProviderState("id", "${campaign_id}", CAMPAIGN_ID);
          campaign.stringType("name", "Spring follow-up");
        });
    more.accept(data);
  }

  /** What a response says of a lead and of each secondary contact alike. */
  static void contact(LambdaDslObject contact, int id, String phone) {
    contact.integerType("id", id);
    contact.stringType("phone_number", phone);
    contact.stringType("status", "created");
    contact.stringType("created_at", CREATED_AT);
    contact.stringType("updated_at", CREATED_AT);
  }

  /** The response to a lead that was sent without variables and secondary contacts. */
  static void nothingMore(LambdaDslObject data) {
    data.object("variables");
    data.array("secondary_contacts");
  }

  static Consumer<HttpResponseBuilder> refused(int status, Consumer<LambdaDslObject> body) {
    return response -> response.status(status).body(newJsonBody(body::accept).build());
  }

  static AutocallsClient client(MockServer server) {
    return client(server, new OkHttpClient());
  }

  static AutocallsClient client(MockServer server, OkHttpClient http) {
    return AutocallsClient.builder()
        .httpClient(http)
        .baseUrl(server.getUrl())
        .token("example-token")
        .retryPolicy(RetryPolicy.none())
        .build();
  }
}
