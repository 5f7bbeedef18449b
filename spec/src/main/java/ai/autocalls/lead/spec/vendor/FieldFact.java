package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a page states about one field.
 *
 * @param name the dotted name with its side, such as {@code
 *     request.secondary_contacts[].variables}; of what is sent beside the body {@code
 *     request.header.X-Trace}, {@code request.query.page}
 * @param type the JSON type, {@code any} or {@code file}; where the page gives several, all with
 *     bars between, such as {@code integer | null}; null where it gives none that is known
 * @param required whether the field must be sent; null where the page does not say
 * @param defaultValue the default that the page gives; null where it gives none
 * @param bounds the format and bounds that the page gives, by JSON Schema keyword
 * @param origin where on the page the field is
 */
public record FieldFact(
    String name,
    String type,
    Boolean required,
    JsonNode defaultValue,
    Map<String, String> bounds,
    Origin origin) {

  /** Where a page states a field. */
  public enum Origin {
    /** In the page's list of fields. */
    LISTED,
    /** Only in the page's example. */
    EXAMPLE
  }
}
