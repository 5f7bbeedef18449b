package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas that apply themselves to the same value: through compositions, alone or with references
 * between. A schema that contains itself in a property or an item is none of them.
 */
final class SchemaCircles {
  /** A step into the parts of a schema, with those that are still to be visited. */
  private record Step(String pointer, Iterator<String> parts) {}

  private final LintTarget target;
  private final Map<String, Boolean> finished = new HashMap<>();
  private final Set<String> circles = new LinkedHashSet<>();

  private SchemaCircles(LintTarget target) {
    this.target = target;
  }

  /** {@return one place of each circle} */
  static Set<String> of(LintTarget target) {
    SchemaCircles circles = new SchemaCircles(target);
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      circles.search(schema.pointer());
    }
    return circles.circles;
  }

  /** By a stack of its own, as chains may be longer than the thread's. */
  private void search(String start) {
    Deque<Step> path = new ArrayDeque<>();
    enter(start, path);
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (step.parts().hasNext()) {
        enter(step.parts().next(), path);
      } else {
        finished.put(step.pointer(), true);
        path.pop();
      }
    }
  }

  private void enter(String pointer, Deque<Step> path) {
    Boolean before = finished.putIfAbsent(pointer, false);
    if (before == null) {
      path.push(new Step(pointer, parts(pointer).iterator()));
    } else if (!before && !referencesOnly(pointer, path)) {
      circles.add(pointer);
    }
  }

  /** Such a circle has a finding of its own. */
  private boolean referencesOnly(String pointer, Deque<Step> path) {
    for (Step step : path) {
      if (!target.document().at(step.pointer()).has("$ref")) {
        return false;
      }
      if (step.pointer().equals(pointer)) {
        return true;
      }
    }
    return true;
  }

  private List<String> parts(String pointer) {
    JsonNode schema = target.document().at(pointer);
    List<String> parts = new ArrayList<>();
    String ref = schema.path("$ref").asText();
    if (ref.equals("#") || ref.startsWith("#/")) {
      parts.add(JsonPointers.fromRef(ref));
    }
    for (String list : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < schema.path(list).size(); i++) {
        parts.add(pointer + "/" + list + "/" + i);
      }
    }
    for (String keyword : List.of("not", "if", "then", "else")) {
      if (schema.has(keyword)) {
        parts.add(pointer + "/" + keyword);
      }
    }
    return parts;
  }
}
