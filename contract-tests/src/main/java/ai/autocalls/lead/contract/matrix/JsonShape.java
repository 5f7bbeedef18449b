package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that JSON bodies show: each field's name and JSON type, over any number of bodies.
 */
final class JsonShape {
  /** Their members are named by each campaign, not by the contract. */
  private static final Set<String> OPEN_MAPS = Set.of("variables");

  private final String root;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Integer> objects = new LinkedHashMap<>();

  /**
   * @param root what the names begin with: {@code request} or {@code response}
   */
  JsonShape(String root) {
    this.root = root;
  }

  JsonShape add(JsonNode body) {
    object(root, body);
    return this;
  }

  /** Names and types; bodies alone do not show what is required. */
  List<ContractElement> elements() {
    return fields.values().stream()
        .map(field -> new ContractElement(field.name(), field.type(), null))
        .toList();
  }

  /** Names, types, and as required what no body leaves out. */
  List<ContractElement> elementsRequiredWhenAlwaysPresent() {
    return fields.values().stream()
        .map(
            field ->
                new ContractElement(
                    field.name(), field.type(), field.times() == objects.get(field.parent())))
        .toList();
  }

  /**
   * The same, where a name says nothing of necessity as long as only one body could leave it out.
   */
  List<ContractElement> elementsRequiredWhenSeveralHaveThem() {
    return fields.values().stream()
        .map(
            field -> {
              int chances = objects.get(field.parent());
              Boolean required = chances == 1 ? null : (Boolean) (field.times() == chances);
              return new ContractElement(field.name(), field.type(), required);
            })
        .toList();
  }

  private void object(String path, JsonNode object) {
    objects.merge(path, 1, Integer::sum);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = path + "." + member.getKey();
      JsonNode value = member.getValue();
      fields.merge(name, new Field(name, path, type(value), 1), Field::and);
      if (value.isArray()) {
        value.forEach(item -> object(name + "[]", item));
      } else if (value.isObject() && !OPEN_MAPS.contains(member.getKey())) {
        object(name, value);
      }
    }
  }

  /** The JSON type; null where null is all there is to see. */
  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case ARRAY -> "array";
      case OBJECT -> "object";
      default -> null;
    };
  }

  private record Field(String name, String parent, String type, int times) {
    Field and(Field other) {
      boolean same = type == null || other.type == null || type.equals(other.type);
      String both = same ? (type == null ? other.type : type) : type + " or " + other.type;
      return new Field(name, parent, both, times + other.times);
    }
  }
}
