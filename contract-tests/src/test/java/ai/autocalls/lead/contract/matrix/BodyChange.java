package ai.autocalls.lead.contract.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** One change of one field, wherever a JSON body holds it. */
enum BodyChange {
  RENAME {
    @Override
    void change(ObjectNode holder, String field) {
      holder.set(field + "_renamed", holder.remove(field));
    }
  },
  TYPE {
    @Override
    void change(ObjectNode holder, String field) {
      boolean text = holder.get(field).isTextual();
      holder.set(field, text ? IntNode.valueOf(1) : TextNode.valueOf("text"));
    }
  },
  DROP {
    @Override
    void change(ObjectNode holder, String field) {
      holder.remove(field);
    }
  };

  abstract void change(ObjectNode holder, String field);

  /** A copy of the body with the change made; the same content where it lacks the field. */
  JsonNode of(JsonNode body, String element) {
    JsonNode copy = body.deepCopy();
    String field = field(element);
    for (ObjectNode holder : holders(copy, element)) {
      if (holder.has(field)) {
        change(holder, field);
      }
    }
    return copy;
  }

  /** A copy of the body with the field set in every object that can hold it. */
  static JsonNode add(JsonNode body, String element, JsonNode value) {
    JsonNode copy = body.deepCopy();
    holders(copy, element).forEach(holder -> holder.set(field(element), value));
    return copy;
  }

  static boolean has(JsonNode body, String element) {
    return holders(body, element).stream().anyMatch(holder -> holder.has(field(element)));
  }

  private static String field(String element) {
    return element.substring(element.lastIndexOf('.') + 1);
  }

  /** The objects that an element's field stands in; the name's first step is the body itself. */
  private static List<ObjectNode> holders(JsonNode body, String element) {
    List<JsonNode> nodes = List.of(body);
    String[] steps = element.split("\\.");
    for (int i = 1; i < steps.length - 1; i++) {
      List<JsonNode> below = new ArrayList<>();
      for (JsonNode node : nodes) {
        JsonNode child = node.path(steps[i].replace("[]", ""));
        if (steps[i].endsWith("[]")) {
          child.forEach(below::add);
        } else {
          below.add(child);
        }
      }
      nodes = below;
    }
    return nodes.stream().filter(JsonNode::isObject).map(node -> (ObjectNode) node).toList();
  }
}
