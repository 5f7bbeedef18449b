package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a page states about the endpoint: names, types and example data, none of its prose.
 *
 * @param method the HTTP method in capitals; null where the page has none
 * @param path the path below the host, such as {@code /user/lead}; null where the page has none
 * @param host the base URL without a slash at its end; null where the page has none
 * @param auth {@code bearer}, another scheme of the Authorization header in small letters, or the
 *     name of another header; null where the page has none
 * @param statuses the HTTP statuses that the page names, in its order
 * @param fields the fields of both sides, listed ones first, those of the request before those of
 *     the response
 * @param request the example of a request
 * @param response the example of an answer to a created lead
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
   * Copies the collections.
   *
   * @param method the HTTP method in capitals; null where the page has none
   * @param path the path below the host, such as {@code /user/lead}; null where the page has none
   * @param host the base URL without a slash at its end; null where the page has none
   * @param auth {@code bearer}, another scheme of the Authorization header in small letters, or the
   *     name of another header; null where the page has none
   * @param statuses the HTTP statuses that the page names, in its order
   * @param fields the fields of both sides, listed ones first, those of the request before those of
   *     the response
   * @param request the example of a request
   * @param response the example of an answer to a created lead
   * @param lines the page's line, counted from 1, of each element that it lists, by the element's
   *     name; empty where the facts do not come from a page
   */
  public Facts {
    statuses = List.copyOf(statuses);
    fields = List.copyOf(fields);
    lines = Map.copyOf(lines);
  }

  /**
   * Reads the facts of a facts file.
   *
   * @param file a file that {@link FactsFile#write} wrote
   * @return its facts
   * @throws UnreadableInputException when the file cannot be read or is no facts file
   */
  public static Facts read(Path file) {
    return FactsFile.read(file).facts();
  }

  /**
   * The vendor's facts that this library was built with.
   *
   * @return the facts of the vendor's page of {@code POST /user/lead}
   */
  public static Facts bundled() {
    return FactsFile.bundled().facts();
  }

  /**
   * The elements that the vendor documents, by the facts that this library was built with: those of
   * {@link #bundled}, read without the page's examples, and so in a fraction of the time.
   *
   * @return what the vendor's page of {@code POST /user/lead} states, each name once
   */
  public static List<ContractElement> bundledElements() {
    return FactsFile.bundledWithoutExamples().elements();
  }

  /**
   * The elements of the contract that the page states, named as {@link ContractElement} says.
   *
   * @return what the page states, each name once; what it does not speak of is not among them
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
    return new Facts(
        method,
        path,
        host,
        auth,
        statuses,
        fields,
        request.withoutLines(),
        response.withoutLines(),
        Map.of());
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
   * The page's example of an answer to a created lead.
   *
   * @return the JSON body; a missing node where the page has none, a null node where it is not JSON
   */
  public JsonNode responseExample() {
    return response.json();
  }
}
