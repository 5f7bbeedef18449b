package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a page states about one field.
 *
 * @param name the dotted name with its side, such as {@code request.secondary_contacts[].variables}
 * @param type the JSON type: {@code string}, {@code integer}, {@code number}, {@code boolean},
 *     {@code object} or {@code array}; null where the page gives none, or one that is no JSON type
 * @param required whether the field must be sent; null where the page does not say
 * @param defaultValue the default that the page gives; null where it gives none
 * @param origin where on the page the field stands
 */
public record FieldFact(
    String name, String type, Boolean required, JsonNode defaultValue, Origin origin) {

  /** Where a page states a field. */
  public enum Origin {
    /** In the page's list of fields. */
    LISTED,
    /** Only in the page's example. */
    EXAMPLE
  }
}
