package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The differences between two versions of the contract.
 *
 * @param oldVersion {@code info.version} of the old document; empty where it has none
 * @param newVersion {@code info.version} of the new document; empty where it has none
 * @param changes what changed, breaking changes first; the version itself is no change
 */
public record SpecDiff(String oldVersion, String newVersion, List<Change> changes) {
  /**
   * Keeps its own copy of the changes.
   *
   * @param oldVersion {@code info.version} of the old document; empty where it has none
   * @param newVersion {@code info.version} of the new document; empty where it has none
   * @param changes what changed, breaking changes first; the version itself is no change
   */
  public SpecDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two documents.
   *
   * @param older the version that is in use
   * @param newer the version that is to replace it
   * @return what changed between them
   * @throws UnreadableInputException when one is not an OpenAPI 3 document, or refers to something
   *     outside itself
   */
  public static SpecDiff between(SpecDocument older, SpecDocument newer) {
    List<Change> changes = new ArrayList<>(DocumentComparison.of(older, newer));
    if (changes.isEmpty()) {
      Prose.changed(older, newer).ifPresent(changes::add);
    }
    return new SpecDiff(
        older.at("/info/version").asText(""),
        newer.at("/info/version").asText(""),
        changes.stream().distinct().sorted(Comparator.comparing(Change::bump).reversed()).toList());
  }

  /** {@return how far the version has to move: as far as the weightiest change asks} */
  public Bump bump() {
    return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
  }
}
