package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML or JSON text as a JSON tree, with the place of every node: what no OpenAPI parser keeps.
 *
 * <p>JSON is read as JSON, since YAML parsers refuse some of it: {@code \/}, a tab after a colon, a
 * key of more than 1,024 characters.
 */
public final class YamlTree {
  /** Deeper than any contract nests; an alias that contains itself would never end. */
  private static final int MAX_DEPTH = 200;

  /** Pointers are kept as text, and long keys that nest would fill the memory with it. */
  private static final int MAX_POINTER_CHARACTERS = 50_000_000;

  /** No number of a contract is as long, or as far from one. */
  private static final int MAX_DIGITS = 1_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The tags that a value has without being given one; any other is written by hand. */
  private static final Set<Tag> TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.SEQ,
          Tag.MAP,
          Tag.TIMESTAMP,
          Tag.MERGE);

  private final Map<String, SourcePosition> positions = new HashMap<>();
  private final List<String> duplicateKeys = new ArrayList<>();
  private final String name;
  private JsonNode root;
  private int nodes;
  private int depth;
  private long characters;

  private YamlTree(String name) {
    this.name = name;
  }

  /**
   * Reads a text.
   *
   * @throws UnreadableInputException when the text holds no document, or expands or nests beyond
   *     bounds
   * @throws DocumentSyntaxException when the text is neither YAML nor JSON
   */
  public static YamlTree parse(String name, String text) {
    YamlTree tree = new YamlTree(name);
    tree.root =
        text.stripLeading().startsWith("{") && StrictJson.is(name, text)
            ? tree.json(text)
            : tree.yaml(text);
    return tree;
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

  private JsonNode yaml(String text) {
    try {
      Node composed = BoundedComposer.compose(name, text);
      if (composed == null) {
        throw new UnreadableInputException(name + " holds no document, only comments.");
      }
      return convert(composed, "");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      SourcePosition at = mark == null ? new SourcePosition(1, 1) : position(mark);
      throw new DocumentSyntaxException(name, e.getProblem(), at, e);
    } catch (YAMLException e) {
      throw new UnreadableInputException(
          name + " cannot be parsed: " + firstLine(e.getMessage()), e);
    }
  }

  private JsonNode convert(Node node, String pointer) {
    enter(pointer, position(node.getStartMark()));
    if (!TAGS.contains(node.getTag())) {
      throw new DocumentSyntaxException(
          name,
          "the tag %s gives a value a type that JSON does not have".formatted(node.getTag()),
          position(node.getStartMark()),
          null);
    }
    JsonNode value = value(node, pointer);
    depth--;
    return value;
  }

  private void enter(String pointer, SourcePosition position) {
    if (++nodes > BoundedComposer.MAX_NODES) {
      throw new UnreadableInputException(
          "%s expands to more than %,d nodes; remove nested YAML aliases."
              .formatted(name, BoundedComposer.MAX_NODES));
    }
    if (depth++ == MAX_DEPTH) {
      throw new UnreadableInputException(
          name + " nests deeper than " + MAX_DEPTH + " levels; no YAML alias may contain itself.");
    }
    positions.putIfAbsent(pointer, position);
  }

  private JsonNode value(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        String child = member(object, pointer, key, position(tuple.getKeyNode().getStartMark()));
        object.set(key, convert(tuple.getValueNode(), child));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, item(array, pointer)));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private String member(ObjectNode object, String pointer, String key, SourcePosition position) {
    String child = bounded(JsonPointers.child(pointer, key));
    if (object.has(key)) {
      duplicateKeys.add(child);
    }
    positions.put(child, position);
    return child;
  }

  private String item(ArrayNode array, String pointer) {
    return bounded(pointer + "/" + array.size());
  }

  private String bounded(String pointer) {
    characters += pointer.length();
    if (characters > MAX_POINTER_CHARACTERS) {
      throw new UnreadableInputException(
          name + " nests too many long keys; shorten the keys, or divide the document.");
    }
    return pointer;
  }

  private JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    if (Tag.NULL.equals(node.getTag())) {
      return JSON.nullNode();
    }
    if (Tag.BOOL.equals(node.getTag()) && (value.equals("true") || value.equals("false"))) {
      return JSON.booleanNode(value.equals("true"));
    }
    boolean number = Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag());
    if (number && value.length() <= MAX_DIGITS) {
      try {
        return Tag.INT.equals(node.getTag())
            ? JSON.numberNode(new BigInteger(value))
            : decimal(new BigDecimal(value), position(node.getStartMark()));
      } catch (NumberFormatException notDecimal) {
        // octal, sexagesimal, .inf: YAML 1.1 forms that JSON does not have
        return JSON.textNode(value);
      }
    }
    return JSON.textNode(value);
  }

  private JsonNode decimal(BigDecimal number, SourcePosition at) {
    if (Math.abs((long) number.scale()) > MAX_DIGITS) {
      throw new UnreadableInputException(
          "%s:%d:%d: the number %s is out of range; write one that a JSON reader keeps."
              .formatted(name, at.line(), at.column(), number));
    }
    return JSON.numberNode(number);
  }

  /** What {@link StrictJson#is} says is JSON. */
  private JsonNode json(String text) {
    try (JsonParser parser = StrictJson.parser(text)) {
      parser.nextToken();
      return convert(parser, "", position(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode convert(JsonParser parser, String pointer, SourcePosition at)
      throws IOException {
    enter(pointer, at);
    JsonNode value =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(parser, pointer);
          case START_ARRAY -> array(parser, pointer);
          case VALUE_NUMBER_INT -> JSON.numberNode(parser.getBigIntegerValue());
          case VALUE_NUMBER_FLOAT -> decimal(parser.getDecimalValue(), at);
          case VALUE_TRUE -> JSON.booleanNode(true);
          case VALUE_FALSE -> JSON.booleanNode(false);
          case VALUE_NULL -> JSON.nullNode();
          default -> JSON.textNode(parser.getText());
        };
    depth--;
    return value;
  }

  private ObjectNode object(JsonParser parser, String pointer) throws IOException {
    ObjectNode object = JSON.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String child = member(object, pointer, key, position(parser));
      parser.nextToken();
      object.set(key, convert(parser, child, position(parser)));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, String pointer) throws IOException {
    ArrayNode array = JSON.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(convert(parser, item(array, pointer), position(parser)));
    }
    return array;
  }

  private static SourcePosition position(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    return new SourcePosition(location.getLineNr(), location.getColumnNr());
  }

  private static SourcePosition position(Mark mark) {
    return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
