package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An OpenAPI document with the place of each of its nodes. Immutable by convention: the tree is not
 * to be changed.
 */
public final class SpecDocument {
  /**
   * Swagger Parser gives no result above this size, so a larger document is refused with a reason.
   */
  private static final int MAX_MEBIBYTES = 3;

  private static final String WHAT = "an OpenAPI file";

  private static final String BUNDLED = "/ai/autocalls/lead/spec/lead-api.yaml";

  private final String name;
  private final String text;
  private final YamlTree yaml;
  private final References references;

  private SpecDocument(String name, String text) {
    this.name = name;
    this.text = text;
    this.yaml = YamlTree.parse(name, text);
    this.references = new References(yaml.root());
  }

  /**
   * Reads a document from a file.
   *
   * @throws UnreadableInputException when the file is missing, a directory, empty, binary or above
   *     3 MiB
   * @throws DocumentSyntaxException when the text is not YAML
   */
  public static SpecDocument read(Path file) {
    return new SpecDocument(file.toString(), InputFile.text(file, WHAT, MAX_MEBIBYTES));
  }

  /** The document that this library was built with. */
  public static SpecDocument bundled() {
    return new SpecDocument("lead-api.yaml", Resource.text(SpecDocument.class, BUNDLED));
  }

  /**
   * A document from a text.
   *
   * @throws UnreadableInputException when the text holds no document
   * @throws DocumentSyntaxException when the text is not YAML
   */
  public static SpecDocument parse(String name, String text) {
    return new SpecDocument(name, text);
  }

  /**
   * Refuses what only lint can speak of: a document that is not OpenAPI, or of which two readers
   * see different values.
   *
   * @throws UnreadableInputException when it is not an OpenAPI 3 document or repeats a key
   */
  public void requireOpenApi3() {
    JsonNode tree = tree();
    if (!tree.isObject()) {
      throw refused("it is %s".formatted(tree.isArray() ? "a list" : "a single value"));
    }
    String version = tree.path("openapi").asText("");
    if (!version.startsWith("3.")) {
      throw refused(
          tree.has("swagger")
              ? "it says `swagger: %s`; convert it first".formatted(tree.get("swagger").asText())
              : tree.has("openapi")
                  ? "it says `openapi: %s`".formatted(version)
                  : "it has no `openapi: 3.x`");
    }
    if (!duplicateKeys().isEmpty()) {
      throw new UnreadableInputException(
          "%s has `%s` twice, and two readers may see different values; remove one."
              .formatted(name, duplicateKeys().get(0)));
    }
  }

  private UnreadableInputException refused(String reason) {
    return new UnreadableInputException(
        "%s is not an OpenAPI 3 document: %s.".formatted(name, reason));
  }

  /** {@return the file's name as the caller gave it} */
  public String name() {
    return name;
  }

  /** {@return the text as it was read} */
  public String text() {
    return text;
  }

  /** {@return the document as a tree of JSON values} */
  public JsonNode tree() {
    return yaml.root();
  }

  /**
   * The value at a JSON Pointer.
   *
   * @param pointer an RFC 6901 pointer such as {@code /info/version}
   * @return the node, or a missing node
   */
  public JsonNode at(String pointer) {
    return yaml.root().at(pointer);
  }

  /** {@return the names of what the object at a pointer has; none where there is no object} */
  public List<String> names(String pointer) {
    return at(pointer).propertyStream().map(Map.Entry::getKey).toList();
  }

  /** {@return what follows the references of this document} */
  public References references() {
    return references;
  }

  /**
   * The schema that a node means, its references followed.
   *
   * @return as {@link References#schema}; a missing node for a reference that cannot be followed
   */
  public JsonNode resolve(JsonNode schema) {
    Resolved resolved = references.schema(schema);
    return resolved.isComplete() ? resolved.node() : MissingNode.getInstance();
  }

  /**
   * Where the reference at a place leads, through any number of references.
   *
   * @return the place of the target; where a reference cannot be followed, the place of that
   *     reference; of anything else, the place itself
   */
  public String target(String pointer) {
    return references.componentAt(pointer).pointer();
  }

  /**
   * Where a node is in the file.
   *
   * @param pointer an RFC 6901 pointer; of an unknown one, the nearest known ancestor's place is
   *     given
   * @return the place of the key for a member of an object, of the value otherwise
   */
  public SourcePosition position(String pointer) {
    return yaml.position(pointer);
  }

  /**
   * {@return keys that are twice in the same object, by pointer of the second occurrence, in file
   * order}
   */
  public List<String> duplicateKeys() {
    return yaml.duplicateKeys();
  }
}
