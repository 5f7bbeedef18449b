package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import java.util.List;

/** A lead as it would be found: in a campaign, by its number. */
record SoughtLead(long campaignId, String phoneNumber) {
  SoughtLead {
    if (digits(phoneNumber).isEmpty()) {
      throw new IllegalArgumentException("the phone number has no digits");
    }
  }

  LeadQuery query() {
    return LeadQuery.builder().campaignId(campaignId).phoneNumber(phoneNumber).build();
  }

  /** The endpoint lists numbers that contain the one that is sought; perhaps of any campaign. */
  List<Lead> sameNumber(List<Lead> listed) {
    return listed.stream()
        .filter(lead -> lead.campaignId() == null || lead.campaignId() == campaignId)
        .filter(lead -> lead.phoneNumber() != null)
        .filter(lead -> digits(lead.phoneNumber()).equals(digits(phoneNumber)))
        .toList();
  }

  private static String digits(String phoneNumber) {
    return phoneNumber.replaceAll("[^0-9]", "");
  }
}
