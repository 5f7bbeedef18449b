package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The published Postman collection, changed in one way each. */
final class PostmanMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Path COLLECTION =
      Path.of("../spec/target/bundle/autocalls/postman-collection.json");

  private final Path folder;
  private final List<Mutant> mutants = new ArrayList<>();

  private PostmanMutants(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where changed files are written
   */
  static List<Mutant> all(Path folder) {
    PostmanMutants all = new PostmanMutants(folder);
    all.postman();
    return all.mutants;
  }

  private void postman() {
    Mutant.FIELDS.forEach(
        (operation, fields) -> {
          for (String field : fields) {
            for (BodyChange change : BodyChange.values()) {
              postmanBodies(operation, Kind.of(change), field, body -> change.of(body, field));
            }
          }
        });
    postmanItems(
        Mutant.LIST,
        Kind.RENAME,
        Mutant.PARAMETER,
        item ->
            item.at("/request/url/query")
                .forEach(
                    parameter -> {
                      if (parameter.path("key").asText().equals("per_page")) {
                        JsonEdits.object(parameter, "").put("key", "size");
                      }
                    }));
    postmanItems(Mutant.LIST, Kind.DROP, "status.403", item -> saved(item, 403, null));
    postmanBodies(
        Kind.REQUIRED,
        Mutant.REQUIRED,
        body -> body.has("variables") ? BodyChange.DROP.of(body, Mutant.REQUIRED) : body);
    postmanBodies(
        Kind.REQUIRED,
        Mutant.OPTIONAL,
        body -> BodyChange.add(body, Mutant.OPTIONAL, JSON.objectNode()));
    for (String surplus : Mutant.SURPLUS) {
      postmanBodies(Kind.ADD, surplus, body -> BodyChange.add(body, surplus, JSON.numberNode(1)));
    }
    postmanItems(
        Kind.VALUE, "method", item -> JsonEdits.object(item, "/request").put("method", "PUT"));
    postmanItems(
        Kind.VALUE,
        "path",
        item -> JsonEdits.object(item, "/request/url").putArray("path").add("lead"));
    postman(
        Kind.VALUE,
        "host",
        collection ->
            JsonEdits.object(collection, "/variable/0").put("value", "https://a.example"));
    postman(
        Kind.VALUE,
        "auth",
        collection -> JsonEdits.object(collection, "/auth").put("type", "basic"));
    postman(Kind.DROP, "auth", collection -> JsonEdits.object(collection, "").remove("auth"));
    postmanItems(
        Kind.DROP,
        Mutant.HEADER,
        item ->
            item.path("response")
                .forEach(response -> JsonEdits.object(response, "").remove("header")));
    postmanItems(
        Kind.ADD,
        "request.header.X-New",
        item ->
            ((ArrayNode) item.at("/request/header"))
                .addObject()
                .put("key", "X-New")
                .put("value", "1"));
    postmanItems(
        Kind.ADD,
        "request.query.page",
        item ->
            JsonEdits.object(item, "/request/url")
                .putArray("query")
                .addObject()
                .put("key", "page")
                .put("value", "1"));
    postmanItems(Kind.DROP, "status.402", item -> saved(item, 402, null));
    postmanItems(Kind.ADD, "status.418", item -> saved(item, 402, 418));
  }

  private static void saved(JsonNode item, int was, Integer is) {
    ArrayNode responses = (ArrayNode) item.path("response");
    for (int i = responses.size() - 1; i >= 0; i--) {
      if (responses.get(i).path("code").asInt() == was) {
        if (is == null) {
          responses.remove(i);
        } else {
          JsonEdits.object(responses.get(i), "").put("code", is).put("name", is + " added");
        }
      }
    }
  }

  private void postmanBodies(Kind kind, String element, UnaryOperator<JsonNode> change) {
    postmanBodies(Mutant.CREATE, kind, element, change);
  }

  private void postmanBodies(
      String operation, Kind kind, String element, UnaryOperator<JsonNode> change) {
    postmanItems(
        operation,
        kind,
        element,
        item -> {
          if (element.startsWith("request")) {
            body(JsonEdits.object(item, "/request/body"), "raw", change);
          } else {
            for (JsonNode response : item.path("response")) {
              if (response.path("code").asInt() / 100 == 2) {
                body(JsonEdits.object(response, ""), "body", change);
              }
            }
          }
        });
  }

  private static void body(ObjectNode holder, String member, UnaryOperator<JsonNode> change) {
    try {
      JsonNode body =
          new ObjectMapper().readTree(holder.get(member).asText().replace("{{campaignId}}", "7"));
      holder.put(member, change.apply(body).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void postmanItems(Kind kind, String element, Consumer<JsonNode> change) {
    postmanItems(Mutant.CREATE, kind, element, change);
  }

  private void postmanItems(
      String operation, Kind kind, String element, Consumer<JsonNode> change) {
    postman(
        operation,
        kind,
        element,
        collection -> {
          for (JsonNode item : collection.get("item")) {
            if (operation.startsWith(item.at("/request/method").asText())) {
              change.accept(item);
            }
          }
        });
  }

  private void postman(Kind kind, String element, Consumer<JsonNode> change) {
    postman(Mutant.CREATE, kind, element, change);
  }

  private void postman(String operation, Kind kind, String element, Consumer<JsonNode> change) {
    mutants.add(
        new Mutant(
            Source.POSTMAN,
            kind,
            operation,
            element,
            () -> {
              JsonNode collection = new ObjectMapper().readTree(COLLECTION.toFile());
              change.accept(collection);
              return PostmanCollection.elements(
                  Files.writeString(folder.resolve("postman.json"), collection.toString()));
            }));
  }
}
