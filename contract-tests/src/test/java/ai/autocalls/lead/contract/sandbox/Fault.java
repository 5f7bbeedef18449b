package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Providers that are wrong in one way each, to prove that a check finds it: {@code
 * Sandbox.builder().around(Fault.ID_AS_STRING)}. They expect the token {@link #TOKEN}.
 */
public enum Fault implements UnaryOperator<Endpoint> {
  // The older and white-label responses that are still in use.
  ID_AS_STRING(data(data -> data.put("id", data.get("id").asText()))),
  ONLY_AN_ID_AS_STRING(data(data -> data.removeAll().put("id", "1234569"))),
  ARRAY_WRAPPED(success(response -> response.withJson(array(response.json())))),
  OLD_ARRAY_SHAPE(
      success(
          response -> {
            ObjectNode body = (ObjectNode) response.json();
            ObjectNode data = (ObjectNode) body.get("data");
            data.put("id", "1")
                .put("created_at", "2025-06-02T12:08:17.000000Z")
                .put("updated_at", "2025-06-02T12:08:17.000000Z")
                .remove(List.of("campaign", "secondary_contacts"));
            return response.withJson(array(body));
          })),
  ISO_TIMESTAMPS(
      data(
          data ->
              data.put("created_at", "2025-06-02T12:08:17.000000Z")
                  .put("updated_at", "2025-06-02T12:08:17.000000Z"))),
  NO_CAMPAIGN(data(data -> data.remove("campaign"))),
  NO_SECONDARY_CONTACTS(data(data -> data.remove("secondary_contacts"))),

  // Other responses of the wrong shape.
  NO_MESSAGE(body(body -> body.remove("message"))),
  FLAT(success(response -> response.withJson(response.json().get("data")))),
  NO_UPDATED_AT(data(data -> data.remove("updated_at"))),
  NO_STATUS(data(data -> data.remove("status"))),
  STATUS_AS_NUMBER(data(data -> data.put("status", 1))),
  CAMPAIGN_ID_AS_STRING(data(data -> data.put("campaign_id", data.get("campaign_id").asText()))),
  CAMPAIGN_WITHOUT_NAME(data(data -> ((ObjectNode) data.get("campaign")).remove("name"))),
  VARIABLES_AS_ARRAY(data(data -> data.set("variables", array(data.get("variables"))))),
  EMPTY_VARIABLES_AS_ARRAY(
      data(
          data -> {
            if (data.get("variables").isEmpty()) {
              data.putArray("variables");
            }
          })),
  CONTACT_ID_AS_STRING(contact(contact -> contact.put("id", contact.get("id").asText()))),
  CONTACT_WITHOUT_STATUS(contact(contact -> contact.remove("status"))),
  CREATED_AS_202(success(response -> response.withStatus(202))),
  HTML_CONTENT_TYPE(success(response -> response.withHeader("Content-Type", "text/html"))),

  // Responses of the right shape with the wrong content.
  DROPPED_VARIABLE(
      data(
          data -> {
            ObjectNode variables = (ObjectNode) data.get("variables");
            variables.properties().stream()
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second)
                .ifPresent(variables::remove);
          })),
  DROPPED_CONTACT_VARIABLES(contact(contact -> contact.putObject("variables"))),
  DROPPED_CONTACTS(data(data -> data.putArray("secondary_contacts"))),
  SWAPPED_CONTACTS(
      data(
          data -> {
            JsonNode contacts = data.get("secondary_contacts");
            ArrayNode swapped = data.putArray("secondary_contacts");
            contacts.forEach(contact -> swapped.insert(0, contact));
          })),
  SAME_ID_FOR_EVERY_LEAD(data(data -> data.put("id", 1))),
  CONTACTS_SHARE_THE_LEADS_ID(
      data(
          data ->
              data.get("secondary_contacts")
                  .forEach(contact -> ((ObjectNode) contact).set("id", data.get("id"))))),
  ANOTHER_CAMPAIGN(
      data(
          data -> {
            ObjectNode campaign = (ObjectNode) data.get("campaign");
            campaign.put("id", campaign.get("id").longValue() + 1);
          })),
  ANOTHER_CAMPAIGN_ID(
      data(data -> data.put("campaign_id", data.get("campaign_id").longValue() + 1))),
  ANOTHER_NUMBER(data(data -> data.put("phone_number", "+12025550199"))),
  NUMBER_WITHOUT_PLUS(
      data(data -> data.put("phone_number", data.get("phone_number").asText().substring(1)))),
  INTEGERS_AS_FRACTIONS(variables(value -> value.isIntegralNumber() ? fraction(value) : value)),
  LARGE_NUMBERS_ROUNDED(
      variables(
          value ->
              value.isIntegralNumber() && value.bigIntegerValue().bitLength() > 53
                  ? DoubleNode.valueOf(value.doubleValue())
                  : value)),
  UNICODE_MANGLED(
      variables(
          value ->
              value.isTextual()
                  ? TextNode.valueOf(value.textValue().replaceAll("[^\\x00-\\x7f]", "?"))
                  : value)),

  // Requests that are judged wrongly.
  IGNORED_AUTH(
      next ->
          request -> next.respond(request.withHeader("Authorization", "Bearer " + Fault.TOKEN))),
  OK_FOR_MISSING_TOKEN(
      next ->
          request ->
              next.respond(
                  request.header("Authorization").isPresent()
                      ? request
                      : request.withHeader("Authorization", "Bearer " + Fault.TOKEN))),
  OK_FOR_INVALID(refusal(422, response -> success())),
  OK_FOR_BROKEN_JSON(refusal(400, response -> success())),
  OK_FOR_UNKNOWN_CAMPAIGN(refusal(404, response -> success())),
  OK_FOR_EVERY_METHOD(refusal(405, response -> success())),
  ERRORS_WITH_STATUS_200(
      next ->
          request -> {
            SandboxResponse response = next.respond(request);
            return response.status() >= 400 ? response.withStatus(200) : response;
          }),
  CRASH_ON_INVALID(refusal(422, response -> html(500))),
  CRASH_ON_BROKEN_JSON(refusal(400, response -> html(500))),
  CRASH_ON_UNICODE(
      when(
          request ->
              jsonObject(request) && request.json().toString().matches("(?s).*[^\\x00-\\x7f].*"),
          () -> html(500))),
  REDIRECT_TO_LOGIN(
      refusal(
          401, response -> new SandboxResponse(302, Map.of("Location", "/login"), new byte[0]))),
  HTML_FOR_UNAUTHENTICATED(refusal(401, response -> html(401))),
  UNKNOWN_ERROR_BODY(
      refusal(422, response -> SandboxResponse.json(422, Json.object().put("fault", "no")))),
  VALIDATION_ERRORS_AS_LIST(
      refusal(
          422,
          response -> {
            ObjectNode body = (ObjectNode) response.json();
            body.putArray("errors").add("phone_number");
            return response.withJson(body);
          })),
  NEEDS_VARIABLES(
      when(
          request -> jsonObject(request) && !request.json().has("variables"),
          () -> Errors.error(422, "Variables are needed."))),
  REFUSES_SECONDARY_CONTACTS(
      when(
          request -> jsonObject(request) && request.json().path("secondary_contacts").size() > 0,
          () -> Errors.error(422, "Secondary contacts are not supported."))),
  REFUSES_LONG_NUMBERS(
      when(
          request ->
              jsonObject(request) && request.json().path("phone_number").asText().length() == 16,
          () -> Errors.error(422, "The number is too long."))),
  HONOURS_ALLOW_DUPLICATE(
      requests(
          body -> {
            body.remove("allow_dupplicate");
            if (body.has("allow_duplicate")) {
              body.set("allow_dupplicate", body.remove("allow_duplicate"));
            }
          })),
  REFUSES_EVERY_DUPLICATE(requests(body -> body.put("allow_dupplicate", false)));

  /** The token that the faulty providers accept. */
  public static final String TOKEN = "secret";

  private final UnaryOperator<Endpoint> wrapper;

  Fault(UnaryOperator<Endpoint> wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public Endpoint apply(Endpoint endpoint) {
    return wrapper.apply(endpoint);
  }

  private static UnaryOperator<Endpoint> requests(Consumer<ObjectNode> change) {
    return next ->
        request -> {
          if (!jsonObject(request)) {
            return next.respond(request);
          }
          ObjectNode body = (ObjectNode) request.json();
          change.accept(body);
          return next.respond(request.withJson(body));
        };
  }

  private static UnaryOperator<Endpoint> success(UnaryOperator<SandboxResponse> change) {
    return next ->
        request -> {
          SandboxResponse response = next.respond(request);
          boolean created = response.status() == 200 && request.method().equals("POST");
          return created ? change.apply(response) : response;
        };
  }

  private static UnaryOperator<Endpoint> body(Consumer<ObjectNode> change) {
    return success(
        response -> {
          ObjectNode body = (ObjectNode) response.json();
          change.accept(body);
          return response.withJson(body);
        });
  }

  private static UnaryOperator<Endpoint> data(Consumer<ObjectNode> change) {
    return body(body -> change.accept((ObjectNode) body.get("data")));
  }

  private static UnaryOperator<Endpoint> contact(Consumer<ObjectNode> change) {
    return data(
        data ->
            data.get("secondary_contacts").forEach(contact -> change.accept((ObjectNode) contact)));
  }

  private static UnaryOperator<Endpoint> variables(UnaryOperator<JsonNode> change) {
    return data(data -> data.set("variables", deep(data.get("variables"), change)));
  }

  private static JsonNode deep(JsonNode value, UnaryOperator<JsonNode> change) {
    if (value.isObject()) {
      ObjectNode changed = Json.object();
      value.properties().forEach(e -> changed.set(e.getKey(), deep(e.getValue(), change)));
      return changed;
    }
    if (value.isArray()) {
      ArrayNode changed = Json.object().putArray("list");
      value.forEach(item -> changed.add(deep(item, change)));
      return changed;
    }
    return change.apply(value);
  }

  private static JsonNode fraction(JsonNode integer) {
    return DecimalNode.valueOf(new BigDecimal(integer.bigIntegerValue()).setScale(1));
  }

  private static ArrayNode array(JsonNode element) {
    return Json.object().putArray("list").add(element);
  }

  private static UnaryOperator<Endpoint> refusal(
      int status, Function<SandboxResponse, SandboxResponse> change) {
    return next ->
        request -> {
          SandboxResponse response = next.respond(request);
          return response.status() == status ? change.apply(response) : response;
        };
  }

  private static UnaryOperator<Endpoint> when(
      Predicate<SandboxRequest> condition, Supplier<SandboxResponse> response) {
    return next -> request -> condition.test(request) ? response.get() : next.respond(request);
  }

  private static boolean jsonObject(SandboxRequest request) {
    try {
      return Json.parse(request.body()).isObject();
    } catch (MalformedJsonException notJson) {
      return false;
    }
  }

  /** A response of the right shape to a request that deserved none. */
  private static SandboxResponse success() {
    Lead lead = new Lead(1, 7, "Spring", "+12025550101", Json.object(), Instant.now(), List.of());
    ObjectNode body = Json.object().put("message", "Lead created successfully");
    body.set("data", lead.toJson());
    return SandboxResponse.json(200, body);
  }

  private static SandboxResponse html(int status) {
    return new SandboxResponse(
        status,
        Map.of("Content-Type", "text/html"),
        "<html><body><h1>Whoops</h1></body></html>".getBytes(StandardCharsets.UTF_8));
  }
}
