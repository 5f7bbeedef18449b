package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code POST /api/user/lead}: looks at path, method, token, body and campaign, in this order. */
final class LeadEndpoint implements Endpoint {
  static final String PATH = "/api/user/lead";

  /** Documented; without a zone, see {@link UndocumentedBehavior#ZONE}. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String token;
  private final LeadStore store;
  private final Consumer<String> log;

  LeadEndpoint(String token, LeadStore store, Consumer<String> log) {
    this.token = token;
    this.store = store;
    this.log = log;
  }

  @Override
  public SandboxResponse answer(SandboxRequest request) {
    if (!request.path().equals(PATH)) {
      return Errors.unsuccessful(404, "Only " + PATH + " is served here.");
    }
    if (!request.method().equals("POST")) {
      return Errors.message(405, "The method is not supported; supported methods: POST.")
          .withHeader("Allow", "POST");
    }
    if (!authorized(request)) {
      return Errors.message(401, "Unauthenticated.");
    }
    if (!request.isJson()) {
      return Errors.message(400, "The body must be sent with Content-Type: application/json.");
    }
    try {
      return create(Json.parse(request.body()));
    } catch (MalformedJsonException e) {
      return Errors.message(400, "The body is not JSON: " + e.getMessage() + ".");
    }
  }

  private boolean authorized(SandboxRequest request) {
    String[] parts = request.header("Authorization").orElse("").split(" ", 2);
    return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer") && parts[1].equals(token);
  }

  private SandboxResponse create(JsonNode body) {
    Map<String, List<String>> errors = LeadRules.check(body);
    if (!errors.isEmpty()) {
      return Errors.invalid(errors);
    }
    Optional<String> campaign = store.campaignName(body.get("campaign_id").longValue());
    if (campaign.isEmpty()) {
      return Errors.unsuccessful(404, "Campaign not found.");
    }
    Optional<Lead> lead = store.create(body, campaign.get());
    int dropped = store.trim();
    if (dropped > 0) {
      log.accept("memory is bounded: dropped the oldest " + dropped + " lead(s)");
    }
    return lead.map(made -> SandboxResponse.json(200, created(made)))
        .orElseGet(
            () -> Errors.error(409, "The campaign already has a lead with this phone number."));
  }

  private static ObjectNode created(Lead lead) {
    ObjectNode body = Json.object().put("message", "Lead created successfully");
    ObjectNode data = body.putObject("data").put("id", lead.id());
    data.put("campaign_id", lead.campaignId());
    person(data, lead.phoneNumber(), lead.variables(), lead.createdAt());
    data.putObject("campaign").put("id", lead.campaignId()).put("name", lead.campaignName());
    ArrayNode contacts = data.putArray("secondary_contacts");
    for (Lead.Contact contact : lead.secondaryContacts()) {
      ObjectNode entry = contacts.addObject().put("id", contact.id());
      person(entry, contact.phoneNumber(), contact.variables(), lead.createdAt());
    }
    return body;
  }

  private static void person(ObjectNode into, String phoneNumber, JsonNode variables, Instant at) {
    String timestamp = TIMESTAMP.format(at);
    into.put("phone_number", phoneNumber);
    into.set("variables", variables);
    into.put("status", "created").put("created_at", timestamp).put("updated_at", timestamp);
  }
}
