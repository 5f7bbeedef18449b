package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDiffTest {
  @ParameterizedTest
  @MethodSource("ai.autocalls.lead.spec.diff.ChangeTable#all")
  void oneChangeIsFoundAsTheTableSays(ChangeTable.Row row) {
    SpecDiff diff = SpecDiff.between(row.older(), row.newer());

    assertThat(diff.bump()).isEqualTo(row.bump());
    switch (row.kind()) {
      case "none" -> assertThat(diff.changes()).isEmpty();
      case "several" -> assertThat(diff.changes()).isNotEmpty();
      default ->
          assertThat(diff.changes())
              .singleElement()
              .satisfies(
                  change -> {
                    assertThat(change.element()).isEqualTo(row.element());
                    assertThat(change.kind().id()).isEqualTo(row.kind());
                  });
    }
  }

  /** A reworded sentence beside a change once switched the last net off. */
  @ParameterizedTest
  @MethodSource("ai.autocalls.lead.spec.diff.ChangeTable#all")
  void aRewordedSentenceHidesNoChange(ChangeTable.Row row) {
    String title = row.newer().at("/info/title").asText();
    SpecDocument reworded =
        Documents.parse(row.newer().text().replace("title: " + title, "title: Reworded"));
    assertThat(SpecDiff.between(row.older(), reworded).bump())
        .isEqualTo(row.bump() == Bump.NONE ? PATCH : row.bump());
  }

  @Test
  void theTableKnowsEveryKind() {
    Set<String> found =
        ChangeTable.all()
            .flatMap(row -> SpecDiff.between(row.older(), row.newer()).changes().stream())
            .map(change -> change.kind().id())
            .collect(Collectors.toSet());
    found.add("operation-removed"); // the reverse of another row, with a test of its own
    assertThat(ChangeKind.values()).extracting(ChangeKind::id).isSubsetOf(found);
  }

  @Test
  void aRenamedParameterIsOneGoneAndOneNew() {
    assertThat(
            SpecDiff.between(Documents.plain(), Documents.with("name: page,", "name: size,"))
                .changes())
        .extracting(change -> change.element() + " " + change.kind().id())
        .containsExactly(
            "request.query.page parameter-removed", "request.query.size parameter-added");
  }

  @Test
  void addedAuthAndRemovedOperationsAreTheReverse() {
    SpecDocument open = Documents.with("security:\n  - token: []\n", "");
    assertThat(SpecDiff.between(open, Documents.plain()).changes())
        .extracting(Change::kind)
        .contains(ChangeKind.AUTH_ADDED);

    SpecDocument two =
        Documents.with(
            "components:\n",
            "  /other:\n    get: {operationId: other, responses: {'200': {description: X}}}\ncomponents:\n");
    assertThat(SpecDiff.between(two, Documents.plain()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.OPERATION_REMOVED));
  }

  private static final String OTHER =
      """
        /other:
          get:
            operationId: %s
            parameters: [{name: q, in: query, schema: {type: string, maxLength: %d}}]
            responses: {'200': {description: X}}
      components:
      """;

  private static SpecDocument withOther(String operationId, int maxLength) {
    return Documents.with("components:\n", OTHER.formatted(operationId, maxLength));
  }

  @Test
  void aChangeNamesItsOperation() {
    assertThat(SpecDiff.between(withOther("other", 5), withOther("other", 4)).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.operation()).isEqualTo("GET /other");
              assertThat(change.element()).isEqualTo("request.query.q");
            });
    assertThat(
            SpecDiff.between(Documents.plain(), Documents.with("title: Things", "title: T"))
                .changes())
        .extracting(Change::operation)
        .containsExactly((String) null);
  }

  /** One that goes beside one that comes is not the same operation elsewhere. */
  @Test
  void anOperationThatIsReplacedIsOneGoneAndOneNew() {
    SpecDocument replaced =
        Documents.parse(withOther("another", 5).text().replace("/other:", "/another:"));
    assertThat(SpecDiff.between(withOther("other", 5), replaced).changes())
        .extracting(change -> change.operation() + " " + change.kind().id())
        .containsExactly("GET /other operation-removed", "GET /another operation-added");
  }

  @Test
  void anOperationOfTheSameIdMovedToAnotherPath() {
    SpecDocument moved =
        Documents.parse(withOther("other", 5).text().replace("/other:", "/another:"));
    assertThat(SpecDiff.between(withOther("other", 5), moved).changes())
        .extracting(change -> change.operation() + " " + change.kind().id())
        .containsExactly("GET /other path-changed");
  }

  @Test
  void theVersionAloneIsNoChange() {
    SpecDiff diff =
        SpecDiff.between(Documents.plain(), Documents.with("version: 1.0.0", "version: 2.0.0"));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.bump()).isEqualTo(Bump.NONE);
  }

  @Test
  void orderAndCommentsAreNoChange() {
    assertThat(
            SpecDiff.between(
                    Documents.sending("properties: {a: {type: string}, b: {}}"),
                    Documents.sending("properties: {b: {}, a: {type: string}} # as before"))
                .changes())
        .isEmpty();
  }

  @Test
  void breakingChangesComeFirst() {
    SpecDiff diff =
        SpecDiff.between(
            Documents.sending("properties: {a: {type: string}}"),
            Documents.sending("properties: {a: {type: integer, description: New.}, b: {}}"));
    assertThat(diff.changes()).extracting(Change::bump).containsExactly(MAJOR, MINOR, PATCH);
  }

  @Test
  void theRenamedFlagOfTheContractBreaks() {
    SpecDocument contract = SpecDocument.bundled();
    SpecDocument corrected =
        Documents.parse(contract.text().replace("allow_dupplicate:", "allow_duplicate:"));
    assertThat(SpecDiff.between(contract, corrected).changes().get(0))
        .isEqualTo(
            new Change(
                "POST /user/lead",
                "request.allow_dupplicate",
                Direction.REQUEST,
                ChangeKind.PROPERTY_RENAMED,
                "allow_dupplicate",
                "allow_duplicate"));
  }

  @Test
  void theContractIsTheSameAsItself() {
    assertThat(SpecDiff.between(SpecDocument.bundled(), SpecDocument.bundled()).changes())
        .isEmpty();
  }

  @Test
  void aDescriptionOnTheOpenBranchOfTheStatusIsProse() {
    SpecDocument contract = SpecDocument.read(Path.of("releases", "1.0.0.yaml"));
    String text = contract.text();
    int open = text.indexOf("        - type: string\n", text.indexOf("    LeadStatus:"));
    int second = text.indexOf("        - type: string\n", open + 1);
    SpecDocument described =
        Documents.parse(
            text.substring(0, second)
                + "        - description: Any other.\n          type: string\n"
                + text.substring(second + "        - type: string\n".length()));
    assertThat(described.at("/components/schemas/LeadStatus/anyOf/1").has("description")).isTrue();
    assertThat(SpecDiff.between(contract, described).bump()).isEqualTo(PATCH);
  }

  @Test
  void ofTwoValuesForAKeyNoneIsCompared() {
    SpecDocument twice = Documents.parse("openapi: 3.1.0\ninfo: {version: 1.0.0, version: 2.0.0}");

    assertThatThrownBy(() -> SpecDiff.between(twice, Documents.plain()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("has `/info/version` twice");
  }

  static Stream<Arguments> otherTexts() {
    return Stream.of(
        Arguments.of("swagger: '2.0'", "it says `swagger: 2.0`"),
        Arguments.of("openapi: 2.0.0", "it says `openapi: 2.0.0`"),
        Arguments.of("[]", "it is a list"),
        Arguments.of("a text", "it is a single value"),
        Arguments.of("{}", "it has no `openapi: 3.x`"));
  }

  @ParameterizedTest
  @MethodSource("otherTexts")
  void whatIsNotOpenApi3IsNotCompared(String text, String reason) {
    SpecDocument other = Documents.parse(text);
    assertThatThrownBy(() -> SpecDiff.between(Documents.plain(), other))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("is not an OpenAPI 3 document: " + reason);
    assertThatThrownBy(() -> SpecDiff.between(other, Documents.plain()))
        .isInstanceOf(UnreadableInputException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.yaml#/Sent", "https://a.example.com/spec.yaml", "./schemas"})
  void whatLiesInAnotherFileIsNotCompared(String ref) {
    SpecDocument divided = Documents.sending("properties: {value: {$ref: '" + ref + "'}}");
    assertThatThrownBy(() -> SpecDiff.between(divided, divided))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("refers to `" + ref + "`");
  }

  @Test
  void recursiveSchemasAreCompared() {
    String recursive =
        "properties: {next: {anyOf: [{$ref: '#/components/schemas/Sent'}, {type: 'null'}]}, id: {type: string%s}}";
    SpecDocument older = Documents.sending(recursive.formatted(""));
    SpecDocument newer = Documents.sending(recursive.formatted(", maxLength: 5"));
    assertThat(SpecDiff.between(older, newer).changes())
        .extracting(change -> change.element() + " " + change.kind().id())
        .contains("request.id bound-tightened");
    assertThat(SpecDiff.between(older, older).changes()).isEmpty();
  }

  @Test
  void aReferenceToItselfOrToNothingIsComparedAsItStands() {
    SpecDocument nowhere = Documents.sending("properties: {value: {$ref: '#/nowhere'}}");
    SpecDocument elsewhere = Documents.sending("properties: {value: {$ref: '#/elsewhere'}}");
    SpecDocument itself =
        Documents.sending(
            "properties: {value: {$ref: '#/components/schemas/Sent/properties/value'}}");
    assertThat(SpecDiff.between(nowhere, nowhere).changes()).isEmpty();
    assertThat(SpecDiff.between(itself, itself).changes()).isEmpty();
    assertThat(SpecDiff.between(nowhere, elsewhere).bump()).isEqualTo(MAJOR);
    assertThat(SpecDiff.between(nowhere, itself).bump()).isEqualTo(MAJOR);
  }

  @Test
  void aReadOnlyPropertyIsNotPartOfARequest() {
    String properties = "properties: {id: {type: string, readOnly: true}}%s";
    SpecDocument older = Documents.sending(properties.formatted(""));
    SpecDocument newer = Documents.sending(properties.formatted("\n      required: [id]"));
    assertThat(newer.at("/components/schemas/Sent").has("required")).isTrue();
    assertThat(SpecDiff.between(older, newer).changes()).isEmpty();
    assertThat(SpecDiff.between(Documents.sending("properties: {}"), newer).changes()).isEmpty();
  }

  @Test
  void aWriteOnlyPropertyIsNotPartOfAResponse() {
    String properties = "properties: {id: {type: string, writeOnly: true}}%s";
    SpecDocument older = Documents.answering(properties.formatted("\n      required: [id]"));
    SpecDocument newer = Documents.answering(properties.formatted(""));
    assertThat(SpecDiff.between(older, newer).changes()).isEmpty();
  }

  @Test
  void aSubtypeIsComparedThoughOnlyItsParentIsNamed() {
    String template =
        """
            Parent: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
            Child: {allOf: [{$ref: '#/components/schemas/Parent'}, {properties: {size: {type: %s}}}]}
        """;
    String sending = "properties: {value: {$ref: '#/components/schemas/Parent'}}";
    String text = Documents.sending(sending).text();
    assertThat(
            SpecDiff.between(
                    Documents.parse(text + template.formatted("integer")),
                    Documents.parse(text + template.formatted("string")))
                .bump())
        .isEqualTo(MAJOR);
  }

  @Test
  void keywordsBesideAReferenceAddToIt() {
    String reference = "properties: {value: {$ref: '#/components/schemas/Named'%s}}";
    SpecDocument older = Documents.sending(reference.formatted(""));
    SpecDocument newer =
        Documents.sending(reference.formatted(", properties: {extra: {type: string}}"));
    assertThat(SpecDiff.between(older, newer).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.element()).isEqualTo("request.value.extra");
              assertThat(change.kind()).isEqualTo(ChangeKind.PROPERTY_ADDED);
            });
  }
}
