package ai.autocalls.lead.contract.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import java.util.function.Consumer;

/** The parts that the interactions about the list of leads share. */
final class ListInteraction {
  private static final String LIST = "https://app.autocalls.ai/api/user/leads";
  private static final MatchingRule NUMBER =
      new NumberTypeMatcher(NumberTypeMatcher.NumberType.INTEGER);

  private ListInteraction() {}

  static V4Pact interaction(
      PactBuilder pact,
      String description,
      Consumer<HttpRequestBuilder> query,
      Consumer<HttpResponseBuilder> response) {
    return pact.expectsToReceiveHttpInteraction(
            description,
            http ->
                http.withRequest(
                        builder -> {
                          query.accept(get(builder));
                          return builder;
                        })
                    .willRespondWith(
                        builder -> {
                          response.accept(builder);
                          return builder;
                        }))
        .toPact();
  }

  private static HttpRequestBuilder get(HttpRequestBuilder request) {
    return request
        .method("GET")
        .path("/user/leads")
        .header("Accept", "application/json")
        .header("Authorization", fromProviderState("Bearer ${token}", "Bearer example-token"));
  }

  /** Asks for the leads of the campaign that the state has. */
  static HttpRequestBuilder ofCampaign(HttpRequestBuilder request) {
    return request.queryParameter("campaign_id", fromProviderState("${campaign_id}", "7"));
  }

  /**
   * A page; that the provider says more of it than the number of pages is not relied upon.
   *
   * @param leads adds {@code data}
   */
  static Consumer<HttpResponseBuilder> page(Consumer<LambdaDslObject> leads) {
    return response ->
        response
            .status(200)
            .body(
                newJsonBody(
                        body -> {
                          body.integerType("current_page", 1);
                          body.integerType("last_page", 1);
                          body.integerType("per_page", 100);
                          leads.accept(body);
                        })
                    .build());
  }

  /** What the page says of itself and of the pages around it; null at the ends of the list. */
  static void surroundings(LambdaDslObject body) {
    body.integerType("total", 1);
    body.or("from", 1, NUMBER, NullMatcher.INSTANCE);
    body.or("to", 1, NUMBER, NullMatcher.INSTANCE);
    body.stringType("path", LIST);
    body.stringType("first_page_url", LIST + "?page=1");
    body.stringType("last_page_url", LIST + "?page=1");
    textOrNull(body, "next_page_url");
    textOrNull(body, "prev_page_url");
    body.minArrayLike(
        "links",
        1,
        link -> {
          textOrNull(link, "url");
          link.stringType("label", "1");
          link.booleanType("active", true);
        });
  }

  private static void textOrNull(LambdaDslObject body, String name) {
    body.or(name, LIST + "?page=1", TypeMatcher.INSTANCE, NullMatcher.INSTANCE);
  }
}
