package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.JsonWriter;
import ai.autocalls.lead.spec.document.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the page shows of one operation.
 *
 * @param notes what the page says beyond the contract
 */
record OperationReference(
    ShownOperation shown,
    String summary,
    String description,
    OperationNotes notes,
    List<Parameter> parameters,
    List<Field> request,
    List<Example> requestExamples,
    List<Field> response,
    List<Example> responseExamples,
    List<Status> statuses,
    List<CodeSample> samples) {

  record Example(String title, String text) {
    Code code() {
      return Code.of("example.json", text);
    }
  }

  /** A parameter of the request or a header of a response. */
  record Parameter(String name, String place, Field field) {
    private static Parameter of(String element, String name, String place, JsonNode object) {
      return new Parameter(name, place, Field.ofParameter(element, place, object));
    }
  }

  record Status(
      String code,
      String description,
      ShownEvidence evidence,
      List<Parameter> headers,
      List<String> bodies,
      List<Example> examples) {}

  /**
   * @param shown a dereferenced operation
   * @param written the same operation, its references as they are written
   */
  static OperationReference of(ShownOperation shown, JsonNode written, List<CodeSample> samples) {
    JsonNode node = shown.node();
    return new OperationReference(
        shown,
        node.path("summary").asText(),
        node.path("description").asText().strip(),
        OperationNotes.of(shown.id()),
        parameters(shown.operation()),
        Field.of("request", shown.requestBody().path("schema")),
        examples(shown.requestBody(), ""),
        Field.of("response", shown.successBody().path("schema")),
        examples(shown.successBody(), ""),
        statuses(node, written),
        samples);
  }

  String method() {
    return shown.operation().method();
  }

  String path() {
    return shown.operation().path();
  }

  /** An address within the page that no other operation has. */
  String anchor(String name) {
    return shown.prefix() + name;
  }

  boolean hasBody() {
    return !shown.requestBody().isMissingNode();
  }

  /** The statuses of a success, in words. */
  String successes() {
    List<String> codes =
        statuses.stream().map(Status::code).filter(code -> code.startsWith("2")).toList();
    return (codes.size() == 1 ? "Status " : "Statuses ") + String.join(" and ", codes);
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.parameters().stream()
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

  private static List<Status> statuses(JsonNode dereferenced, JsonNode written) {
    List<Status> statuses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : dereferenced.path("responses").properties()) {
      JsonNode response = entry.getValue();
      statuses.add(
          new Status(
              entry.getKey(),
              response.path("description").asText().strip(),
              ShownEvidence.of(response),
              headers(response),
              bodies(written.path("responses").path(entry.getKey())),
              response.path("content").properties().stream()
                  .flatMap(content -> examples(content.getValue(), content.getKey()).stream())
                  .toList()));
    }
    return statuses;
  }

  private static List<Parameter> headers(JsonNode response) {
    return response.path("headers").properties().stream()
        .map(
            header ->
                Parameter.of(
                    "response.header." + header.getKey(),
                    header.getKey(),
                    "header",
                    header.getValue()))
        .toList();
  }

  /** The names of the components that a response's bodies have. */
  private static List<String> bodies(JsonNode written) {
    return written.path("content").findValuesAsText("$ref").stream()
        .filter(reference -> reference.startsWith(StandaloneSchema.COMPONENTS))
        .map(reference -> reference.substring(StandaloneSchema.COMPONENTS.length()))
        .collect(Collectors.toList());
  }

  private static List<Example> examples(JsonNode mediaType, String type) {
    List<Example> examples = new ArrayList<>();
    for (BodyExample example : BodyExample.of(mediaType)) {
      String title = example.summary().isEmpty() ? type : example.summary();
      JsonNode value = example.value();
      examples.add(
          new Example(title, value.isTextual() ? value.asText() : JsonWriter.write(value).strip()));
    }
    return examples;
  }
}
