package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code POST /user/lead}: looks at the body, then at the campaign. */
final class CreateLead implements Endpoint {
  private final LeadStore store;
  private final Consumer<String> log;

  CreateLead(LeadStore store, Consumer<String> log) {
    this.store = store;
    this.log = log;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    if (!request.isJson()) {
      return Errors.message(400, "The body must be sent with Content-Type: application/json.");
    }
    try {
      return create(Json.parse(request.body()));
    } catch (MalformedJsonException e) {
      return Errors.message(400, "The body is not JSON: " + e.getMessage() + ".");
    }
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
    return lead.map(CreateLead::created)
        .orElseGet(
            () -> Errors.error(409, "The campaign already has a lead with this phone number."));
  }

  private static SandboxResponse created(Lead lead) {
    ObjectNode body = Json.object().put("message", "Lead created successfully");
    body.set("data", lead.toJson());
    return SandboxResponse.json(200, body);
  }
}
