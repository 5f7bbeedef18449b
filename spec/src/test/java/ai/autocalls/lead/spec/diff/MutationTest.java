package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever node of a document changes, the comparison does not call it prose: what has no name of
 * its own is reported all the same. Every node of a document is changed in turn, in each way that
 * its shape allows.
 */
class MutationTest {
  /** Members that only people read; a change within them is a patch. */
  private static final Set<String> PROSE =
      Set.of("info", "description", "title", "summary", "example", "examples", "externalDocs");

  /** Kinds that cost a patch although no prose changed, each with its reason in the table. */
  private static final Set<String> HARMLESS =
      Set.of(
          "default-changed",
          "pattern-rewritten",
          "parameter-renamed",
          "component-changed",
          "tags-changed");

  /** Mutations that leave the contract what it is. */
  private static final List<String> SAYING_NOTHING =
      List.of(
          "removed deprecated", // taken back, which promises more than before
          "changed /deprecated",
          "parameters/0 removed required", // a path parameter always is
          "parameters/0 changed /required",
          "parameters/1 added to", // beside a component's reference nothing else counts
          "X-Tag added to",
          "4XX added to",
          "/tags removed item 0", // the list of tags describes them
          "/tags/0 removed name",
          "/tags/0 renamed name",
          "/tags/0 changed /name",
          "/tags/0 added to",
          "variables removed additionalProperties", // it allows anything
          "schema/items removed type"); // its enumeration has values of that type only

  private static final long SEED = 20260301;

  /** One changed document, and what was changed in it. */
  private record Mutant(String what, JsonNode tree) {}

  @Test
  void everyNodeOfADocumentWithEverythingCounts() throws IOException {
    assertThat(unnoticed(everything(), Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void nodesOfTheContractCount() {
    assertThat(unnoticed(SpecDocument.bundled(), 150)).isEmpty();
  }

  private static SpecDocument everything() throws IOException {
    try (InputStream in = MutationTest.class.getResourceAsStream("everything.yaml")) {
      return SpecDocument.parse(
          "everything.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<String> unnoticed(SpecDocument document, int tried) {
    List<Mutant> mutants = new ArrayList<>();
    mutate(document.tree(), document.tree(), "", mutants);
    Collections.shuffle(mutants, new Random(SEED));
    List<String> unnoticed = new ArrayList<>();
    for (Mutant mutant : mutants.subList(0, Math.min(tried, mutants.size()))) {
      // a reworded sentence besides must not hide it
      ((ObjectNode) mutant.tree.get("info")).put("title", "Reworded");
      SpecDiff diff =
          SpecDiff.between(document, SpecDocument.parse("mutant", mutant.tree.toString()));
      boolean harmless =
          diff.changes().stream().anyMatch(c -> HARMLESS.contains(c.kind().id()))
              || SAYING_NOTHING.stream().anyMatch(mutant.what::endsWith);
      if (diff.bump().compareTo(Bump.MINOR) < 0 && !harmless) {
        unnoticed.add(mutant.what + ": " + diff.bump());
      }
    }
    return unnoticed;
  }

  private static void mutate(JsonNode root, JsonNode node, String pointer, List<Mutant> mutants) {
    if (node.isObject()) {
      mutants.add(changed(root, pointer, "added to", o -> ((ObjectNode) o).put("mutant", 1)));
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey();
        if (PROSE.contains(name) || name.equals("openapi") || isExtension(name)) {
          continue;
        }
        String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        mutants.add(changed(root, pointer, "removed " + name, o -> ((ObjectNode) o).remove(name)));
        mutants.add(
            changed(
                root,
                pointer,
                "renamed " + name,
                o -> ((ObjectNode) o).set(name + "Mutant", ((ObjectNode) o).remove(name))));
        if (member.getValue().isValueNode()) {
          mutants.add(
              changed(
                  root,
                  pointer,
                  "changed /" + name,
                  o -> ((ObjectNode) o).set(name, other(member.getValue()))));
        }
        mutate(root, member.getValue(), child, mutants);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      int index = i;
      mutants.add(changed(root, pointer, "removed item " + i, a -> ((ArrayNode) a).remove(index)));
      if (node.get(i).isValueNode()) {
        mutants.add(
            changed(
                root,
                pointer,
                "changed item " + i,
                a -> ((ArrayNode) a).set(index, other(node.get(index)))));
      }
      mutate(root, node.get(i), pointer + "/" + i, mutants);
    }
  }

  private static boolean isExtension(String name) {
    return name.startsWith("x-") && !Set.of("x-extensible-enum", "x-sensitive").contains(name);
  }

  private static JsonNode other(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(value.asText() + "Mutant");
    }
    return value.isNumber()
        ? DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE))
        : BooleanNode.valueOf(!value.asBoolean());
  }

  private interface Edit {
    void of(JsonNode place);
  }

  private static Mutant changed(JsonNode root, String pointer, String how, Edit edit) {
    JsonNode copy = root.deepCopy();
    edit.of(copy.at(pointer));
    return new Mutant(pointer + " " + how, copy);
  }
}
