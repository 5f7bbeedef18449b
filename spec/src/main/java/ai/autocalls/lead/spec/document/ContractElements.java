package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The elements of the contract that a document defines, in the order in which a reader meets them.
 */
public final class ContractElements {
  private static final String JSON = "application/json";

  private final SpecDocument spec;
  private final List<ContractElement> elements = new ArrayList<>();
  private final Map<String, String> pointers = new HashMap<>();

  private ContractElements(SpecDocument spec) {
    this.spec = spec;
  }

  /**
   * Lists the elements of the document's first operation: method, path, host, auth, the fields of
   * the JSON request, the fields of the first successful JSON response, and every status.
   *
   * @param spec a document that passes {@code lint}; of any other, what can be told
   * @return the elements, each name once
   */
  public static List<ContractElement> of(SpecDocument spec) {
    return new ContractElements(spec).list();
  }

  /**
   * Where the elements stand in the document.
   *
   * @param spec as for {@link #of}
   * @return the place of every element, by name
   */
  public static Map<String, SourcePosition> positions(SpecDocument spec) {
    ContractElements all = new ContractElements(spec);
    all.list();
    Map<String, SourcePosition> positions = new HashMap<>();
    all.pointers.forEach((name, pointer) -> positions.put(name, spec.position(pointer)));
    return positions;
  }

  private List<ContractElement> list() {
    Operation.first(spec.tree()).ifPresent(this::operation);
    return List.copyOf(elements);
  }

  private void operation(Operation first) {
    String pointer = JsonPointers.child("/paths", first.path());
    String operation = JsonPointers.child(pointer, first.method().toLowerCase(Locale.ROOT));
    add("method", operation, first.method(), true);
    add("path", pointer, first.path(), true);
    add("host", "/servers/0/url", spec.at("/servers/0/url").asText(null), true);
    JsonNode security =
        first.node().has("security") ? first.node().get("security") : spec.at("/security");
    for (JsonNode requirement : security) {
      requirement.fieldNames().forEachRemaining(this::auth);
    }
    fields("request", content(operation + "/requestBody"), new HashSet<>());
    for (String status : names(operation + "/responses")) {
      if (status.startsWith("2")) {
        fields("response", content(operation + "/responses/" + status), new HashSet<>());
        break;
      }
    }
    for (String status : names(operation + "/responses")) {
      add("status." + status, operation + "/responses/" + status, null, null);
    }
  }

  private void auth(String scheme) {
    String pointer = JsonPointers.child("/components/securitySchemes", scheme);
    JsonNode definition = spec.resolve(spec.at(pointer));
    String value = definition.path("scheme").asText(definition.path("type").asText(null));
    add("auth", pointer, value, true);
  }

  /** The place of the schema of a request body or a response. */
  private String content(String holder) {
    return JsonPointers.child(spec.target(holder) + "/content", JSON) + "/schema";
  }

  private void fields(String prefix, String reference, Set<String> above) {
    String pointer = spec.target(reference);
    if (!above.add(pointer)) {
      return; // a schema inside itself: its fields are named once
    }
    Set<String> required = new HashSet<>();
    spec.at(pointer + "/required").forEach(name -> required.add(name.asText()));
    for (String property : names(pointer + "/properties")) {
      String name = prefix + "." + property;
      String place = JsonPointers.child(pointer + "/properties", property);
      JsonNode value = spec.at(spec.target(place));
      add(name, place, value.path("type").asText(null), required.contains(property));
      if (value.has("items")) {
        fields(name + "[]", spec.target(place) + "/items", above);
      } else {
        fields(name, place, above);
      }
    }
    above.remove(pointer);
  }

  private List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    spec.at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void add(String name, String pointer, String value, Boolean required) {
    if (pointers.putIfAbsent(name, pointer) == null) {
      elements.add(new ContractElement(name, value, required));
    }
  }
}
