package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The differences between two versions of the contract.
 *
 * @param oldVersion {@code info.version} of the old document; empty where it has none
 * @param newVersion {@code info.version} of the new document; empty where it has none
 * @param operations the operations of either document, such as {@code POST /user/lead}
 * @param changes what changed, breaking changes first; the version itself is no change
 */
public record SpecDiff(
    String oldVersion, String newVersion, List<String> operations, List<Change> changes) {
  /** Keeps its own copies of the lists. */
  public SpecDiff {
    operations = List.copyOf(operations);
    changes = List.copyOf(changes);
  }

  /**
   * Compares two documents.
   *
   * @throws UnreadableInputException when one is not an OpenAPI 3 document, or refers to something
   *     outside itself
   */
  public static SpecDiff between(SpecDocument older, SpecDocument newer) {
    DocumentComparison comparison = DocumentComparison.of(older, newer);
    List<Change> changes = new ArrayList<>(comparison.changes());
    if (changes.isEmpty()) {
      Wording.changed(older, newer).ifPresent(changes::add);
    }
    return new SpecDiff(
        older.at("/info/version").asText(""),
        newer.at("/info/version").asText(""),
        comparison.operations(),
        changes.stream().distinct().sorted(Comparator.comparing(Change::bump).reversed()).toList());
  }

  /** {@return how far the version has to move: as far as the most severe change asks} */
  public Bump bump() {
    return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
  }

  /**
   * Changes by their operation, below an empty name what belongs to the whole document; where there
   * is one operation only, everything is below the empty name.
   */
  SortedMap<String, List<Change>> byOperation(List<Change> some) {
    return some.stream()
        .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
  }

  /** The operation of a change, where it has to be named. */
  String group(Change change) {
    return operations.size() > 1 && change.operation() != null ? change.operation() : "";
  }
}
