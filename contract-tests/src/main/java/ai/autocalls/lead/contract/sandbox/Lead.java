package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A lead as the sandbox keeps it.
 *
 * @param id from the sequence that leads and secondary contacts share
 * @param variables the variables as they were sent; an empty object when none were
 * @param secondaryContacts in the order of the request
 */
public record Lead(
    long id,
    long campaignId,
    String campaignName,
    String phoneNumber,
    JsonNode variables,
    Instant createdAt,
    List<Contact> secondaryContacts) {
  /** The only status: nothing is called here. */
  static final String STATUS = "created";

  /** Documented; without a zone, see {@link UndocumentedBehavior#ZONE}. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Copies the contacts. */
  public Lead {
    secondaryContacts = List.copyOf(secondaryContacts);
  }

  /** The day of {@link #createdAt}, see {@link UndocumentedBehavior#ZONE}. */
  LocalDate day() {
    return LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
  }

  /** As responses show it. */
  ObjectNode toJson() {
    ObjectNode json = Json.object().put("id", id).put("campaign_id", campaignId);
    person(json, phoneNumber, variables);
    json.putObject("campaign").put("id", campaignId).put("name", campaignName);
    ArrayNode contacts = json.putArray("secondary_contacts");
    for (Contact contact : secondaryContacts) {
      person(
          contacts.addObject().put("id", contact.id()), contact.phoneNumber(), contact.variables());
    }
    return json;
  }

  private void person(ObjectNode into, String number, JsonNode values) {
    String timestamp = TIMESTAMP.format(createdAt);
    into.put("phone_number", number);
    into.set("variables", values);
    into.put("status", STATUS).put("created_at", timestamp).put("updated_at", timestamp);
  }

  /** Without personal data. */
  @Override
  public String toString() {
    return "lead " + id + " of campaign " + campaignId;
  }

  /**
   * A secondary contact of a lead.
   *
   * @param id from the sequence that leads and secondary contacts share
   * @param variables the variables as they were sent; an empty object when none were
   */
  public record Contact(long id, String phoneNumber, JsonNode variables) {
    /** Without personal data. */
    @Override
    public String toString() {
      return "contact " + id;
    }
  }
}
