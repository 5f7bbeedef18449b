package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of a document with all that it consists of, wherever the document writes it: at the
 * path, in the operation, or in a component that either refers to.
 */
public final class Operation {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;
  private final References references;
  private final String path;
  private final String key;
  private final Resolved item;
  private final String pointer;

  private Operation(JsonNode root, References references, String path, String key, Resolved item) {
    this.root = root;
    this.references = references;
    this.path = path;
    this.key = key;
    this.item = item;
    this.pointer = JsonPointers.child(place(item, key), key);
  }

  /**
   * The operations of a document.
   *
   * @return the operations under {@code paths}, in the document's order
   */
  public static List<Operation> all(JsonNode root) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      operations.addAll(of(root, JsonPointers.child("/paths", path.getKey()), path.getKey()));
    }
    return List.copyOf(operations);
  }

  /**
   * The operations of one path item, which may also be that of a webhook or a callback.
   *
   * @param pathItem where the path item is, as an RFC 6901 pointer
   * @param path what to call its path
   * @return the operations, in the document's order; empty where a reference cannot be followed
   */
  public static List<Operation> of(JsonNode root, String pathItem, String path) {
    References references = new References(root);
    Resolved item = references.pathItemAt(pathItem);
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : item.node().properties()) {
      if (METHODS.contains(member.getKey()) && member.getValue().isObject()) {
        operations.add(new Operation(root, references, path, member.getKey(), item));
      }
    }
    return operations;
  }

  /** {@return the HTTP method in upper case} */
  public String method() {
    return key.toUpperCase(Locale.ROOT);
  }

  /** {@return the path below the server's URL} */
  public String path() {
    return path;
  }

  /** {@return where the operation is} */
  public String pointer() {
    return pointer;
  }

  /** {@return the operation object, its references as they are written} */
  public JsonNode node() {
    return root.at(pointer);
  }

  /**
   * The parameters of the operation: its own, and those of the path that it does not replace.
   *
   * @return one for each place and name
   */
  public List<Parameter> parameters() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (String holder : List.of(place(item, "parameters"), pointer)) {
      String list = holder + "/parameters";
      for (int i = 0; i < root.at(list).size(); i++) {
        Parameter parameter = new Parameter(references.componentAt(list + "/" + i));
        parameters.put(parameter.element(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  /** {@return the request body; its node is missing where there is none} */
  public Resolved requestBody() {
    return references.componentAt(pointer + "/requestBody");
  }

  /**
   * {@return the responses by status, which may be a range such as {@code 5XX} or {@code default}}
   */
  public Map<String, Resolved> responses() {
    return members(pointer + "/responses");
  }

  /**
   * The headers of a response.
   *
   * @param response one of {@link #responses}
   */
  public Map<String, Resolved> headers(Resolved response) {
    return members(response.pointer() + "/headers");
  }

  /**
   * The schemas of a request body, a response, or a parameter that is written with {@code content}.
   *
   * @param holder what has the content
   * @return by media type, where the schema is
   */
  public Map<String, String> schemas(Resolved holder) {
    Map<String, String> schemas = new LinkedHashMap<>();
    String content = holder.pointer() + "/content";
    for (String type : names(root.at(content))) {
      schemas.put(type, JsonPointers.child(content, type) + "/schema");
    }
    return schemas;
  }

  /**
   * Where the servers of the operation are listed: in the operation, at its path, or for the whole
   * document.
   *
   * @return the pointer of the list
   */
  public String servers() {
    for (String holder : List.of(pointer, place(item, "servers"))) {
      if (root.at(holder + "/servers").size() > 0) {
        return holder + "/servers";
      }
    }
    return "/servers";
  }

  /** {@return the alternatives of credentials, the operation's own or the document's} */
  public JsonNode security() {
    return node().has("security") ? node().get("security") : root.path("security");
  }

  /**
   * The response to a success: the first with a status from 200 to 299.
   *
   * @return the response as it is written, perhaps a reference; empty when there is none
   */
  public Optional<JsonNode> success() {
    return node().path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Map<String, Resolved> members(String map) {
    Map<String, Resolved> members = new LinkedHashMap<>();
    for (String name : names(root.at(map))) {
      if (!name.startsWith("x-") && root.at(JsonPointers.child(map, name)).isObject()) {
        members.put(name, references.componentAt(JsonPointers.child(map, name)));
      }
    }
    return members;
  }

  /** The nearest of an object's places that writes a member; the last where none does. */
  private String place(Resolved object, String member) {
    return object.places().stream()
        .filter(place -> root.at(place).has(member))
        .findFirst()
        .orElse(object.pointer());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The method and the path, as the first line of a request has them. */
  @Override
  public String toString() {
    return method() + " " + path;
  }

  /**
   * A parameter of an operation.
   *
   * @param object the parameter, its references followed
   */
  public record Parameter(Resolved object) {
    /**
     * The name of the parameter as an element of the contract.
     *
     * @return such as {@code request.query.page}; of a reference that cannot be followed, that
     *     reference
     */
    public String element() {
      return object.isComplete()
          ? "request.%s.%s"
              .formatted(object.node().path("in").asText(), object.node().path("name").asText())
          : "request.parameter " + object.ref();
    }

    /** {@return whether a request must have it} */
    public boolean required() {
      return object.node().path("required").asBoolean()
          || object.node().path("in").asText().equals("path");
    }
  }
}
