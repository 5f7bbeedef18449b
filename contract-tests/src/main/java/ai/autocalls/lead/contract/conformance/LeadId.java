package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id of a lead as it may be kept: a provider can put anything there, a phone number for one,
 * and what is kept of a run must not hold one.
 */
final class LeadId {
  /** What is kept where a provider sent no id but something else. */
  static final String HIDDEN = "***";

  private static final Pattern PLAUSIBLE = Pattern.compile("-?[0-9]{1,20}|\"[A-Za-z0-9_-]{1,64}\"");

  private static final int DIGITS_OF_A_NUMBER = 7;

  private LeadId() {}

  /**
   * @param id what came back
   * @param sent the request's body
   * @return the id in JSON; {@link #HIDDEN} when it is none, null when it is missing
   */
  static String of(JsonNode id, JsonNode sent) {
    if (id.isMissingNode()) {
      return null;
    }
    String text = ExactJson.text(id);
    return PLAUSIBLE.matcher(text).matches() && numbersIn(text, sent).isEmpty() ? text : HIDDEN;
  }

  /**
   * @param data what came back
   * @param sent the request's body
   * @return the phone numbers that came back where an id belongs
   */
  static List<String> numbersAsIds(JsonNode data, JsonNode sent) {
    return data.findValues("id").stream()
        .map(ExactJson::text)
        .flatMap(
            id -> Stream.concat(numbersIn(id, sent).stream(), Stream.of(id).filter(LeadId::isE164)))
        .map(number -> number.replace("\"", ""))
        .distinct()
        .toList();
  }

  private static List<String> numbersIn(String id, JsonNode sent) {
    String digits = id.replaceAll("[^0-9]", "");
    return sent.findValues("phone_number").stream()
        .map(JsonNode::asText)
        .filter(number -> number.length() > DIGITS_OF_A_NUMBER)
        .filter(number -> digits.contains(number.replaceAll("[^0-9]", "")))
        .toList();
  }

  private static boolean isE164(String id) {
    return id.matches("\"\\+[0-9]{7,20}\"");
  }
}
