package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What two schemas say of the members of an object and the items of an array. */
final class MemberComparison {
  private static final String PROPERTIES = "properties/";
  private static final String FURTHER = "additionalProperties";

  private final SchemaComparison schemas;
  private final Differences differences;
  private final Place place;
  private final Form was;
  private final Form is;

  /** Properties whose change also explains whether they are required. */
  private final Set<String> explained = new HashSet<>();

  MemberComparison(SchemaComparison schemas, Differences differences) {
    this.schemas = schemas;
    this.differences = differences;
    this.place = differences.place();
    this.was = differences.was();
    this.is = differences.is();
  }

  void compare() {
    differences.parts(PROPERTIES, this::property);
    differences.explain("required", this::required);
    differences.parts("patternProperties/", this::patternProperty);
    differences.parts(FURTHER, (rest, before, after) -> further(FURTHER, before, after));
    String unevaluated = "unevaluatedProperties";
    differences.parts(unevaluated, (rest, before, after) -> further(unevaluated, before, after));
    differences.parts("prefixItems/", this::firstItem);
    differences.explain("items", this::items);
    constraint("propertyNames", ".{name}");
    constraint("contains", "[]");
    constraint("unevaluatedItems", "[]");
    constraint("dependentSchemas/", "");
    for (String label : differences.left()) {
      if (label.startsWith("dependentRequired/")) {
        differences.explain(label, () -> constrained(label, differences.was(label) == null));
      }
    }
    differences.explain(
        List.of("if", "then", "else"),
        () -> {
          boolean isConditional = is.parts().containsKey("if");
          if (was.parts().containsKey("if") != isConditional) {
            constrained("if", isConditional);
          }
        });
  }

  private void property(String name, Form before, Form after) {
    Place at = place.below("." + name);
    if (before != null && after != null) {
      schemas.compare(at, before, after);
    } else if (before == null) {
      added(at, name);
    } else {
      explained.add(name);
      Optional<String> successor = successor(name, before);
      successor.ifPresent(explained::add);
      differences.add(
          at,
          successor.isPresent() ? ChangeKind.PROPERTY_RENAMED : ChangeKind.PROPERTY_REMOVED,
          name,
          successor.orElse(null));
    }
  }

  private void added(Place at, String name) {
    if (explained.contains(name)) {
      differences.findings().reportedElsewhere(); // as the new name of another property
      return;
    }
    boolean wasRequired = requires(was, name);
    boolean isRequired = requires(is, name);
    boolean isNew = isRequired && !wasRequired;
    differences.add(
        at, isNew ? ChangeKind.REQUIRED_PROPERTY_ADDED : ChangeKind.PROPERTY_ADDED, null, name);
    if (isRequired || !wasRequired) {
      explained.add(name);
    }
  }

  /** A new property that is in every respect the removed one. */
  private Optional<String> successor(String name, Form removed) {
    return differences.left().stream()
        .filter(label -> label.startsWith(PROPERTIES) && is.parts().containsKey(label))
        .filter(label -> !was.parts().containsKey(label))
        .filter(label -> differences.findings().exact().same(removed, is.parts().get(label)))
        .map(label -> label.substring(PROPERTIES.length()))
        .filter(candidate -> !explained.contains(candidate))
        .filter(candidate -> requires(was, name) || !requires(is, candidate))
        .findFirst();
  }

  private static boolean requires(Form form, String name) {
    return required(form).contains(name);
  }

  private static Set<String> required(Form form) {
    Set<String> names = new TreeSet<>();
    Canonical.list(form.values().get("required")).forEach(name -> names.add(name.asText()));
    return names;
  }

  private void required() {
    Set<String> names = required(was);
    names.addAll(required(is));
    for (String name : names) {
      if (requires(was, name) != requires(is, name)) {
        if (explained.contains(name)) {
          differences.findings().reportedElsewhere();
        } else {
          differences.requirement(place.below("." + name), requires(is, name));
        }
      }
    }
  }

  private static boolean isClosed(Form form) {
    return form.parts().containsKey(FURTHER) && form.parts().get(FURTHER).isNever();
  }

  private void patternProperty(String pattern, Form before, Form after) {
    String label = "patternProperties/" + pattern;
    if (before != null && after != null) {
      schemas.compare(place.below(".*"), before, after);
    } else if (isClosed(was) && isClosed(is)) {
      differences.toggled(
          before == null, ChangeKind.OBJECT_OPENED, ChangeKind.OBJECT_CLOSED, label);
    } else if (!was.parts().containsKey(FURTHER) && !is.parts().containsKey(FURTHER)) {
      differences.toggled(
          before == null, ChangeKind.MEMBERS_NARROWED, ChangeKind.MEMBERS_WIDENED, label);
    }
  }

  private void further(String keyword, Form before, Form after) {
    boolean wasClosed = before != null && before.isNever();
    boolean isClosed = after != null && after.isNever();
    if (wasClosed != isClosed) {
      differences.toggled(
          isClosed, ChangeKind.OBJECT_CLOSED, ChangeKind.OBJECT_OPENED, "open", "closed");
    } else if (before == null || after == null) {
      differences.toggled(
          before == null, ChangeKind.MEMBERS_NARROWED, ChangeKind.MEMBERS_WIDENED, keyword);
    } else {
      schemas.compare(place.below(".*"), before, after);
    }
  }

  private void firstItem(String index, Form before, Form after) {
    String label = "prefixItems/" + index;
    schemas.compare(place.below("[" + index + "]"), item(was, label), item(is, label));
  }

  private void items() {
    if (isEmpty(was) || isEmpty(is)) {
      differences.findings().reportedElsewhere(); // as a bound on their number
    } else {
      schemas.compare(place.below("[]"), item(was, "items"), item(is, "items"));
    }
  }

  private static boolean isEmpty(Form array) {
    JsonNode bound = array.values().get("maxItems");
    return bound != null && bound.isNumber() && bound.decimalValue().signum() == 0;
  }

  private static Form item(Form array, String label) {
    Form others = array.parts().getOrDefault("items", Form.ANYTHING);
    return array.parts().getOrDefault(label, others);
  }

  private void constraint(String prefix, String below) {
    differences.parts(
        prefix,
        (rest, before, after) -> {
          if (before == null || after == null) {
            constrained(prefix + rest, before == null);
          } else {
            schemas.compare(place.below(below), before, after);
          }
        });
  }

  private void constrained(String label, boolean added) {
    differences.toggled(added, ChangeKind.CONSTRAINT_ADDED, ChangeKind.CONSTRAINT_REMOVED, label);
  }
}
