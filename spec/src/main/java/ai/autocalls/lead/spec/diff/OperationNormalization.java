package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An operation of a path, a webhook or a callback in normal form. */
final class OperationNormalization {
  static final String BODY = "body";
  static final String STATUS = "status/";
  static final String CALLBACK = "callback/";
  static final String LINK = "link/";

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
  private static final Set<String> LISTS_FOR_ALL_METHODS = Set.of("parameters", "servers");

  private final Source source;
  private final SchemaForms sent;
  private final SchemaForms received;
  private final boolean ofTheApi;
  private final Set<JsonNode> around = new HashSet<>();

  /**
   * Prepares for operations of one kind.
   *
   * @param sent schemas as they count in what the caller sends
   * @param received schemas as they count in what comes back
   * @param ofTheApi whether the API is called, and the document's servers and security apply
   */
  OperationNormalization(Source source, SchemaForms sent, SchemaForms received, boolean ofTheApi) {
    this.source = source;
    this.sent = sent;
    this.received = received;
    this.ofTheApi = ofTheApi;
  }

  /** Reads the operations of a path item into the parts of the form around them. */
  void pathItem(String path, String label, JsonNode item, Form form) {
    JsonNode pathItem = source.pathItem(item);
    if (!pathItem.isObject()) {
      form.values().put(path, pathItem);
    }
    for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (METHODS.contains(name) && value.isObject()) {
        operation(path, label, name.toUpperCase(Locale.ROOT), pathItem, value, form);
      } else if (name.equals("additionalOperations")) {
        for (Map.Entry<String, JsonNode> other : value.properties()) {
          operation(path, label, other.getKey(), pathItem, other.getValue(), form);
        }
      } else if (RawObject.isProse(name)) {
        form.prose().put(path + "." + name, Canonical.of(value));
      } else if (!LISTS_FOR_ALL_METHODS.contains(name) || !value.isArray()) {
        form.values().put(path + "." + name, Canonical.of(value));
      }
    }
  }

  private void operation(
      String path, String label, String method, JsonNode pathItem, JsonNode node, Form form) {
    String key = label + " " + method;
    Form operation = new Form((method + " " + path).strip());
    form.parts().put(form.parts().containsKey(key) ? key + " " + path : key, operation);
    RawObject raw = new RawObject(node, operation);
    new ParameterNormalization(source, sent)
        .parameters(path, pathItem.path("parameters"), raw.takeArray("parameters"), operation);
    JsonNode servers = nearest(raw.takeArray("servers"), pathItem.path("servers"), "/servers");
    if (ofTheApi || servers.isArray()) {
      Servers.into(operation, servers);
    }
    JsonNode security = nearest(raw.takeArray("security"), source.at(""), "/security");
    if (ofTheApi || security.isArray()) {
      Security.into(operation, security, source);
    }
    if (raw.has("requestBody")) {
      operation.parts().put(BODY, body(raw.take("requestBody")));
    }
    raw.takeEach(
        "responses",
        (status, response) -> {
          String upper = status.toUpperCase(Locale.ROOT);
          String name = upper.equals("DEFAULT") ? "default" : upper;
          operation.parts().put(STATUS + name, response(response));
        });
    raw.takeEach("callbacks", (name, callback) -> callback(name, callback, operation));
    List<JsonNode> tags = Canonical.list(raw.takeArray("tags"));
    if (!tags.isEmpty()) {
      operation.values().put("tags", Canonical.set(tags));
    }
    raw.flag("deprecated");
    raw.rest();
  }

  private JsonNode nearest(JsonNode ofOperation, JsonNode ofPath, String ofDocument) {
    if (ofOperation.isArray() || ofPath.isArray()) {
      return ofOperation.isArray() ? ofOperation : ofPath;
    }
    return ofTheApi ? source.at(ofDocument) : ofOperation;
  }

  private Form body(JsonNode node) {
    Form form = new Form("");
    RawObject raw = new RawObject(source.component(node), form);
    raw.flag("required");
    new ContentNormalization(source, sent).content(raw, form);
    raw.rest();
    return form;
  }

  private Form response(JsonNode node) {
    Form form = new Form("");
    RawObject raw = new RawObject(source.component(node), form);
    new ParameterNormalization(source, received).headers(raw, form);
    ContentNormalization content = new ContentNormalization(source, received);
    content.content(raw, form);
    for (Map.Entry<String, JsonNode> entry : raw.takeObject("links").properties()) {
      Form link = new Form(entry.getKey());
      new RawObject(content.resolved(entry.getValue(), 0), link).rest();
      form.parts().put(LINK + entry.getKey(), link);
    }
    raw.rest();
    return form;
  }

  /** In a callback the API calls, so what it sends is what the client receives. */
  private void callback(String name, JsonNode node, Form operation) {
    JsonNode callback = source.component(node);
    if (!callback.isObject()) {
      operation.values().put(CALLBACK + name, callback);
    }
    if (around.add(callback)) { // else it is within itself, and was read further up
      OperationNormalization reversed = new OperationNormalization(source, received, sent, false);
      reversed.around.addAll(around);
      for (Map.Entry<String, JsonNode> address : callback.properties()) {
        if (RawObject.isProse(address.getKey())) {
          operation.prose().put("callbacks." + address.getKey(), address.getValue());
        } else {
          String label = CALLBACK + name + " " + address.getKey();
          reversed.pathItem("callback." + name, label, address.getValue(), operation);
        }
      }
      around.remove(callback);
    }
  }
}
