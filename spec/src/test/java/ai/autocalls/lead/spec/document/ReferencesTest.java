package ai.autocalls.lead.spec.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.autocalls.lead.spec.document.Resolved.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  private static final String SCHEMAS =
      """
      openapi: 3.1.0
      components:
        schemas:
          Plain: {type: string}
          Lead X: {type: integer}
          a/b: {type: number}
          a~b: {type: boolean}
          50% off: {type: array}
          ä: {type: object}
          One: {$ref: '#/components/schemas/Two'}
          Two: {$ref: '#/components/schemas/Three'}
          Three: {$ref: '#/components/schemas/Plain'}
          Self: {$ref: '#/components/schemas/Self'}
          Ping: {$ref: '#/components/schemas/Pong'}
          Pong: {$ref: '#/components/schemas/Ping'}
          IntoCircle: {$ref: '#/components/schemas/Ping'}
          Gone: {$ref: '#/components/schemas/Nothing'}
          ToGone: {$ref: '#/components/schemas/Gone'}
          File: {$ref: 'other.yaml#/components/schemas/Plain'}
          Url: {$ref: 'https://example.com/api.yaml#/Plain'}
          Anchor: {$ref: '#plain'}
          Number: {$ref: 7}
          Null: {$ref: null}
          All: {$ref: '#'}
          Property: {$ref: '#/components/schemas/Object/properties/name'}
          Object: {properties: {name: {type: string, maxLength: 3}}}
      """;

  private static final References REFERENCES = references(SCHEMAS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/schemas/Plain|string",
        "#/components/schemas/Lead%20X|integer",
        "#/components/schemas/Lead X|integer",
        "#/components/schemas/a~1b|number",
        "#/components/schemas/a%7E1b|number",
        "#/components/schemas/a~0b|boolean",
        "#/components/schemas/50%25%20off|array",
        "#/components/schemas/50% off|array",
        "#/components/schemas/%C3%A4|object",
        "#/components/schemas/ä|object",
        "#/components/schemas/Property|string",
      })
  void localReferenceIsFollowedHoweverItIsEncoded(String ref, String type) {
    Resolved resolved = REFERENCES.schema(json("{$ref: '" + ref + "'}"));

    assertTrue(resolved.isComplete(), () -> ref + ": " + resolved.failure());
    assertEquals(type, resolved.node().path("type").asText());
  }

  @Test
  void chainIsFollowedToItsEndAndEveryPlaceIsNamed() {
    Resolved resolved = REFERENCES.schemaAt("/components/schemas/One");

    assertEquals(json("{type: string}"), resolved.node());
    assertEquals("/components/schemas/Plain", resolved.pointer());
    assertEquals(
        List.of(
            "/components/schemas/One",
            "/components/schemas/Two",
            "/components/schemas/Three",
            "/components/schemas/Plain"),
        resolved.places());
  }

  @Test
  void chainOfAnyLengthIsFollowed() {
    StringBuilder yaml = new StringBuilder("components: {schemas: {S0: {type: string}");
    IntStream.range(1, 1_000)
        .forEach(i -> yaml.append(", S%d: {$ref: '#/components/schemas/S%d'}".formatted(i, i - 1)));

    Resolved resolved = references(yaml + "}}").schemaAt("/components/schemas/S999");

    assertEquals("string", resolved.node().path("type").asText());
    assertEquals(1_000, resolved.places().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Self, CIRCULAR, #/components/schemas/Self",
    "Ping, CIRCULAR, #/components/schemas/Ping",
    "IntoCircle, CIRCULAR, #/components/schemas/Ping",
    "Gone, MISSING, #/components/schemas/Nothing",
    "ToGone, MISSING, #/components/schemas/Nothing",
    "Anchor, MISSING, #plain",
    "File, OUTSIDE, other.yaml#/components/schemas/Plain",
    "Url, OUTSIDE, https://example.com/api.yaml#/Plain",
    "Number, NOT_TEXT, 7",
    "Null, NOT_TEXT, null",
  })
  void referenceThatCannotBeFollowedIsReported(String schema, Failure failure, String ref) {
    for (Resolved resolved :
        List.of(
            REFERENCES.schemaAt("/components/schemas/" + schema),
            REFERENCES.component(json("{$ref: '#/components/schemas/" + schema + "'}")))) {
      assertFalse(resolved.isComplete());
      assertEquals(failure, resolved.failure());
      assertEquals(ref, resolved.ref());
      assertTrue(resolved.node().has("$ref"), "the reference is left as it is written");
    }
  }

  @Test
  void wholeDocumentCanBeReferredTo() {
    assertEquals(
        "3.1.0", REFERENCES.schemaAt("/components/schemas/All").node().path("openapi").asText());
  }

  @Test
  void whatIsNoReferenceIsItself() {
    JsonNode schema = json("{type: string}");

    Resolved resolved = REFERENCES.schema(schema);

    assertEquals(schema, resolved.node());
    assertEquals(List.of(), resolved.places());
    assertNull(resolved.failure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the target says | what is beside the reference | what both say
        "{type: string}|{maxLength: 3}|{type: string, maxLength: 3}",
        "{type: string, maxLength: 9}|{maxLength: 3}|{type: string, maxLength: 9, allOf: [{maxLength: 3}]}",
        "{type: string}|{type: string}|{type: string}",
        "{description: A}|{description: B}|{description: B}",
        "{title: A, default: 1, x-a: 1}|{title: B, default: 2, x-a: 2}|{title: B, default: 2, x-a: 2}",
        "{required: [a]}|{required: [b, a]}|{required: [a, b]}",
        "{properties: {a: {type: string}}}|{properties: {b: {}}}|{properties: {a: {type: string}, b: {}}}",
        "{properties: {a: {type: string}}}|{properties: {a: {maxLength: 3}}}|{properties: {a: {allOf: [{type: string}, {maxLength: 3}]}}}",
        "{properties: {a: {}}}|{properties: {a: {}}}|{properties: {a: {}}}",
        "{properties: {a: {}}, additionalProperties: false}|{properties: {b: {}}}|{properties: {a: {}}, additionalProperties: false, allOf: [{properties: {b: {}}}]}",
        "{properties: {a: {}}, additionalProperties: false}|{properties: {b: {}}, additionalProperties: false}|{properties: {a: {}}, additionalProperties: false, allOf: [{properties: {b: {}}, additionalProperties: false}]}",
        "{properties: {a: {}}}|{additionalProperties: false}|{properties: {a: {}}, allOf: [{additionalProperties: false}]}",
        "{prefixItems: [{}]}|{items: false}|{prefixItems: [{}], allOf: [{items: false}]}",
        "{if: {}, then: {}}|{else: false}|{if: {}, then: {}, allOf: [{else: false}]}",
        "{allOf: [{type: string}]}|{allOf: [{maxLength: 3}]}|{allOf: [{type: string}, {maxLength: 3}]}",
        "{anyOf: [{type: string}]}|{anyOf: [{maxLength: 3}]}|{anyOf: [{type: string}], allOf: [{anyOf: [{maxLength: 3}]}]}",
        "{properties: {a: {}}, unevaluatedProperties: false}|{properties: {b: {}}}|{properties: {b: {}}, allOf: [{properties: {a: {}}, unevaluatedProperties: false}]}",
        "{properties: {a: {}}}|{unevaluatedProperties: false}|{unevaluatedProperties: false, allOf: [{properties: {a: {}}}]}",
        "true|{type: string}|{type: string}",
        "false|{type: string}|false",
      })
  void keywordsBesideTheReferenceOfASchemaConstrainToo(String target, String beside, String both) {
    assertEquals(json(both), withSiblings("3.1.0", target, beside).node());
  }

  @Test
  void nearestDescriptionOfAChainCounts() {
    References references =
        references(
            """
            components:
              schemas:
                One: {$ref: '#/components/schemas/Two', description: one}
                Two: {$ref: '#/components/schemas/Three', description: two, maxLength: 2}
                Three: {type: string, description: three}
            """);

    assertEquals(
        json("{type: string, description: one, maxLength: 2}"),
        references.schemaAt("/components/schemas/One").node());
  }

  @Test
  void mergingLeavesTheDocumentAsItIs() {
    JsonNode root =
        json(
            """
            components:
              schemas:
                Target: {required: [a], properties: {a: {}}}
                Use: {$ref: '#/components/schemas/Target', required: [b], properties: {b: {}}}
            """);
    JsonNode before = root.deepCopy();

    new References(root).schemaAt("/components/schemas/Use");

    assertEquals(before, root);
  }

  @Test
  void referenceHasNoSiblingsInOpenApi30() {
    assertEquals(
        json("{type: string}"),
        withSiblings("3.0.3", "{type: string}", "{maxLength: 3, description: B}").node());
  }

  @Test
  void besideTheReferenceOfAComponentOnlySummaryAndDescriptionCount() {
    References references =
        references(
            """
            openapi: 3.1.0
            components:
              parameters:
                Page: {name: page, in: query, description: A}
                Use: {$ref: '#/components/parameters/Page', description: B, required: true}
            """);

    assertEquals(
        json("{name: page, in: query, description: B}"),
        references.componentAt("/components/parameters/Use").node());
  }

  @ParameterizedTest
  @CsvSource({
    "parameters, '{name: page, in: query}'",
    "headers, '{required: true}'",
    "responses, '{description: Done.}'",
    "requestBodies, '{required: true}'",
    "examples, '{value: 7}'",
    "securitySchemes, '{type: http}'",
  })
  void everyKindOfComponentIsFollowed(String section, String target) {
    References references = references("components: {%s: {Target: %s}}".formatted(section, target));

    assertEquals(
        json(target),
        references.component(json("{$ref: '#/components/" + section + "/Target'}")).node());
  }

  @Test
  void pathItemIsCompletedByWhatIsBesideItsReference() {
    References references =
        references(
            """
            openapi: 3.1.0
            paths:
              /a: {$ref: '#/components/pathItems/A', parameters: [{name: page}]}
            components:
              pathItems:
                A: {post: {operationId: a}}
            """);

    Resolved resolved = references.pathItemAt("/paths/~1a");

    assertEquals(json("{post: {operationId: a}, parameters: [{name: page}]}"), resolved.node());
    assertEquals(List.of("/paths/~1a", "/components/pathItems/A"), resolved.places());
  }

  @Test
  void eachDocumentHasItsOwnReferences() {
    JsonNode use = json("{$ref: '#/components/schemas/A'}");

    assertEquals(
        "string",
        references("components: {schemas: {A: {type: string}}}")
            .schema(use)
            .node()
            .path("type")
            .asText());
    assertEquals(
        "integer",
        references("components: {schemas: {A: {type: integer}}}")
            .schema(use)
            .node()
            .path("type")
            .asText());
  }

  private static Resolved withSiblings(String version, String target, String beside) {
    String separator = beside.equals("{}") ? "" : ", ";
    return references(
            """
            openapi: %s
            components:
              schemas:
                Target: %s
                Use: {$ref: '#/components/schemas/Target'%s%s
            """
                .formatted(version, target, separator, beside.substring(1)))
        .schemaAt("/components/schemas/Use");
  }

  private static References references(String yaml) {
    return new References(json(yaml));
  }

  private static JsonNode json(String yaml) {
    return YamlTree.parse("test", yaml).root();
  }
}
