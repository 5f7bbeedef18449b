package ai.autocalls.lead.spec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every element that a document states, with the place that states it. */
final class ElementPlaces {
  static final String EVIDENCE = "x-evidence";

  private final Subject subject;
  private final List<ElementPlace> places = new ArrayList<>();

  private ElementPlaces(Subject subject) {
    this.subject = subject;
  }

  static List<ElementPlace> of(Subject subject) {
    ElementPlaces places = new ElementPlaces(subject);
    places.servers();
    for (Located scheme : subject.objects().defined(ObjectKind.SECURITY_SCHEME)) {
      places.add("auth", scheme, false);
    }
    subject.objects().of(ObjectKind.OPERATION).forEach(places::operation);
    return places.places;
  }

  /** The first server is the vendor's own, which its page names; the others are its brands'. */
  private void servers() {
    List<Located> servers = subject.objects().of(ObjectKind.SERVER);
    for (int i = 0; i < servers.size(); i++) {
      String url = servers.get(i).node().path("url").asText();
      add(i == 0 ? "host" : "host " + url, servers.get(i), false);
    }
  }

  private void operation(Located operation) {
    JsonNode parameters = operation.node().path("parameters");
    for (int i = 0; i < parameters.size(); i++) {
      Located parameter =
          new Located(
              operation.at("parameters") + "/" + i, parameters.get(i), ObjectKind.PARAMETER);
      add("parameter." + parameters.get(i).path("name").asText(), parameter, false);
    }
    content("request", child(operation, "requestBody", ObjectKind.REQUEST_BODY), false);
    Located responses = child(operation, "responses", ObjectKind.RESPONSE);
    for (Map.Entry<String, JsonNode> entry : responses.node().properties()) {
      response(entry.getKey(), child(responses, entry.getKey(), ObjectKind.RESPONSE));
    }
  }

  /**
   * The evidence of a success speaks of the status: the fields of its body are documented or marked
   * one by one. That of an error speaks of the whole.
   */
  private void response(String status, Located response) {
    boolean marked = add("status." + status, response, false);
    boolean success = status.startsWith("2");
    Located headers = child(subject.resolve(response), "headers", ObjectKind.HEADER);
    for (Map.Entry<String, JsonNode> header : headers.node().properties()) {
      add(
          "status." + status + ".header." + header.getKey(),
          child(headers, header.getKey(), ObjectKind.HEADER),
          marked);
    }
    content(success ? "response" : "status." + status, response, marked && !success);
  }

  private void content(String prefix, Located holder, boolean marked) {
    Located content = child(subject.resolve(holder), "content", ObjectKind.MEDIA_TYPE);
    for (Map.Entry<String, JsonNode> mediaType : content.node().properties()) {
      Located media = child(content, mediaType.getKey(), ObjectKind.MEDIA_TYPE);
      schema(prefix, child(media, "schema", ObjectKind.SCHEMA), marked, new HashSet<>());
    }
  }

  private void schema(String prefix, Located reference, boolean inherited, Set<String> above) {
    Located schema = subject.resolve(reference);
    if (!above.add(schema.pointer())) {
      return; // a schema inside itself: its fields are named once
    }
    boolean marked = inherited || reference.node().has(EVIDENCE) || schema.node().has(EVIDENCE);
    for (String composition : List.of("allOf", "anyOf", "oneOf")) {
      Located branches = child(schema, composition, ObjectKind.SCHEMA);
      for (int i = 0; i < branches.node().size(); i++) {
        schema(prefix, child(branches, String.valueOf(i), ObjectKind.SCHEMA), marked, above);
      }
    }
    Located properties = child(schema, "properties", ObjectKind.SCHEMA);
    for (Map.Entry<String, JsonNode> entry : properties.node().properties()) {
      Located property = child(properties, entry.getKey(), ObjectKind.SCHEMA);
      String name = prefix + "." + entry.getKey();
      boolean covered = add(name, property, marked);
      schema(name, property, covered, above);
    }
    if (schema.node().has("items")) {
      schema(prefix + "[]", child(schema, "items", ObjectKind.SCHEMA), marked, above);
    }
    above.remove(schema.pointer());
  }

  private Located child(Located parent, String key, ObjectKind kind) {
    String pointer = parent.at(key);
    return new Located(pointer, subject.document().at(pointer), kind);
  }

  private boolean add(String name, Located located, boolean inherited) {
    boolean marked =
        inherited || located.node().has(EVIDENCE) || subject.resolve(located).node().has(EVIDENCE);
    places.add(new ElementPlace(name, located, marked));
    return marked;
  }
}
