package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the static page shows; the template only lays it out.
 *
 * @param partner the brand
 * @param info title, version, summary and description of the document
 * @param operation method, path, summary and description
 * @param server the brand's server
 * @param auth the security scheme's name on the wire and its description
 * @param parameters the parameters of the request
 * @param request the fields of the request
 * @param response the fields of a successful response
 * @param requestExamples documented requests
 * @param responseExamples documented successful responses
 * @param statuses every documented status
 * @param errorBodies the forms of an error's body, by name
 * @param samples code samples for this brand's server
 */
record ReferencePage(
    Partner partner,
    Info info,
    Call operation,
    Server server,
    Auth auth,
    List<Parameter> parameters,
    List<Field> request,
    List<Field> response,
    List<Example> requestExamples,
    List<Example> responseExamples,
    List<Status> statuses,
    List<ErrorBody> errorBodies,
    List<CodeSample> samples) {

  /** Descriptions are Markdown; a template turns them into HTML. */
  record Info(String title, String version, String description) {}

  record Call(String method, String path, String summary, String description) {}

  record Server(String url, Evidence evidence) {}

  record Auth(String scheme, String description) {}

  record Example(String title, String text) {
    Code code() {
      return Code.of("example.json", text);
    }
  }

  /** A parameter of the request or a header of a response. */
  record Parameter(
      String element,
      String name,
      String place,
      String type,
      boolean required,
      String description,
      Evidence evidence) {
    private static Parameter of(String element, String name, String place, JsonNode object) {
      return new Parameter(
          element,
          name,
          place,
          object.path("schema").path("type").asText(),
          object.path("required").asBoolean() || place.equals("path"),
          ReferencePage.description(object),
          Evidence.of(object));
    }
  }

  record Status(
      String code,
      String description,
      Evidence evidence,
      List<Parameter> headers,
      List<String> bodies,
      List<Example> examples) {}

  record ErrorBody(String name, String description, Evidence evidence, List<Field> fields) {}

  /**
   * @param spec a branded document
   * @param tree the same, dereferenced
   * @param samples code samples for the brand's server
   */
  static ReferencePage of(
      Partner partner, SpecDocument spec, JsonNode tree, List<CodeSample> samples) {
    ShownOperation operation = ShownOperation.of(tree);
    JsonNode node = operation.node();
    JsonNode server = tree.at("/servers/0");
    return new ReferencePage(
        partner,
        new Info(
            tree.at("/info/title").asText(),
            tree.at("/info/version").asText(),
            description(tree.at("/info"))),
        new Call(
            operation.method(), operation.path(), node.path("summary").asText(), description(node)),
        new Server(server.path("url").asText(), Evidence.of(server)),
        auth(tree),
        parameters(tree),
        Field.of("request", operation.requestBody().path("schema")),
        Field.of("response", operation.successBody().path("schema")),
        examples(operation.requestBody(), ""),
        examples(operation.successBody(), ""),
        statuses(ShownOperation.of(spec.tree()), operation),
        errorBodies(tree),
        samples);
  }

  private static Auth auth(JsonNode tree) {
    String name = tree.at("/security/0").fieldNames().next();
    JsonNode scheme = tree.at("/components/securitySchemes").path(name);
    return new Auth(scheme.path("scheme").asText(), description(scheme));
  }

  private static List<Status> statuses(ShownOperation referring, ShownOperation dereferenced) {
    List<Status> statuses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : dereferenced.node().path("responses").properties()) {
      JsonNode response = entry.getValue();
      List<Parameter> headers = new ArrayList<>();
      for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
        String name = header.getKey();
        headers.add(Parameter.of("response.header." + name, name, "header", header.getValue()));
      }
      List<Example> examples = new ArrayList<>();
      for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
        examples.addAll(examples(content.getValue(), content.getKey()));
      }
      JsonNode references = referring.node().path("responses").path(entry.getKey());
      statuses.add(
          new Status(
              entry.getKey(),
              description(response),
              Evidence.of(response),
              headers,
              references.path("content").findValuesAsText("$ref").stream()
                  .filter(reference -> reference.startsWith("#/components/schemas/"))
                  .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                  .toList(),
              examples));
    }
    return statuses;
  }

  private static List<Parameter> parameters(JsonNode tree) {
    return Operation.first(tree).orElseThrow().parameters().stream()
        .map(
            parameter -> {
              JsonNode object = parameter.object().node();
              return Parameter.of(
                  parameter.element(),
                  object.path("name").asText(),
                  object.path("in").asText(),
                  object);
            })
        .toList();
  }

  private static List<ErrorBody> errorBodies(JsonNode tree) {
    List<ErrorBody> bodies = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : tree.at("/components/schemas").properties()) {
      if (schema.getValue().path("x-error").asBoolean()) {
        bodies.add(
            new ErrorBody(
                schema.getKey(),
                description(schema.getValue()),
                Evidence.of(schema.getValue()),
                Field.of(schema.getKey(), schema.getValue())));
      }
    }
    return bodies;
  }

  private static List<Example> examples(JsonNode mediaType, String type) {
    List<Example> examples = new ArrayList<>();
    for (BodyExample example : BodyExample.of(mediaType)) {
      String title = example.summary().isEmpty() ? type : example.summary();
      JsonNode value = example.value();
      examples.add(
          new Example(title, value.isTextual() ? value.asText() : JsonText.of(value).strip()));
    }
    return examples;
  }

  private static String description(JsonNode described) {
    return described.path("description").asText().strip();
  }
}
