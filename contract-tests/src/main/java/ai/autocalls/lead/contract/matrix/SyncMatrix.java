package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Keeps its own copy of the rows.
   *
   * @param rows one row for each element
   */
  public SyncMatrix {
    rows = List.copyOf(rows);
  }

  /**
   * Compares what the sides state.
   *
   * @param evidence what each side states; a side that is missing gets no column
   * @return the matrix
   */
  public static SyncMatrix of(Map<Side, SideEvidence> evidence) {
    return compare(evidence, NotApplicable.bundled());
  }

  static SyncMatrix compare(Map<Side, SideEvidence> evidence, NotApplicable notApplicable) {
    Map<Side, Map<String, ContractElement>> stated = new EnumMap<>(Side.class);
    evidence.forEach((side, gathered) -> stated.put(side, byName(gathered.elements())));
    Set<String> names = new LinkedHashSet<>(stated.get(Side.SPEC).keySet());
    stated.values().forEach(elements -> names.addAll(elements.keySet()));

    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      Map<Side, ContractElement> stating = new EnumMap<>(Side.class);
      stated.forEach(
          (side, elements) -> {
            if (elements.containsKey(name)) {
              stating.put(side, elements.get(name));
            }
          });
      Map<Side, Cell> cells = new EnumMap<>(Side.class);
      for (Side side : stated.keySet()) {
        cells.put(side, cell(side, name, stating, notApplicable.reason(side, name)));
      }
      rows.add(new Row(name, cells));
    }
    return new SyncMatrix(rows);
  }

  /**
   * The matrix with the column of a provider that was held to the contract somewhere else.
   *
   * @param report the report of the conformance run
   * @return a matrix with a row for each element of either
   */
  public SyncMatrix with(ProviderReport report) {
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      Map<Side, Cell> cells = new EnumMap<>(row.cells());
      cells.put(Side.PROVIDER, report.cell(row.element()));
      all.add(new Row(row.element(), cells));
    }
    return new SyncMatrix(all);
  }

  /** {@return how many rows no side disagrees about} */
  public int inSync() {
    return (int) rows.stream().filter(Row::inSync).count();
  }

  /** {@return how many rows at least one side disagrees about} */
  public int drift() {
    return rows.size() - inSync();
  }

  private static Cell cell(
      Side side, String name, Map<Side, ContractElement> stating, Optional<String> waiver) {
    ContractElement stated = stating.get(side);
    ContractElement spec = stating.get(Side.SPEC);
    if (stated == null) {
      return waiver.map(Cell::notApplicable).orElseGet(() -> missing(side, name, stating));
    }
    if (waiver.isPresent()) {
      return Cell.no(
          side
              + " states "
              + name
              + ", so its entry in not-applicable.yaml is out of date; remove it");
    }
    if (spec == null) {
      return Cell.no(side + " states " + name + ", spec does not");
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

  /** Who lacks what the specification lacks too is not to blame; who states it is. */
  private static Cell missing(Side side, String name, Map<Side, ContractElement> stating) {
    if (stating.containsKey(Side.SPEC)) {
      return Cell.no(side + " does not state " + name + ", spec does");
    }
    if (side == Side.SPEC) {
      String others =
          stating.keySet().stream().map(Side::toString).collect(Collectors.joining(", "));
      return Cell.no(side + " does not state " + name + "; stated by " + others);
    }
    return Cell.notApplicable("Neither " + side + " nor spec states it.");
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
