package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one source states, and where it was read or seen.
 *
 * @param origin what was read, or how the source was asked; a phrase for people
 * @param places where within the source each element is, by the element's key; an element may be
 *     missing where the origin shows it by itself
 */
public record Statements(
    String origin, List<ContractElement> elements, Map<String, String> places) {
  /** Keeps its own copies. */
  public Statements {
    elements = List.copyOf(elements);
    places = Map.copyOf(places);
  }

  static Statements of(String origin, List<ContractElement> elements) {
    return new Statements(origin, elements, Map.of());
  }

  /** The names of all elements, by operation. */
  static Map<String, Set<String>> names(Collection<Statements> all) {
    return all.stream()
        .flatMap(each -> each.elements().stream())
        .collect(
            Collectors.groupingBy(
                ContractElement::operation,
                Collectors.mapping(ContractElement::name, Collectors.toSet())));
  }
}
