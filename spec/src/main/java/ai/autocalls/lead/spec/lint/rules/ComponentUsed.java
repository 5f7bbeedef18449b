package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every component is reached from a path. */
final class ComponentUsed implements Rule {
  private static final String COMPONENTS = "/components/";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "component-used",
        Severity.ERROR,
        "Every component is used by a path, directly or through other components.",
        "A component that nothing uses becomes a public type of the client that no call takes or"
            + " returns.",
        new RuleExample(
            "/components/examples",
            "Forgotten:\n  summary: No one refers to this\n  value: {message: No.}",
            "{}"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    if (!new RefResolves().check(target).isEmpty()) {
      return List.of(); // behind a reference that leads nowhere, everything looks unused
    }
    Set<String> used = reachable(target.document());
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section : target.document().at("/components").properties()) {
      if (section.getKey().startsWith("x-")) {
        continue;
      }
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        String pointer = JsonPointers.child(COMPONENTS + section.getKey(), component.getKey());
        if (!used.contains(pointer)) {
          problems.add(
              new Problem(
                  pointer,
                  "`%s` is used by no path.".formatted(component.getKey()),
                  "Remove it, or refer to it where it applies."));
        }
      }
    }
    return problems;
  }

  private static Set<String> reachable(SpecDocument document) {
    Set<String> used = new HashSet<>();
    Deque<JsonNode> toVisit = new ArrayDeque<>();
    for (Map.Entry<String, JsonNode> member : document.tree().properties()) {
      if (!member.getKey().equals("components")) {
        toVisit.add(member.getValue());
      }
    }
    for (JsonNode requirements : document.tree().findValues("security")) {
      for (JsonNode requirement : requirements) {
        requirement.forEachEntry(
            (name, scopes) -> used.add(JsonPointers.child(COMPONENTS + "securitySchemes", name)));
      }
    }
    while (!toVisit.isEmpty()) {
      JsonNode node = toVisit.remove();
      for (JsonNode child : node) {
        toVisit.add(child);
        if (child.isTextual() && child.asText().startsWith("#" + COMPONENTS)) {
          reach(document, child.asText(), used, toVisit);
        }
      }
    }
    return used;
  }

  /** A reference into a component uses the component as a whole. */
  private static void reach(
      SpecDocument document, String ref, Set<String> used, Deque<JsonNode> toVisit) {
    String[] tokens = JsonPointers.fromRef(ref).split("/");
    if (tokens.length >= 4) {
      String component = COMPONENTS + tokens[2] + "/" + tokens[3];
      if (used.add(component)) {
        toVisit.add(document.at(component));
      }
    }
  }
}
