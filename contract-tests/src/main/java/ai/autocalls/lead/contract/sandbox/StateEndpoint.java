package ai.autocalls.lead.contract.sandbox;

import ai.autocalls.lead.contract.pact.ProviderStates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * {@code POST /_pact/state}: puts the sandbox into the state that a contract asks for, and beside
 * it the endpoint in that state. What a state changes about responses is in force until the next
 * state, since some verifiers repeat a request after 429 or 503.
 *
 * <p>The token is among the values only where the path ends with the secret that the sandbox makes
 * at start.
 */
final class StateEndpoint implements Endpoint {
  static final String PATH = "/_pact/state";

  private static final String REFUSED_TOKEN = "a-token-that-is-not-valid";

  private static final Map<String, UnaryOperator<Endpoint>> RESPONSES =
      Map.ofEntries(
          Map.entry(ProviderStates.NO_BALANCE, fixed(Errors.message(402, "Insufficient balance."))),
          Map.entry(ProviderStates.REQUESTS_LIMITED, fixed(Errors.limited(60))),
          Map.entry(
              ProviderStates.FOREIGN_CAMPAIGN,
              fixed(Errors.unsuccessful(403, "This action is not allowed."))),
          Map.entry(
              ProviderStates.CAMPAIGN_MISSING,
              fixed(Errors.unsuccessful(404, "Campaign not found."))),
          Map.entry(
              ProviderStates.NUMBER_REFUSED,
              fixed(Errors.message(400, "Invalid phone number format"))),
          Map.entry(
              ProviderStates.CONFLICT,
              fixed(Errors.error(409, "The request conflicts with an existing record."))),
          Map.entry(
              ProviderStates.FIELDS_REFUSED,
              fixed(
                  Errors.invalid(
                      Map.of("phone_number", List.of("The phone number is not in service."))))),
          Map.entry(
              ProviderStates.LEAD_REFUSED,
              fixed(Errors.coded(422, "The lead could not be created.", "lead_refused"))),
          Map.entry(ProviderStates.SERVER_FAILS, fixed(Errors.message(500, "Server Error"))),
          Map.entry(ProviderStates.PROXY_FAILS, html(502, "Bad Gateway")),
          Map.entry(ProviderStates.SERVER_UNAVAILABLE, html(503, "Service Unavailable")),
          Map.entry(ProviderStates.PROXY_TIMES_OUT, html(504, "Gateway Timeout")),
          Map.entry(
              ProviderStates.CREATED_AS_201,
              next ->
                  request ->
                      request.method().equals("POST")
                          ? created(next.respond(request))
                          : next.respond(request)),
          Map.entry(
              ProviderStates.UNLISTED_STATUS,
              next -> request -> withData(next.respond(request), "status", "contacted")),
          Map.entry(
              ProviderStates.UNDOCUMENTED_FIELD,
              next -> request -> withData(next.respond(request), "priority", "high")));

  private static final int MAX_NAME = 255;

  private final LeadStore store;
  private final String token;
  private final String secret;
  private final Endpoint endpoint;
  private final AtomicReference<UnaryOperator<Endpoint>> change = new AtomicReference<>();

  /**
   * @param secret the last segment of the path by which the token is given back
   */
  StateEndpoint(LeadStore store, String token, String secret, Endpoint endpoint) {
    this.store = store;
    this.token = token;
    this.secret = secret;
    this.endpoint = endpoint;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    boolean knowsSecret = request.path().startsWith(PATH + "/");
    if (!request.path().equals(PATH) && !knowsSecret) {
      return Optional.ofNullable(change.get())
          .map(wrapper -> wrapper.apply(endpoint))
          .orElse(endpoint)
          .respond(request);
    }
    if (!request.method().equals("POST")) {
      return Errors.message(405, "States are changed with POST.").withHeader("Allow", "POST");
    }
    if (knowsSecret && !isSecret(request.path().substring(PATH.length() + 1))) {
      return Errors.message(
          403, "The secret is wrong; the sandbox prints its states URL at start.");
    }
    if (!request.isJson()) {
      return Errors.message(415, "A state is sent with Content-Type: application/json.");
    }
    try {
      JsonNode wanted = Json.parse(request.body());
      change.set(null);
      return wanted.path("action").asText("setup").equals("teardown")
          ? SandboxResponse.json(200, Json.object())
          : setUp(wanted.path("state").asText(""), wanted.path("params"), knowsSecret);
    } catch (MalformedJsonException e) {
      return Errors.message(400, "The body is not JSON: " + e.getMessage() + ".");
    }
  }

  private boolean isSecret(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode values(boolean withToken) {
    ObjectNode values = Json.object();
    return withToken ? values.put(ProviderStates.TOKEN, token) : values;
  }

  private SandboxResponse setUp(String state, JsonNode params, boolean withToken) {
    if (RESPONSES.containsKey(state)) {
      change.set(RESPONSES.get(state));
      return SandboxResponse.json(200, values(withToken));
    }
    return switch (state) {
      case ProviderStates.TOKEN_NOT_VALID ->
          SandboxResponse.json(200, Json.object().put(ProviderStates.TOKEN, REFUSED_TOKEN));
      case ProviderStates.CAMPAIGN_EXISTS -> campaign(params, null, withToken);
      case ProviderStates.LEAD_EXISTS -> campaign(params, lead(params), withToken);
      case ProviderStates.LEAD_WITH_CONTACT ->
          campaign(params, withContact(lead(params), params), withToken);
      default -> Errors.message(400, "The state is not known: '" + state + "'.");
    };
  }

  private static ObjectNode lead(JsonNode params) {
    ObjectNode lead = Json.object();
    lead.set("phone_number", params.path(ProviderStates.PHONE_NUMBER));
    lead.set("campaign_id", params.path(ProviderStates.CAMPAIGN_ID));
    return lead;
  }

  private static ObjectNode withContact(ObjectNode lead, JsonNode params) {
    lead.putObject("variables").put("customer_name", "Ada Example");
    ObjectNode contact = lead.putArray("secondary_contacts").addObject();
    contact.set("phone_number", params.path(ProviderStates.CONTACT_NUMBER));
    contact.putObject("variables").put("customer_name", "Grace Example");
    return lead;
  }

  /**
   * @param lead the only lead of the campaign; null for none
   */
  private SandboxResponse campaign(JsonNode params, ObjectNode lead, boolean withToken) {
    JsonNode id = params.path(ProviderStates.CAMPAIGN_ID);
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      return missing(ProviderStates.CAMPAIGN_ID, "an integer");
    }
    String name =
        params
            .path(ProviderStates.CAMPAIGN_NAME)
            .asText(store.campaignName(id.longValue()).orElse("Campaign " + id));
    if (name.length() > MAX_NAME) {
      return Errors.message(400, "The campaign's name has more than " + MAX_NAME + " characters.");
    }
    store.putStateCampaign(id.longValue(), name);
    store.clear(id.longValue());
    if (lead != null) {
      if (!LeadRules.check(lead).isEmpty()) {
        String parameter =
            lead.has("secondary_contacts")
                ? ProviderStates.PHONE_NUMBER + " and " + ProviderStates.CONTACT_NUMBER
                : ProviderStates.PHONE_NUMBER;
        return missing(parameter, "a number in E.164 form");
      }
      store.create(lead, store.campaignName(id.longValue()).orElseThrow());
      store.trim();
    }
    ObjectNode values = values(withToken);
    values.set(ProviderStates.CAMPAIGN_ID, id);
    return SandboxResponse.json(200, values);
  }

  private static SandboxResponse missing(String parameter, String what) {
    return Errors.message(400, "The state needs the parameter " + parameter + ", " + what + ".");
  }

  private static UnaryOperator<Endpoint> fixed(SandboxResponse response) {
    return next -> request -> response;
  }

  /** A page of the proxy, whatever the request accepts. */
  private static UnaryOperator<Endpoint> html(int status, String reason) {
    String page = "<html><body><h1>" + status + " " + reason + "</h1></body></html>";
    return fixed(
        new SandboxResponse(
            status, Map.of("Content-Type", "text/html"), page.getBytes(StandardCharsets.UTF_8)));
  }

  private static SandboxResponse created(SandboxResponse response) {
    return response.status() == 200 ? response.withStatus(201) : response;
  }

  private static SandboxResponse withData(SandboxResponse response, String field, String value) {
    JsonNode body = response.json();
    if (body.path("data") instanceof ObjectNode data) {
      data.put(field, value);
    }
    return response.withJson(body);
  }
}
