package ai.autocalls.lead.spec.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The elements of the contract that a document defines, operation by operation, in the order in
 * which a reader meets them.
 *
 * <p>Elements are method, path, host, credentials, parameters, the fields of the request's body and
 * of the bodies of successful responses, every status, and every header of a response.
 */
public final class ContractElements {
  private ContractElements() {}

  /**
   * Lists the elements of a document.
   *
   * @param spec a document that passes {@code lint}; of any other, what can be found
   * @return the elements, each once in an operation; a header's name in the case in which it is
   *     written first
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  public static List<ContractElement> of(SpecDocument spec) {
    return List.copyOf(positions(spec).keySet());
  }

  /**
   * Lists the elements of a document with their places.
   *
   * @return the elements as {@link #of} lists them, each with the first place that states it
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  public static Map<ContractElement, SourcePosition> positions(SpecDocument spec) {
    Map<String, ElementPlace> first = new LinkedHashMap<>();
    for (Operation operation : Operation.all(spec.tree())) {
      for (ElementPlace place : places(spec, operation)) {
        if (place.kind() != ElementPlace.Kind.ERROR_FIELD) {
          first.putIfAbsent(identity(place), place);
        }
      }
    }
    Map<ContractElement, SourcePosition> positions = new LinkedHashMap<>();
    first.values().forEach(place -> positions.put(place.element(), spec.position(place.pointer())));
    return positions;
  }

  /**
   * Every element of an operation at every place that states it.
   *
   * @return the elements, in the order in which a reader meets them
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  public static List<ElementPlace> places(SpecDocument spec, Operation operation) {
    return ElementWalk.of(spec, operation);
  }

  /** Names of headers are alike whatever their case. */
  private static String identity(ElementPlace place) {
    String key = place.element().key();
    boolean header =
        place.kind() == ElementPlace.Kind.HEADER || place.name().startsWith("request.header.");
    return header ? key.toLowerCase(Locale.ROOT) : key;
  }
}
