package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The comparison of every source with the specification, element by element.
 *
 * @param rows one row for each element that any source states; the specification's order first
 */
public record SyncMatrix(List<Row> rows) {
  /** Keeps its own copy of the rows. */
  public SyncMatrix {
    rows = List.copyOf(rows);
  }

  /**
   * Compares what the sources state.
   *
   * @param statements what each source states; a source that is missing gets no column
   */
  public static SyncMatrix of(Map<Source, Statements> statements) {
    return compare(statements, NotApplicable.bundled());
  }

  static SyncMatrix compare(Map<Source, Statements> statements, NotApplicable notApplicable) {
    Map<Source, Map<String, ContractElement>> stated = new EnumMap<>(Source.class);
    statements.forEach((source, said) -> stated.put(source, byKey(said.elements())));
    Map<String, ContractElement> all = new LinkedHashMap<>(stated.get(Source.SPEC));
    stated.values().forEach(elements -> elements.forEach(all::putIfAbsent));

    List<Row> rows = new ArrayList<>();
    for (ContractElement element : all.values()) {
      Map<Source, ContractElement> stating = new EnumMap<>(Source.class);
      stated.forEach(
          (source, elements) -> {
            if (elements.containsKey(element.key())) {
              stating.put(source, elements.get(element.key()));
            }
          });
      Map<Source, Cell> cells = new EnumMap<>(Source.class);
      for (Source source : stated.keySet()) {
        boolean neededElsewhere =
            !notApplicable.hasOwn(source, element)
                && all.values().stream()
                    .filter(each -> each.name().equals(element.name()))
                    .anyMatch(each -> !stated.get(source).containsKey(each.key()));
        Optional<String> waiver =
            notApplicable
                .reason(source, element)
                .filter(reason -> !(neededElsewhere && stating.containsKey(source)));
        cells.put(source, cell(source, element.name(), stating, waiver));
      }
      rows.add(new Row(element.operation(), element.name(), cells));
    }
    return new SyncMatrix(group(rows).values().stream().flatMap(List::stream).toList());
  }

  private static Map<String, List<Row>> group(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::operation, LinkedHashMap::new, Collectors.toList()));
  }

  /** The rows by operation, in the specification's order. */
  Map<String, List<Row>> byOperation() {
    return group(rows);
  }

  /** The matrix with the column of a provider that was checked against the contract elsewhere. */
  public SyncMatrix with(ProviderReport report) {
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      Map<Source, Cell> cells = new EnumMap<>(row.cells());
      cells.put(Source.PROVIDER, report.cell(row));
      all.add(new Row(row.operation(), row.element(), cells));
    }
    return new SyncMatrix(all);
  }

  /** {@return how many rows no source disagrees about} */
  public int inSync() {
    return (int) rows.stream().filter(Row::inSync).count();
  }

  /** {@return how many rows at least one source disagrees about} */
  public int drift() {
    return rows.size() - inSync();
  }

  /** The one line that sums the matrix up. */
  String summary() {
    return inSync() + " of " + rows.size() + " elements in sync, " + drift() + " drift";
  }

  private static Cell cell(
      Source source, String name, Map<Source, ContractElement> stating, Optional<String> waiver) {
    ContractElement stated = stating.get(source);
    ContractElement spec = stating.get(Source.SPEC);
    if (stated == null) {
      return waiver.map(Cell::notApplicable).orElseGet(() -> missing(source, name, stating));
    }
    if (waiver.isPresent()) {
      return Cell.no(
          source
              + " states "
              + name
              + ", so its entry in not-applicable.yaml is out of date; remove it");
    }
    if (spec == null) {
      return Cell.no(source + " states " + name + ", spec does not");
    }
    if (differs(stated.value(), spec.value())) {
      return Cell.no(disagreement(source, name, stated.value(), spec.value()));
    }
    if (differs(stated.required(), spec.required())) {
      return Cell.no(
          disagreement(source, name, necessity(stated.required()), necessity(spec.required())));
    }
    return Cell.YES;
  }

  /**
   * A source that lacks what the specification lacks too is not to blame; the source that states it
   * is.
   */
  private static Cell missing(Source source, String name, Map<Source, ContractElement> stating) {
    if (stating.containsKey(Source.SPEC)) {
      return Cell.no(source + " does not state " + name + ", spec does");
    }
    if (source == Source.SPEC) {
      String others =
          stating.keySet().stream().map(Source::toString).collect(Collectors.joining(", "));
      return Cell.no(source + " does not state " + name + "; stated by " + others);
    }
    return Cell.notApplicable("Neither " + source + " nor spec states it.");
  }

  private static String disagreement(Source source, String name, String here, String there) {
    return source + " says " + name + " is " + here + ", spec says " + there;
  }

  private static String necessity(boolean required) {
    return required ? "required" : "optional";
  }

  /** A source that does not say (null) disagrees with no one. */
  private static boolean differs(Object stated, Object spec) {
    return stated != null && spec != null && !stated.equals(spec);
  }

  private static Map<String, ContractElement> byKey(List<ContractElement> elements) {
    return elements.stream()
        .collect(
            Collectors.toMap(
                ContractElement::key,
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
