package ai.autocalls.lead.spec.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The elements of the contract that a document defines, in the order in which a reader meets them.
 *
 * <p>Elements are method, path, host, credentials, parameters, the fields of the request's body and
 * of the bodies of successful responses, every status, and every header of a response. Those of a
 * second operation, and of every further one, are named with the operation before them, as in
 * {@code GET /user/leads request.query.page}.
 */
public final class ContractElements {
  private ContractElements() {}

  /**
   * Lists the elements of a document.
   *
   * @param spec a document that passes {@code lint}; of any other, what can be told
   * @return the elements, each name once; a header's name in the case in which it is written first
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  public static List<ContractElement> of(SpecDocument spec) {
    Map<String, ContractElement> elements = new LinkedHashMap<>();
    List<Operation> operations = Operation.all(spec.tree());
    for (int i = 0; i < operations.size(); i++) {
      for (ElementPlace place : ElementWalk.of(spec, operations.get(i))) {
        if (place.kind() != ElementPlace.Kind.ERROR_FIELD) {
          String name = i == 0 ? place.name() : operations.get(i) + " " + place.name();
          ContractElement element = place.element();
          elements.putIfAbsent(
              identity(place, name),
              new ContractElement(name, element.value(), element.required()));
        }
      }
    }
    return List.copyOf(elements.values());
  }

  /**
   * Where the elements are in the document.
   *
   * @param spec as for {@link #of}
   * @return the place of every element, by name
   */
  public static Map<String, SourcePosition> positions(SpecDocument spec) {
    Map<String, SourcePosition> positions = new HashMap<>();
    List<Operation> operations = Operation.all(spec.tree());
    for (int i = 0; i < operations.size(); i++) {
      for (ElementPlace place : ElementWalk.of(spec, operations.get(i))) {
        String name = i == 0 ? place.name() : operations.get(i) + " " + place.name();
        positions.putIfAbsent(name, spec.position(place.pointer()));
      }
    }
    return positions;
  }

  /**
   * Every element at every place that states it.
   *
   * @param spec any document
   * @param operation one of its operations
   * @return the elements, in the order in which a reader meets them
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  public static List<ElementPlace> places(SpecDocument spec, Operation operation) {
    return new ArrayList<>(ElementWalk.of(spec, operation));
  }

  /** Names of headers are alike whatever their case. */
  private static String identity(ElementPlace place, String name) {
    boolean header = place.kind() == ElementPlace.Kind.HEADER || name.contains("request.header.");
    return header ? name.toLowerCase(Locale.ROOT) : name;
  }
}
