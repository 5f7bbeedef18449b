package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a request must hold, from the documented types; the phone pattern is the one that published
 * clients check (observed). Written by hand and apart from the OpenAPI document on purpose.
 */
final class LeadRules {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  private LeadRules() {}

  /** The refused fields with the reasons, in the order of the documentation; empty when valid. */
  static Map<String, List<String>> check(JsonNode body) {
    LeadRules rules = new LeadRules();
    rules.phoneNumber("", body);
    rules.campaignId(body);
    rules.variables("", body);
    JsonNode duplicate = body.path("allow_dupplicate");
    if (!duplicate.isMissingNode() && !duplicate.isBoolean()) {
      rules.refuse("allow_dupplicate", "must be true or false");
    }
    rules.secondaryContacts(body);
    return rules.errors;
  }

  private void phoneNumber(String prefix, JsonNode holder) {
    JsonNode value = holder.path("phone_number");
    if (value.isMissingNode() || value.isNull()) {
      refuse(prefix + "phone_number", "is required");
    } else if (!value.isTextual()) {
      refuse(prefix + "phone_number", "must be a string");
    } else if (!E164.matcher(value.textValue()).matches()) {
      refuse(prefix + "phone_number", "must be a phone number in E.164 format");
    }
  }

  private void campaignId(JsonNode body) {
    JsonNode value = body.path("campaign_id");
    if (value.isMissingNode() || value.isNull()) {
      refuse("campaign_id", "is required");
    } else if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      refuse("campaign_id", "must be an integer");
    }
  }

  private void variables(String prefix, JsonNode holder) {
    JsonNode value = holder.path("variables");
    if (!value.isMissingNode() && !value.isObject()) {
      refuse(prefix + "variables", "must be an object");
    }
  }

  private void secondaryContacts(JsonNode body) {
    JsonNode contacts = body.path("secondary_contacts");
    if (contacts.isMissingNode()) {
      return;
    }
    if (!contacts.isArray()) {
      refuse("secondary_contacts", "must be an array");
      return;
    }
    int index = 0;
    for (JsonNode contact : contacts) {
      String name = "secondary_contacts." + index++;
      if (contact.isObject()) {
        phoneNumber(name + ".", contact);
        variables(name + ".", contact);
      } else {
        refuse(name, "must be an object");
      }
    }
  }

  private void refuse(String field, String reason) {
    String spoken = field.replace('_', ' ');
    errors
        .computeIfAbsent(field, name -> new ArrayList<>())
        .add("The " + spoken + " field " + reason + ".");
  }
}
