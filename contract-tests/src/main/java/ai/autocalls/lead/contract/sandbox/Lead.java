package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A lead as the sandbox keeps it.
 *
 * @param id from the sequence that leads and secondary contacts share
 * @param campaignId the campaign's id
 * @param campaignName the campaign's name
 * @param phoneNumber the primary number
 * @param variables the variables as they were sent; an empty object when none were
 * @param createdAt when the lead was made
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
  /**
   * Copies the contacts.
   *
   * @param id from the sequence that leads and secondary contacts share
   * @param campaignId the campaign's id
   * @param campaignName the campaign's name
   * @param phoneNumber the primary number
   * @param variables the variables as they were sent; an empty object when none were
   * @param createdAt when the lead was made
   * @param secondaryContacts in the order of the request
   */
  public Lead {
    secondaryContacts = List.copyOf(secondaryContacts);
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
   * @param phoneNumber the contact's number
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
