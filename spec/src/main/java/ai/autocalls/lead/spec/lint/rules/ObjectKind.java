package ai.autocalls.lead.spec.lint.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The objects that an OpenAPI document consists of, and which of them are where in which. What a
 * table does not name (examples, extensions) is data, in which nothing is looked for.
 */
enum ObjectKind {
  DOCUMENT,
  SERVER,
  COMPONENTS,
  PATH_ITEM,
  OPERATION,
  CALLBACK,
  PARAMETER,
  HEADER,
  REQUEST_BODY,
  RESPONSE,
  MEDIA_TYPE,
  ENCODING,
  EXAMPLE,
  LINK,
  SECURITY_SCHEME,
  SCHEMA;

  /** How many of a kind a field holds. */
  enum Holds {
    ONE,
    LIST,
    MAP,
    /** One, or a list of them: {@code items} was a list once. */
    ONE_OR_LIST
  }

  record Child(ObjectKind kind, Holds holds) {}

  private final Map<String, Child> children = new LinkedHashMap<>();

  static {
    DOCUMENT
        .lists(SERVER, "servers")
        .maps(PATH_ITEM, "paths", "webhooks")
        .holds(COMPONENTS, "components");
    COMPONENTS
        .maps(SCHEMA, "schemas")
        .maps(RESPONSE, "responses")
        .maps(PARAMETER, "parameters")
        .maps(EXAMPLE, "examples")
        .maps(REQUEST_BODY, "requestBodies")
        .maps(HEADER, "headers")
        .maps(SECURITY_SCHEME, "securitySchemes")
        .maps(LINK, "links")
        .maps(CALLBACK, "callbacks")
        .maps(PATH_ITEM, "pathItems");
    PATH_ITEM
        .lists(SERVER, "servers")
        .holds(OPERATION, "get", "put", "post", "delete", "options", "head", "patch", "trace")
        .lists(PARAMETER, "parameters");
    OPERATION
        .lists(SERVER, "servers")
        .lists(PARAMETER, "parameters")
        .holds(REQUEST_BODY, "requestBody")
        .maps(RESPONSE, "responses")
        .maps(CALLBACK, "callbacks");
    for (ObjectKind described : new ObjectKind[] {PARAMETER, HEADER, MEDIA_TYPE}) {
      described.holds(SCHEMA, "schema").maps(EXAMPLE, "examples").maps(MEDIA_TYPE, "content");
    }
    REQUEST_BODY.maps(MEDIA_TYPE, "content");
    RESPONSE.maps(HEADER, "headers").maps(MEDIA_TYPE, "content").maps(LINK, "links");
    MEDIA_TYPE.maps(ENCODING, "encoding");
    ENCODING.maps(HEADER, "headers");
    SCHEMA
        .maps(SCHEMA, "properties", "patternProperties", "$defs", "dependentSchemas")
        .lists(SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems")
        .holds(SCHEMA, "not", "if", "then", "else", "contains", "propertyNames")
        .holds(SCHEMA, "additionalProperties", "unevaluatedItems", "unevaluatedProperties")
        .holds(SCHEMA, "contentSchema");
    SCHEMA.children.put("items", new Child(SCHEMA, Holds.ONE_OR_LIST));
  }

  Map<String, Child> children() {
    return children;
  }

  private ObjectKind holds(ObjectKind kind, String... fields) {
    return put(kind, Holds.ONE, fields);
  }

  private ObjectKind lists(ObjectKind kind, String... fields) {
    return put(kind, Holds.LIST, fields);
  }

  private ObjectKind maps(ObjectKind kind, String... fields) {
    return put(kind, Holds.MAP, fields);
  }

  private ObjectKind put(ObjectKind kind, Holds holds, String... fields) {
    for (String field : fields) {
      children.put(field, new Child(kind, holds));
    }
    return this;
  }
}
