package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The comparison of every side with the specification, element by element.
 *
 * @param rows one row for each element that any side states; the specification's order first
 */
public record SyncMatrix(List<Row> rows) {
  /**
   * @param rows one row for each element
   */
  public SyncMatrix {
    rows = List.copyOf(rows);
  }

  /**
   * Compares what the sides state.
   *
   * @param evidence the elements of each side; a side that is missing gets no column
   * @return the matrix
   */
  public static SyncMatrix of(Map<Side, List<ContractElement>> evidence) {
    return compare(evidence, NotApplicable.bundled());
  }

  static SyncMatrix compare(
      Map<Side, List<ContractElement>> evidence, NotApplicable notApplicable) {
    Map<Side, Map<String, ContractElement>> stated = new EnumMap<>(Side.class);
    evidence.forEach((side, elements) -> stated.put(side, byName(elements)));
    Map<String, ContractElement> spec = stated.get(Side.SPEC);
    Set<String> names = new LinkedHashSet<>(spec.keySet());
    stated.values().forEach(elements -> names.addAll(elements.keySet()));

    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      Map<Side, Cell> cells = new EnumMap<>(Side.class);
      stated.forEach(
          (side, elements) ->
              cells.put(side, cell(side, elements.get(name), spec.get(name), name, notApplicable)));
      rows.add(new Row(name, cells));
    }
    return new SyncMatrix(rows);
  }

  /** How many rows no side disagrees about. */
  public int inSync() {
    return (int) rows.stream().filter(Row::inSync).count();
  }

  /** How many rows at least one side disagrees about. */
  public int drift() {
    return rows.size() - inSync();
  }

  private static Cell cell(
      Side side,
      ContractElement stated,
      ContractElement spec,
      String name,
      NotApplicable notApplicable) {
    String waiver = notApplicable.reason(side, name).orElse(null);
    if (stated == null) {
      return waiver == null ? Cell.no(missing(side, name, spec)) : Cell.notApplicable(waiver);
    }
    if (waiver != null) {
      return Cell.no(
          side
              + " states "
              + name
              + ", so its entry in not-applicable.yaml is out of date; remove it");
    }
    if (spec == null) {
      return Cell.YES; // the specification's own cell tells the drift
    }
    if (differs(stated.value(), spec.value())) {
      return Cell.no(disagreement(side, name, stated.value(), spec.value()));
    }
    if (differs(stated.required(), spec.required())) {
      return Cell.no(
          disagreement(side, name, necessity(stated.required()), necessity(spec.required())));
    }
    return Cell.YES;
  }

  private static String missing(Side side, String name, ContractElement spec) {
    return spec == null
        ? side + " does not state " + name + ", another side does"
        : side + " does not state " + name + ", spec does";
  }

  private static String disagreement(Side side, String name, String here, String there) {
    return side + " says " + name + " is " + here + ", spec says " + there;
  }

  private static String necessity(boolean required) {
    return required ? "required" : "optional";
  }

  /** A side that does not say (null) disagrees with nobody. */
  private static boolean differs(Object stated, Object spec) {
    return stated != null && spec != null && !stated.equals(spec);
  }

  private static Map<String, ContractElement> byName(List<ContractElement> elements) {
    return elements.stream()
        .collect(
            Collectors.toMap(
                ContractElement::name,
                Function.identity(),
                (first, second) -> first,
                java.util.LinkedHashMap::new));
  }
}
