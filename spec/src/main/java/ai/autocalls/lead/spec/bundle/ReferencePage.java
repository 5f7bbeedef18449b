package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the static page shows; the template only lays it out. Descriptions are Markdown.
 *
 * @param description what the document says of itself
 */
record ReferencePage(
    Partner partner,
    String title,
    String version,
    String description,
    Server server,
    Auth auth,
    List<OperationReference> operations,
    List<ErrorBody> errorBodies) {

  record Server(String url, ShownEvidence evidence) {}

  /**
   * @param scheme the scheme's name on the wire
   */
  record Auth(String scheme, String description) {}

  record ErrorBody(String name, String description, ShownEvidence evidence, List<Field> fields) {}

  /**
   * @param tree the same, dereferenced
   * @param samples code samples for the brand's server, by operationId
   */
  static ReferencePage of(
      Partner partner, SpecDocument spec, JsonNode tree, Map<String, List<CodeSample>> samples) {
    JsonNode server = tree.at("/servers/0");
    return new ReferencePage(
        partner,
        tree.at("/info/title").asText(),
        tree.at("/info/version").asText(),
        description(tree.at("/info")),
        new Server(server.path("url").asText(), ShownEvidence.of(server)),
        auth(tree),
        ShownOperation.all(tree).stream()
            .map(
                shown ->
                    OperationReference.of(
                        shown,
                        spec.at(shown.operation().pointer()),
                        samples.getOrDefault(shown.id(), List.of())))
            .toList(),
        errorBodies(tree));
  }

  private static Auth auth(JsonNode tree) {
    String name = tree.at("/security/0").fieldNames().next();
    JsonNode scheme = tree.at("/components/securitySchemes").path(name);
    return new Auth(scheme.path("scheme").asText(), description(scheme));
  }

  private static List<ErrorBody> errorBodies(JsonNode tree) {
    List<ErrorBody> bodies = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : tree.at("/components/schemas").properties()) {
      if (schema.getValue().path("x-error").asBoolean()) {
        bodies.add(
            new ErrorBody(
                schema.getKey(),
                description(schema.getValue()),
                ShownEvidence.of(schema.getValue()),
                Field.of(schema.getKey(), schema.getValue())));
      }
    }
    return bodies;
  }

  private static String description(JsonNode described) {
    return described.path("description").asText().strip();
  }
}
