package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What two schemas say of the members of an object and the items of an array. */
final class MemberComparison {
  private static final String PROPERTIES = "properties/";
  private static final String PATTERNS = "patternProperties/";
  private static final String FIRST = "prefixItems/";

  private final Findings findings;
  private final SchemaComparison schemas;
  private final Differences differences;

  MemberComparison(Findings findings, SchemaComparison schemas, Differences differences) {
    this.findings = findings;
    this.schemas = schemas;
    this.differences = differences;
  }

  void compare() {
    Set<String> explained = new HashSet<>();
    for (String label : differences.left(PROPERTIES)) {
      String name = label.substring(PROPERTIES.length());
      Form was = differences.was().parts().get(label);
      Form is = differences.is().parts().get(label);
      differences.explain(
          label,
          () -> {
            if (was == null) {
              added(name, explained);
            } else if (is == null) {
              removed(name, explained);
            } else {
              schemas.compare(differences.element() + "." + name, was, is);
            }
          });
    }
    differences.explain("required", () -> required(explained));
    patterns();
    further("additionalProperties");
    further("unevaluatedProperties");
    items();
    constraint("propertyNames", ".{name}");
    constraint("contains", "[]");
    constraint("unevaluatedItems", "[]");
    differences.left("dependentSchemas/").forEach(label -> constraint(label, ""));
    for (String label : differences.left("dependentRequired/")) {
      differences.explain(label, () -> constrained(label, differences.was(label) == null));
    }
    differences.explain(
        List.of("if", "then", "else"),
        () -> {
          boolean before = differences.was().parts().containsKey("if");
          boolean after = differences.is().parts().containsKey("if");
          if (before != after) {
            constrained("if", after);
          }
        });
  }

  private static boolean isRequired(Form form, String name) {
    JsonNode required = form.values().get("required");
    boolean found = false;
    if (required != null) {
      for (JsonNode member : required) {
        found |= member.asText().equals(name);
      }
    }
    return found;
  }

  private void added(String name, Set<String> explained) {
    if (explained.contains(name)) {
      findings.reportedElsewhere(); // the successor of a removed property
      return;
    }
    explained.add(name);
    boolean required = isRequired(differences.is(), name);
    boolean wasRequired = isRequired(differences.was(), name);
    differences.add(
        "." + name,
        required && !wasRequired ? ChangeKind.REQUIRED_PROPERTY_ADDED : ChangeKind.PROPERTY_ADDED,
        null,
        name);
    if (wasRequired && !required) {
      explained.remove(name);
    }
  }

  private void removed(String name, Set<String> explained) {
    explained.add(name);
    Optional<String> successor = successor(name, explained);
    if (successor.isPresent()) {
      explained.add(successor.get());
      differences.add("." + name, ChangeKind.PROPERTY_RENAMED, name, successor.get());
    } else {
      differences.add("." + name, ChangeKind.PROPERTY_REMOVED, name, null);
    }
  }

  /** A new property that is in every respect the removed one. */
  private Optional<String> successor(String name, Set<String> explained) {
    Form removed = differences.was().parts().get(PROPERTIES + name);
    return differences.left(PROPERTIES).stream()
        .filter(label -> !differences.was().parts().containsKey(label))
        .filter(label -> findings.exact().same(removed, differences.is().parts().get(label)))
        .map(label -> label.substring(PROPERTIES.length()))
        .filter(candidate -> !explained.contains(candidate))
        .filter(
            candidate ->
                isRequired(differences.was(), name) || !isRequired(differences.is(), candidate))
        .findFirst();
  }

  private void required(Set<String> explained) {
    Set<String> names = new HashSet<>();
    for (JsonNode list : lists("required")) {
      list.forEach(name -> names.add(name.asText()));
    }
    for (String name : names.stream().sorted().toList()) {
      boolean was = isRequired(differences.was(), name);
      boolean is = isRequired(differences.is(), name);
      if (was == is) {
        continue;
      }
      if (explained.contains(name)) {
        findings.reportedElsewhere();
      } else {
        requirement(differences, "." + name, is);
      }
    }
  }

  static void requirement(Differences differences, String below, boolean required) {
    differences.add(
        below,
        required ? ChangeKind.BECAME_REQUIRED : ChangeKind.BECAME_OPTIONAL,
        required ? "optional" : "required",
        required ? "required" : "optional");
  }

  private List<JsonNode> lists(String keyword) {
    return Stream.of(differences.was(keyword), differences.is(keyword))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isNothing(Form form) {
    return form.values().containsKey(SchemaNormalization.NEVER);
  }

  private static boolean isClosed(Form form) {
    Form further = form.parts().get("additionalProperties");
    return further != null && isNothing(further);
  }

  private void patterns() {
    boolean closed = isClosed(differences.was()) && isClosed(differences.is());
    for (String label : differences.left(PATTERNS)) {
      Form was = differences.was().parts().get(label);
      Form is = differences.is().parts().get(label);
      differences.explain(
          label,
          () -> {
            if (was != null && is != null) {
              schemas.compare(differences.element() + ".*", was, is);
            } else if (closed) {
              differences.add(
                  was == null ? ChangeKind.OBJECT_OPENED : ChangeKind.OBJECT_CLOSED,
                  was == null ? null : label,
                  is == null ? null : label);
            } else if (!differences.was().parts().containsKey("additionalProperties")
                && !differences.is().parts().containsKey("additionalProperties")) {
              members(label, was == null);
            }
          });
    }
  }

  private void members(String label, boolean narrowed) {
    differences.add(
        narrowed ? ChangeKind.MEMBERS_NARROWED : ChangeKind.MEMBERS_WIDENED,
        narrowed ? null : label,
        narrowed ? label : null);
  }

  private void further(String keyword) {
    Form was = differences.was().parts().get(keyword);
    Form is = differences.is().parts().get(keyword);
    differences.explain(
        keyword,
        () -> {
          boolean wasClosed = was != null && isNothing(was);
          boolean isClosed = is != null && isNothing(is);
          if (wasClosed != isClosed) {
            differences.add(
                isClosed ? ChangeKind.OBJECT_CLOSED : ChangeKind.OBJECT_OPENED,
                wasClosed ? "closed" : "open",
                isClosed ? "closed" : "open");
          } else if (was == null || is == null) {
            members(keyword, was == null);
          } else {
            schemas.compare(differences.element() + ".*", was, is);
          }
        });
  }

  private void items() {
    for (String label : differences.left(FIRST)) {
      String place = "[" + label.substring(FIRST.length()) + "]";
      differences.explain(
          label,
          () ->
              schemas.compare(
                  differences.element() + place,
                  item(differences.was(), label),
                  item(differences.is(), label)));
    }
    differences.explain(
        "items",
        () -> {
          if (isEmpty(differences.was()) || isEmpty(differences.is())) {
            findings.reportedElsewhere(); // as a bound on their number
          } else {
            schemas.compare(
                differences.element() + "[]",
                item(differences.was(), "items"),
                item(differences.is(), "items"));
          }
        });
  }

  private static boolean isEmpty(Form array) {
    JsonNode bound = array.values().get("maxItems");
    return bound != null && bound.isNumber() && bound.decimalValue().signum() == 0;
  }

  private static Form item(Form array, String label) {
    Form others = array.parts().getOrDefault("items", SchemaComparison.anything());
    return array.parts().getOrDefault(label, others);
  }

  private void constraint(String label, String below) {
    Form was = differences.was().parts().get(label);
    Form is = differences.is().parts().get(label);
    differences.explain(
        label,
        () -> {
          if (was == null || is == null) {
            constrained(label, was == null);
          } else {
            schemas.compare(differences.element() + below, was, is);
          }
        });
  }

  private void constrained(String label, boolean added) {
    differences.add(
        added ? ChangeKind.CONSTRAINT_ADDED : ChangeKind.CONSTRAINT_REMOVED,
        added ? null : label,
        added ? label : null);
  }
}
