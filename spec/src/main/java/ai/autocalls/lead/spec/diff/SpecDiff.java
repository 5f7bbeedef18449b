package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  /** Keeps its own copy of the changes. */
  public SpecDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two documents.
   *
   * @param older the version that is in use
   * @param newer the version that is to replace it
   * @return what changed between them
   */
  public static SpecDiff between(SpecDocument older, SpecDocument newer) {
    List<Change> changes = new ArrayList<>();
    if (!withoutVersion(older).equals(withoutVersion(newer))) {
      changes.addAll(DocumentComparison.of(older, newer));
      if (changes.isEmpty()) {
        changes.add(SecondOpinion.of(older, newer));
      }
    }
    return new SpecDiff(
        older.at("/info/version").asText(""),
        newer.at("/info/version").asText(""),
        changes.stream().distinct().sorted(Comparator.comparing(Change::bump).reversed()).toList());
  }

  private static JsonNode withoutVersion(SpecDocument document) {
    JsonNode tree = document.tree().deepCopy();
    if (tree.path("info") instanceof ObjectNode info) {
      info.remove("version");
    }
    return tree;
  }

  /** How far the version has to move: as far as the weightiest change asks. */
  public Bump bump() {
    return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
  }
}
