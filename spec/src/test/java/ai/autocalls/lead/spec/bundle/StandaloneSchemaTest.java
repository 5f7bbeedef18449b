package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class StandaloneSchemaTest {
  private final SpecDocument spec =
      SpecDocument.parse(
          "test.yaml",
          """
              info: {title: Test, version: 2.1.0}
              paths:
                /nodes:
                  post:
                    operationId: addNode
                    responses:
                      '200':
                        description: Done.
                        content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}
              components:
                schemas:
                  Node:
                    type: object
                    properties:
                      example: {type: string, example: here, format: int64}
                      x-name: {type: string, format: date}
                      next: {$ref: '#/components/schemas/Node'}
                      leaf:
                        description: The end.
                        $ref: '#/components/schemas/Leaf'
                  Leaf:
                    type: integer
                    x-sensitive: true
                    x-evidence: inferred
                    x-evidence-source: A guess.
                    externalDocs: {url: 'https://example.com'}
                    enum: [{x-data: 1}]
              """);

  private final JsonNode schema =
      StandaloneSchema.response(spec, ShownOperation.all(spec.tree()).get(0));

  @Test
  void aSchemaWithinItselfIsDefinedOnce() {
    assertThat(schema.get("$ref").asText()).isEqualTo("#/$defs/Node");
    assertThat(schema.at("/$defs/Node/properties/next/$ref").asText()).isEqualTo("#/$defs/Node");
    assertThat(schema.get("$defs")).hasSize(2);
  }

  @Test
  void aPropertyMayBeCalledLikeAKeyword() {
    assertThat(schema.at("/$defs/Node/properties/example").toString())
        .isEqualTo("{\"type\":\"string\",\"examples\":[\"here\"]}");
    assertThat(schema.at("/$defs/Node/properties/x-name").toString())
        .isEqualTo("{\"type\":\"string\",\"format\":\"date\"}");
  }

  @Test
  void whatOpenApiAddsIsLeftOutAndTheMarksBecomeAComment() {
    assertThat(schema.at("/$defs/Leaf").toString())
        .isEqualTo(
            "{\"$comment\":\"Not, or not wholly, documented by the vendor (inferred). A guess."
                + " Personal data: keep it out of logs.\",\"type\":\"integer\","
                + "\"enum\":[{\"x-data\":1}]}");
  }

  @Test
  void whatStandsBesideAReferenceStays() {
    assertThat(schema.at("/$defs/Node/properties/leaf").toString())
        .isEqualTo("{\"description\":\"The end.\",\"$ref\":\"#/$defs/Leaf\"}");
  }
}
