package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a page states about the endpoint: names, types and example data, none of its prose. Where a
 * page contradicts itself, method, path and host have both statements with {@code " | "} between.
 *
 * @param method the HTTP method in capitals; null where the page has none
 * @param path the path below the host, such as {@code /user/lead}; null where the page has none
 * @param host the base URL without a slash at its end; null where the page has none
 * @param auth {@code bearer}, another scheme of the Authorization header in small letters, the name
 *     of another header, or {@code none} where a sample sends none; null where the page is silent
 * @param statuses the HTTP statuses that the page names, in its order
 * @param fields the fields of both sides, each name once, listed ones first, then the parameters
 * @param request the example of a request
 * @param response the example of the response to a created lead
 * @param lines the page's line, counted from 1, of each element that it lists, by the element's
 *     name; empty where the facts do not come from a page
 */
public record Facts(
    String method,
    String path,
    String host,
    String auth,
    List<Integer> statuses,
    List<FieldFact> fields,
    Example request,
    Example response,
    Map<String, Integer> lines) {

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
    for (FieldFact field : fields) {
      elements.add(new ContractElement(field.name(), field.type(), field.required()));
    }
    for (Integer status : statuses) {
      elements.add(new ContractElement("status." + status, null, null));
    }
    return List.copyOf(elements);
  }

  private static void add(List<ContractElement> elements, String name, String value) {
    if (value != null) {
      elements.add(new ContractElement(name, value, true));
    }
  }

  /** The same facts without their places on the page. */
  Facts withoutLines() {
    Example sent = new Example(request.json(), Map.of());
    Example received = new Example(response.json(), Map.of());
    return new Facts(method, path, host, auth, statuses, fields, sent, received, Map.of());
  }

  /**
   * The page's example of a request.
   *
   * @return the JSON body; a missing node where the page has none, a null node where it is not JSON
   */
  public JsonNode requestExample() {
    return request.json();
  }

  /**
   * The page's example of the response to a created lead.
   *
   * @return the JSON body; a missing node where the page has none, a null node where it is not JSON
   */
  public JsonNode responseExample() {
    return response.json();
  }
}
