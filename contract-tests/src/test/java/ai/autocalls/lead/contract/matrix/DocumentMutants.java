package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.bundle.PostmanCollection;
import ai.autocalls.lead.spec.bundle.PublishedReference;
import ai.autocalls.lead.spec.docs.Facts;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Mutants of the sides that are files. */
final class DocumentMutants {
  static final List<String> FIELDS =
      List.of(
          "request.allow_dupplicate",
          "request.secondary_contacts[].phone_number",
          "response.data.updated_at",
          "response.data.secondary_contacts[].status");

  static final String REQUIRED = "request.campaign_id";
  static final String OPTIONAL = "request.variables";
  static final List<String> SURPLUS = List.of("request.surplus", "response.data.surplus");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Path SPEC = Path.of("../spec/lead-api.yaml");
  private static final Path FACTS = Path.of("../spec/vendor-docs/create-lead.yaml");
  private static final Path BUNDLE = Path.of("../spec/target/bundle/autocalls");

  /** Which schema of the specification holds the fields below a name. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "request", "CreateLeadRequest",
          "request.secondary_contacts[]", "SecondaryContactRequest",
          "response.data", "Lead",
          "response.data.secondary_contacts[]", "SecondaryContact");

  private final Path folder;
  private final List<Mutant> mutants = new ArrayList<>();

  private DocumentMutants(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where changed files are written
   */
  static List<Mutant> all(Path folder) {
    DocumentMutants all = new DocumentMutants(folder);
    all.spec();
    all.vendor();
    all.pact();
    all.published();
    all.postman();
    return all.mutants;
  }

  private void spec() {
    for (String field : FIELDS) {
      for (BodyChange change : BodyChange.values()) {
        spec(kind(change), field, tree -> specField(tree, field, change));
      }
    }
    spec(Kind.REQUIRED, REQUIRED, tree -> required(tree).remove(1));
    spec(Kind.REQUIRED, OPTIONAL, tree -> required(tree).add("variables"));
    for (String surplus : SURPLUS) {
      spec(
          Kind.ADD,
          surplus,
          tree -> properties(tree, surplus).putObject("surplus").put("type", "integer"));
    }
    String operation = "/paths/~1user~1lead/post";
    spec(Kind.VALUE, "method", tree -> rename(tree, "/paths/~1user~1lead", "post", "put"));
    spec(Kind.VALUE, "path", tree -> rename(tree, "/paths", "/user/lead", "/lead"));
    spec(Kind.VALUE, "host", tree -> object(tree, "/servers/0").put("url", "https://a.example"));
    spec(
        Kind.VALUE,
        "auth",
        tree -> object(tree, "/components/securitySchemes/bearerToken").put("scheme", "basic"));
    spec(Kind.DROP, "auth", tree -> object(tree, "").remove("security"));
    spec(Kind.DROP, "status.402", tree -> object(tree, operation + "/responses").remove("402"));
    spec(
        Kind.ADD,
        "status.418",
        tree -> object(tree, operation + "/responses").putObject("418").put("description", "x"));
  }

  private void spec(Kind kind, String element, Consumer<JsonNode> change) {
    add(
        Side.SPEC,
        kind,
        element,
        () -> {
          JsonNode tree = yaml(SPEC);
          change.accept(tree);
          return ContractElements.of(SpecDocument.parse("spec.yaml", tree.toString()));
        });
  }

  private static void specField(JsonNode tree, String element, BodyChange change) {
    ObjectNode properties = properties(tree, element);
    String field = element.substring(element.lastIndexOf('.') + 1);
    if (change == BodyChange.TYPE) {
      properties.putObject(field).put("type", "object");
    } else {
      change.change(properties, field);
    }
  }

  private static ObjectNode properties(JsonNode tree, String element) {
    String schema = SCHEMAS.get(element.substring(0, element.lastIndexOf('.')));
    return object(tree, "/components/schemas/" + schema + "/properties");
  }

  private static ArrayNode required(JsonNode tree) {
    return (ArrayNode) tree.at("/components/schemas/CreateLeadRequest/required");
  }

  private void vendor() {
    for (String field : FIELDS) {
      for (BodyChange change : BodyChange.values()) {
        vendor(
            kind(change),
            field,
            tree -> {
              ObjectNode side = side(tree, field);
              String name = field.substring(field.indexOf('.') + 1);
              if (change == BodyChange.TYPE) {
                ((ObjectNode) side.get(name)).put("type", "number");
              } else {
                change.change(side, name);
              }
            });
      }
    }
    vendor(Kind.REQUIRED, REQUIRED, tree -> necessity(tree, REQUIRED, false));
    vendor(Kind.REQUIRED, OPTIONAL, tree -> necessity(tree, OPTIONAL, true));
    for (String surplus : SURPLUS) {
      vendor(
          Kind.ADD,
          surplus,
          tree ->
              side(tree, surplus)
                  .putObject(surplus.substring(surplus.indexOf('.') + 1))
                  .put("type", "integer"));
    }
    vendor(Kind.VALUE, "method", tree -> object(tree, "").put("method", "PUT"));
    vendor(Kind.VALUE, "path", tree -> object(tree, "").put("path", "/lead"));
    vendor(Kind.VALUE, "host", tree -> object(tree, "").put("host", "https://a.example"));
    vendor(Kind.VALUE, "auth", tree -> object(tree, "").put("auth", "basic"));
    vendor(Kind.DROP, "auth", tree -> object(tree, "").remove("auth"));
    vendor(Kind.ADD, "status.422", tree -> object(tree, "").putArray("statuses").add(422));
  }

  private void vendor(Kind kind, String element, Consumer<JsonNode> change) {
    add(
        Side.VENDOR,
        kind,
        element,
        () -> {
          JsonNode tree = yaml(FACTS);
          change.accept(tree);
          return Facts.read(write("facts.yaml", tree.toString())).elements();
        });
  }

  private static ObjectNode side(JsonNode tree, String element) {
    return object(tree, "/" + element.substring(0, element.indexOf('.')));
  }

  private static void necessity(JsonNode tree, String element, boolean required) {
    String name = element.substring(element.indexOf('.') + 1);
    ((ObjectNode) side(tree, element).get(name)).put("required", required);
  }

  private void pact() {
    for (String field : FIELDS) {
      for (BodyChange change : BodyChange.values()) {
        pactBodies(kind(change), field, body -> change.of(body, field));
      }
    }
    pactBodies(
        Kind.REQUIRED,
        REQUIRED,
        body -> body.has("variables") ? BodyChange.DROP.of(body, REQUIRED) : body);
    pactBodies(Kind.REQUIRED, OPTIONAL, body -> BodyChange.add(body, OPTIONAL, JSON.objectNode()));
    for (String surplus : SURPLUS) {
      pactBodies(Kind.ADD, surplus, body -> BodyChange.add(body, surplus, JSON.numberNode(1)));
    }
    pact(Kind.VALUE, "method", each -> object(each, "/request").put("method", "PUT"));
    pact(Kind.VALUE, "path", each -> object(each, "/request").put("path", "/lead"));
    pact(
        Kind.VALUE,
        "auth",
        each -> object(each, "/request/headers").putArray("Authorization").add("Basic x"));
    pact(Kind.DROP, "auth", each -> object(each, "/request/headers").remove("Authorization"));
    pact(Kind.DROP, "status.402", each -> status(each, 402, 400));
    pact(Kind.ADD, "status.418", each -> status(each, 429, 418));
    pact(Kind.ADD, "status.418", each -> status(each, 429, 418));
  }

  private void pactBodies(Kind kind, String element, UnaryOperator<JsonNode> change) {
    String side = element.startsWith("request") ? "/request" : "/response";
    pact(
        kind,
        element,
        each -> {
          if (each.at("/response/status").asInt() / 100 == 2) {
            ObjectNode body = object(each, side + "/body");
            body.set("content", change.apply(body.get("content")));
          }
        });
  }

  private void pact(Kind kind, String element, Consumer<JsonNode> change) {
    add(
        Side.PACT,
        kind,
        element,
        () -> {
          JsonNode pact = PactFile.bundled();
          pact.get("interactions").forEach(change);
          return PactSide.elements(pact);
        });
  }

  private static void status(JsonNode interaction, int was, int is) {
    ObjectNode response = object(interaction, "/response");
    if (response.get("status").asInt() == was) {
      response.put("status", is);
    }
  }

  private void published() {
    for (String field : FIELDS) {
      published(Kind.RENAME, field, page -> mark(page, field).attr("data-element", field + "_x"));
      published(Kind.TYPE, field, page -> part(page, field, "data-value").text("number"));
      published(Kind.DROP, field, page -> mark(page, field).remove());
    }
    published(
        Kind.REQUIRED, REQUIRED, page -> part(page, REQUIRED, "data-necessity").text("optional"));
    published(
        Kind.REQUIRED, OPTIONAL, page -> part(page, OPTIONAL, "data-necessity").text("required"));
    for (String surplus : SURPLUS) {
      published(
          Kind.ADD, surplus, page -> page.body().appendElement("p").attr("data-element", surplus));
    }
    for (String name : List.of("method", "path", "host", "auth")) {
      published(Kind.VALUE, name, page -> part(page, name, "data-value").text("another"));
    }
    published(Kind.DROP, "auth", page -> mark(page, "auth").remove());
    published(Kind.DROP, "status.402", page -> mark(page, "status.402").remove());
    published(
        Kind.ADD,
        "status.418",
        page -> page.body().appendElement("p").attr("data-element", "status.418"));
  }

  private void published(Kind kind, String element, Consumer<Document> change) {
    add(
        Side.PUBLISHED,
        kind,
        element,
        () -> {
          Document page = Jsoup.parse(BUNDLE.resolve("docs/reference.html").toFile(), "UTF-8");
          change.accept(page);
          return PublishedReference.elements(write("reference.html", page.outerHtml()));
        });
  }

  private static org.jsoup.nodes.Element mark(Document page, String element) {
    return page.getElementsByAttributeValue("data-element", element).get(0);
  }

  private static org.jsoup.nodes.Element part(Document page, String element, String attribute) {
    return mark(page, element).getElementsByAttribute(attribute).get(0);
  }

  private void postman() {
    for (String field : FIELDS) {
      for (BodyChange change : BodyChange.values()) {
        postmanBodies(kind(change), field, body -> change.of(body, field));
      }
    }
    postmanBodies(
        Kind.REQUIRED,
        REQUIRED,
        body -> body.has("variables") ? BodyChange.DROP.of(body, REQUIRED) : body);
    postmanBodies(
        Kind.REQUIRED, OPTIONAL, body -> BodyChange.add(body, OPTIONAL, JSON.objectNode()));
    for (String surplus : SURPLUS) {
      postmanBodies(Kind.ADD, surplus, body -> BodyChange.add(body, surplus, JSON.numberNode(1)));
    }
    postmanItems(Kind.VALUE, "method", item -> object(item, "/request").put("method", "PUT"));
    postmanItems(
        Kind.VALUE, "path", item -> object(item, "/request/url").putArray("path").add("lead"));
    postman(
        Kind.VALUE,
        "host",
        collection -> object(collection, "/variable/0").put("value", "https://a.example"));
    postman(Kind.VALUE, "auth", collection -> object(collection, "/auth").put("type", "basic"));
    postman(Kind.DROP, "auth", collection -> object(collection, "").remove("auth"));
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
          object(responses.get(i), "").put("code", is).put("name", is + " added");
        }
      }
    }
  }

  private void postmanBodies(Kind kind, String element, UnaryOperator<JsonNode> change) {
    postmanItems(
        kind,
        element,
        item -> {
          if (element.startsWith("request")) {
            body(object(item, "/request/body"), "raw", change);
          } else {
            for (JsonNode response : item.path("response")) {
              if (response.path("code").asInt() / 100 == 2) {
                body(object(response, ""), "body", change);
              }
            }
          }
        });
  }

  private static void body(ObjectNode holder, String member, UnaryOperator<JsonNode> change) {
    try {
      JsonNode body = new ObjectMapper().readTree(holder.get(member).asText());
      holder.put(member, change.apply(body).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void postmanItems(Kind kind, String element, Consumer<JsonNode> change) {
    postman(kind, element, collection -> collection.get("item").forEach(change));
  }

  private void postman(Kind kind, String element, Consumer<JsonNode> change) {
    add(
        Side.POSTMAN,
        kind,
        element,
        () -> {
          JsonNode collection =
              new ObjectMapper().readTree(BUNDLE.resolve("postman-collection.json").toFile());
          change.accept(collection);
          return PostmanCollection.elements(write("postman.json", collection.toString()));
        });
  }

  static Kind kind(BodyChange change) {
    return Kind.valueOf(change.name());
  }

  private void add(Side side, Kind kind, String element, Mutant.Statement statement) {
    mutants.add(new Mutant(side, kind, element, statement));
  }

  private static void rename(JsonNode tree, String holder, String was, String is) {
    ObjectNode object = object(tree, holder);
    object.set(is, object.remove(was));
  }

  private static ObjectNode object(JsonNode tree, String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(file.toFile());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
