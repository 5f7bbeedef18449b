package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a page states about an operation: names, types and example data, none of its prose. Where a
 * page contradicts itself, method, path, host and auth have both statements with {@code " | "}
 * between.
 *
 * @param method the HTTP method in capitals; null where the page has none
 * @param path the path below the host, such as {@code /user/lead}; null where the page has none
 * @param host the base URL without a slash at its end; null where the page has none
 * @param auth {@code bearer}, another scheme of the Authorization header in small letters, the name
 *     of another header, or {@code none} where a sample sends none; null where the page is silent
 * @param statuses the HTTP statuses that the page names, in its order
 * @param request the body's fields by name, such as {@code secondary_contacts[].variables}, listed
 *     ones first, then parameters, such as {@code query.page}
 * @param response the fields of the response to a success by name
 * @param examples the examples of {@code request} and {@code response} that the page has
 * @param lines the page's line, counted from 1, of each element that it lists, by the element's
 *     name; empty where the facts do not come from a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
    String method,
    String path,
    String host,
    String auth,
    List<Integer> statuses,
    Map<String, FieldFact> request,
    Map<String, FieldFact> response,
    Map<String, Example> examples,
    @JsonIgnore Map<String, Integer> lines) {
  /** Takes what a facts file leaves out as empty. */
  public Facts {
    statuses = statuses == null ? List.of() : List.copyOf(statuses);
    request = stated(request);
    response = stated(response);
    examples = examples == null ? Map.of() : examples;
    lines = lines == null ? Map.of() : lines;
  }

  /**
   * The elements of the contract that the page states, named as {@link ContractElement} says.
   *
   * @return what the page states, each name once; what it leaves out is not among them
   */
  public List<ContractElement> elements() {
    List<ContractElement> elements = new ArrayList<>();
    add(elements, "method", method);
    add(elements, "path", path);
    add(elements, "host", host);
    add(elements, "auth", auth);
    fields().forEach((name, f) -> elements.add(new ContractElement(name, f.type(), f.required())));
    statuses.forEach(s -> elements.add(new ContractElement("status." + s, null, null)));
    return List.copyOf(elements);
  }

  private static void add(List<ContractElement> elements, String name, String value) {
    if (value != null) {
      elements.add(new ContractElement(name, value, true));
    }
  }

  /** A field of a facts file may be a name alone. */
  private static Map<String, FieldFact> stated(Map<String, FieldFact> fields) {
    Map<String, FieldFact> stated = new LinkedHashMap<>(fields == null ? Map.of() : fields);
    stated.replaceAll((name, field) -> field == null ? FieldFact.UNKNOWN : field);
    return stated;
  }

  /** The fields and parameters by the names of their elements. */
  Map<String, FieldFact> fields() {
    Map<String, FieldFact> fields = new LinkedHashMap<>();
    request.forEach((name, field) -> fields.put("request." + name, field));
    response.forEach((name, field) -> fields.put("response." + name, field));
    return fields;
  }

  Example example(String side) {
    return Objects.requireNonNullElse(examples.get(side), Example.NONE);
  }

  /** The same facts without their lines, which mean nothing on an HTML page. */
  Facts withoutLines() {
    Map<String, Example> unplaced = new LinkedHashMap<>();
    examples.forEach((side, example) -> unplaced.put(side, new Example(example.json(), Map.of())));
    return new Facts(method, path, host, auth, statuses, request, response, unplaced, Map.of());
  }

  /**
   * The page's example of a request.
   *
   * @return the JSON body; a missing node where the page has none, a null node where it is not JSON
   */
  public JsonNode requestExample() {
    return example("request").json();
  }

  /**
   * The page's example of the response to a success.
   *
   * @return the JSON body; a missing node where the page has none, a null node where it is not JSON
   */
  public JsonNode responseExample() {
    return example("response").json();
  }
}
