package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.List;
import java.util.Map;

/**
 * What one side states, and where it was read or seen.
 *
 * @param source what was read, or how the side was asked; a phrase for people
 * @param elements what the side states
 * @param places where within the source each element stands, by the element's name; an element may
 *     be missing where the source shows it by itself
 */
public record SideEvidence(
    String source, List<ContractElement> elements, Map<String, String> places) {
  /**
   * Keeps its own copies.
   *
   * @param source what was read, or how the side was asked; a phrase for people
   * @param elements what the side states
   * @param places where within the source each element stands, by the element's name; an element
   *     may be missing where the source shows it by itself
   */
  public SideEvidence {
    elements = List.copyOf(elements);
    places = Map.copyOf(places);
  }

  static SideEvidence of(String source, List<ContractElement> elements) {
    return new SideEvidence(source, elements, Map.of());
  }
}
