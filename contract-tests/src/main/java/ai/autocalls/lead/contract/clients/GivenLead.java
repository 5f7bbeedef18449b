package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.spec.document.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The leads that programs are given to create. The numbers are reserved for fiction. */
enum GivenLead {
  /** Only what is required. */
  MINIMAL(
      """
      {"phone_number": "+12025550123", "campaign_id": 7}"""),

  /** Every field, and values of every JSON type. */
  FULL(
      """
      {"phone_number": "+12025550123", "campaign_id": 7, "allow_dupplicate": true,
       "variables": {"customer_name": "Ada Example", "code": "007", "visits": 3, "balance": 2.5,
                     "member": true},
       "secondary_contacts": [
         {"phone_number": "+12025550189", "variables": {"customer_name": "Grace"}},
         {"phone_number": "+12025550145", "variables": {"customer_name": "Alan"}},
         {"phone_number": "+12025550167", "variables": {"customer_name": "Edsger"}}]}"""),

  /** Fields that are given with nothing in them. */
  EMPTY(
      """
      {"phone_number": "+12025550123", "campaign_id": 7, "allow_dupplicate": false,
       "variables": {}, "secondary_contacts": []}"""),

  /** An integer that a double cannot hold. */
  BIG_INTEGER(
      """
      {"phone_number": "+12025550123", "campaign_id": 9007199254740993}"""),

  /** Letters of several alphabets, and a character outside the basic plane. */
  UNICODE(
      """
      {"phone_number": "+12025550123", "campaign_id": 7,
       "variables": {"customer_name": "Zoë Łukasz 李 \uD83D\uDE00"}}""");

  private final JsonNode json;

  GivenLead(String json) {
    this.json = StrictJson.read(name(), json);
  }

  JsonNode json() {
    return json;
  }

  /** The lead whole, and each field that it has, as environment variables. */
  Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("LEAD_REQUEST", json.toString());
    json.properties()
        .forEach(
            field ->
                variables.put(
                    "LEAD_" + field.getKey().toUpperCase(Locale.ROOT),
                    field.getValue().isTextual()
                        ? field.getValue().textValue()
                        : field.getValue().toString()));
    return variables;
  }

  /** Every number in it, none of which a program may print. */
  List<String> numbers() {
    return json.findValuesAsText("phone_number");
  }
}
