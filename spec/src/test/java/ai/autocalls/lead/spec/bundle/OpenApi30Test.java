package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApi30Test {
  @Test
  void whatStandsBesideAReferenceIsKept() {
    JsonNode converted = OpenApi30.of(document("next: {description: The next., $ref: '#/x'}"));
    assertThat(converted.at("/components/schemas/Node/properties/next").toString())
        .isEqualTo("{\"description\":\"The next.\",\"allOf\":[{\"$ref\":\"#/x\"}]}");
  }

  @Test
  void summaryAndLicenseMoveToWhere30HasAPlace() {
    JsonNode converted = OpenApi30.of(document("a: {type: string}"));
    assertThat(converted.path("openapi").asText()).isEqualTo("3.0.3");
    assertThat(converted.at("/info/x-summary").asText()).isEqualTo("Short");
    assertThat(converted.at("/info/license/url").asText())
        .isEqualTo("https://spdx.org/licenses/Apache-2.0.html");
  }

  @Test
  void aFormatThatOlderValidatorsRefuseBecomesAnExtension() {
    JsonNode converted =
        OpenApi30.of(
            document(
                "at: {type: string, format: autocalls-timestamp}, id: {type: integer, format: int64}"));
    assertThat(converted.at("/components/schemas/Node/properties/at").toString())
        .isEqualTo("{\"type\":\"string\",\"x-format\":\"autocalls-timestamp\"}");
    assertThat(converted.at("/components/schemas/Node/properties/id/format").asText())
        .isEqualTo("int64");
  }

  @Test
  void aPropertyMayBeCalledLikeAKeyword() {
    JsonNode tree = document("const: {type: string, example: {const: 1}}");
    assertThat(OpenApi30.of(tree).at("/components/schemas"))
        .isEqualTo(tree.at("/components/schemas"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {const: 1}",
        "a: {type: [string, integer]}",
        "a: {type: object, patternProperties: {}}",
        "a: {allOf: [{$ref: '#/x'}]}"
      })
  void what30CannotSayIsRefused(String property) {
    JsonNode tree = document(property);
    assertThatThrownBy(() -> OpenApi30.of(tree)).isInstanceOf(UnreadableInputException.class);
  }

  private static JsonNode document(String property) {
    return SpecDocument.parse(
            "test.yaml",
            """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0, summary: Short, license: {name: A, identifier: Apache-2.0}}
            paths: {}
            components: {schemas: {Node: {type: object, properties: {PROPERTY}}}}
            """
                .replace("PROPERTY", property))
        .tree();
  }
}
