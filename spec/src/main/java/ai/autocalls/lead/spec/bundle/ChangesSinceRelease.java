package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.diff.DiffJson;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.document.JsonWriter;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What changed for a brand's readers since the release before this one.
 *
 * @param released whether there is a release before this one
 * @param diff the changes; none where there is no such release
 */
record ChangesSinceRelease(boolean released, SpecDiff diff) {
  /**
   * Compares the brand's document with that of the release before it.
   *
   * @param previous that release, with every brand's server; empty before the first
   */
  static ChangesSinceRelease of(
      Optional<SpecDocument> previous, SpecDocument spec, Partner partner) {
    return previous
        .map(release -> SpecDiff.between(BrandedSpec.ofRelease(release, partner), spec))
        .map(diff -> new ChangesSinceRelease(true, diff))
        .orElseGet(
            () ->
                new ChangesSinceRelease(
                    false,
                    new SpecDiff("", spec.at("/info/version").asText(), List.of(), List.of())));
  }

  /**
   * As the kit's {@code diff --format json} prints it, and before that the two versions: {@code
   * from} is null where nothing was released before.
   */
  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("from", released ? diff.oldVersion() : null);
    root.put("to", diff.newVersion());
    root.setAll(DiffJson.tree(diff));
    return JsonWriter.write(root);
  }
}
