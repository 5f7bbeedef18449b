package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text as a JSON tree, with the mark of every node: what no OpenAPI parser keeps. */
public final class YamlTree {
  /**
   * More nodes than any document under the size limit has, and few enough to stop an alias bomb at
   * once.
   */
  private static final int MAX_NODES = 500_000;

  /** Deeper than any contract nests; an alias that contains itself would go on for ever. */
  private static final int MAX_DEPTH = 200;

  private final JsonNode root;
  private final Map<String, SourcePosition> positions = new HashMap<>();
  private final List<String> duplicateKeys = new ArrayList<>();
  private final String name;
  private int nodes;
  private int depth;

  private YamlTree(String name, Node composed) {
    this.name = name;
    this.root = convert(composed, "");
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   * @param text YAML, of which JSON is a part
   * @return the tree
   * @throws UnreadableInputException when the text holds no document, or expands or nests beyond
   *     bounds
   * @throws DocumentSyntaxException when the text is not YAML
   */
  public static YamlTree parse(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(100);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      Node composed = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (composed == null) {
        throw new UnreadableInputException(name + " holds no document, only comments.");
      }
      return new YamlTree(name, composed);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      SourcePosition at = mark == null ? new SourcePosition(1, 1) : position(mark);
      throw new DocumentSyntaxException(name, e.getProblem(), at, e);
    } catch (YAMLException e) {
      throw new UnreadableInputException(
          name + " cannot be parsed: " + firstLine(e.getMessage()), e);
    }
  }

  /** {@return the document as a tree of JSON values} */
  public JsonNode root() {
    return root;
  }

  List<String> duplicateKeys() {
    return List.copyOf(duplicateKeys);
  }

  SourcePosition position(String pointer) {
    String known = pointer;
    while (!known.isEmpty() && !positions.containsKey(known)) {
      known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
    }
    return positions.getOrDefault(known, new SourcePosition(1, 1));
  }

  private JsonNode convert(Node node, String pointer) {
    if (++nodes > MAX_NODES) {
      throw new UnreadableInputException(
          name + " expands to more than " + MAX_NODES + " nodes; remove nested YAML aliases.");
    }
    if (depth == MAX_DEPTH) {
      throw new UnreadableInputException(
          name + " nests deeper than " + MAX_DEPTH + " levels; no YAML alias may contain itself.");
    }
    positions.putIfAbsent(pointer, position(node.getStartMark()));
    depth++;
    JsonNode value = value(node, pointer);
    depth--;
    return value;
  }

  private JsonNode value(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size()));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String child = JsonPointers.child(pointer, key);
      if (object.has(key)) {
        duplicateKeys.add(child);
      }
      positions.put(child, position(tuple.getKeyNode().getStartMark()));
      object.set(key, convert(tuple.getValueNode(), child));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (Tag.NULL.equals(node.getTag())) {
      return json.nullNode();
    }
    if (Tag.BOOL.equals(node.getTag()) && (value.equals("true") || value.equals("false"))) {
      return json.booleanNode(value.equals("true"));
    }
    try {
      if (Tag.INT.equals(node.getTag())) {
        return json.numberNode(new java.math.BigInteger(value));
      }
      if (Tag.FLOAT.equals(node.getTag())) {
        return json.numberNode(new java.math.BigDecimal(value));
      }
    } catch (NumberFormatException notDecimal) {
      return json.textNode(
          value); // octal, sexagesimal, .inf: YAML 1.1 forms that JSON does not have
    }
    return json.textNode(value);
  }

  private static SourcePosition position(Mark mark) {
    return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
