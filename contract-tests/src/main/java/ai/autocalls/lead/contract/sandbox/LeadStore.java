package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The campaigns and leads of a sandbox. Memory is bounded: above a number of leads, or above a sum
 * of what they take, the oldest leads drop out; so do the campaigns that states made.
 */
final class LeadStore {
  private static final int MAX_STATE_CAMPAIGNS = 1_000;

  /** What a JSON value takes besides its text, about. */
  private static final int NODE_BYTES = 100;

  private final Clock clock;
  private final int maxLeads;
  private final long maxBytes;
  private final Map<Long, String> campaigns = new HashMap<>();
  private final Map<Long, String> stateCampaigns = new LinkedHashMap<>();
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Map<Key, Integer> primaries = new HashMap<>();
  private boolean anyCampaign;
  private long nextId;
  private long bytes;

  LeadStore(Clock clock, long firstId, int maxLeads, long maxBytes) {
    this.clock = clock;
    this.nextId = firstId;
    this.maxLeads = maxLeads;
    this.maxBytes = maxBytes;
  }

  synchronized void allowAnyCampaign() {
    anyCampaign = true;
  }

  synchronized void putCampaign(long id, String name) {
    campaigns.put(id, name);
  }

  /** Adds or renames a campaign; of those that were added so, the oldest drop out. */
  synchronized void putStateCampaign(long id, String name) {
    stateCampaigns.remove(id);
    stateCampaigns.put(id, name);
    if (stateCampaigns.size() > MAX_STATE_CAMPAIGNS) {
      stateCampaigns.remove(stateCampaigns.keySet().iterator().next());
    }
  }

  synchronized Optional<String> campaignName(long id) {
    String name = stateCampaigns.getOrDefault(id, campaigns.get(id));
    return name == null && anyCampaign ? Optional.of("Campaign " + id) : Optional.ofNullable(name);
  }

  synchronized List<Lead> leads() {
    return kept.stream().map(Kept::lead).toList();
  }

  /** Forgets the leads of a campaign; ids are not given out again. */
  synchronized void clear(long campaignId) {
    kept.removeIf(
        entry -> {
          boolean gone = entry.lead().campaignId() == campaignId;
          if (gone) {
            forget(entry);
          }
          return gone;
        });
  }

  /**
   * Makes a lead from a valid request.
   *
   * @return the lead, or nothing when it is a duplicate that is not allowed
   */
  synchronized Optional<Lead> create(JsonNode body, String campaignName) {
    Key key = new Key(body.get("campaign_id").longValue(), body.get("phone_number").textValue());
    if (primaries.containsKey(key) && !body.path("allow_dupplicate").asBoolean(false)) {
      return Optional.empty();
    }
    long id = nextId++;
    List<Lead.Contact> contacts = new ArrayList<>();
    for (JsonNode contact : body.path("secondary_contacts")) {
      contacts.add(
          new Lead.Contact(nextId++, contact.get("phone_number").textValue(), variables(contact)));
    }
    Instant now = clock.instant();
    Lead lead =
        new Lead(
            id, key.campaignId(), campaignName, key.phoneNumber(), variables(body), now, contacts);
    long size = weight(body);
    kept.add(new Kept(lead, size));
    bytes += size;
    primaries.merge(key, 1, Integer::sum);
    return Optional.of(lead);
  }

  /**
   * Drops the oldest leads until what is left is within bounds.
   *
   * @return the number of leads that were dropped
   */
  synchronized int trim() {
    int dropped = 0;
    while (kept.size() > maxLeads || (bytes > maxBytes && kept.size() > 1)) {
      forget(kept.removeFirst());
      dropped++;
    }
    return dropped;
  }

  private void forget(Kept gone) {
    bytes -= gone.size();
    Key key = new Key(gone.lead().campaignId(), gone.lead().phoneNumber());
    primaries.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
  }

  /** About how many bytes a value takes in memory. */
  private static long weight(JsonNode value) {
    long weight = NODE_BYTES + (value.isContainerNode() ? 0 : value.asText().length());
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      weight += property.getKey().length() + weight(property.getValue());
    }
    if (value.isArray()) {
      for (JsonNode element : value) {
        weight += weight(element);
      }
    }
    return weight;
  }

  private static JsonNode variables(JsonNode holder) {
    return holder.has("variables") ? holder.get("variables") : Json.object();
  }

  private record Key(long campaignId, String phoneNumber) {}

  private record Kept(Lead lead, long size) {}
}
