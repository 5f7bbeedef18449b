package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpecDiffTest {
  /** A change of a property's schema, and what it costs each way. */
  private record SchemaRow(
      String older, String newer, String kind, Bump request, Bump response, String reason) {}

  private static final List<SchemaRow> SCHEMAS =
      List.of(
          row(
              "{type: string}",
              "{type: integer}",
              "type-changed",
              MAJOR,
              MAJOR,
              "another JSON type"),
          row(
              "{type: integer}",
              "{type: string}",
              "type-changed",
              MAJOR,
              MAJOR,
              "another JSON type"),
          row(
              "{type: array, items: {}}",
              "{type: object, items: {}}",
              "type-changed",
              MAJOR,
              MAJOR,
              "another shape"),
          row(
              "{type: integer}",
              "{type: number}",
              "type-widened",
              MINOR,
              MAJOR,
              "every integer is a number; not the reverse"),
          row(
              "{type: number}",
              "{type: integer}",
              "type-narrowed",
              MAJOR,
              MINOR,
              "1.5 was accepted"),
          row("{type: string}", "{}", "type-widened", MINOR, MAJOR, "anything may come"),
          row("{}", "{type: string}", "type-narrowed", MAJOR, MINOR, "anything was accepted"),
          row(
              "{type: integer, format: int64}",
              "{type: integer, format: int32}",
              "format-changed",
              MAJOR,
              MAJOR,
              "long becomes int"),
          row(
              "{type: string}",
              "{type: string, format: autocalls-timestamp}",
              "format-changed",
              MAJOR,
              MAJOR,
              "String becomes LocalDateTime"),
          row(
              "{type: string}",
              "{type: [string, 'null']}",
              "became-nullable",
              MINOR,
              MAJOR,
              "null in 3.1's list of types"),
          row(
              "{type: [string, 'null']}",
              "{type: string}",
              "became-non-nullable",
              MAJOR,
              MINOR,
              "null was accepted"),
          row(
              "{type: string}",
              "{anyOf: [{type: string}, {type: 'null'}]}",
              "became-nullable",
              MINOR,
              MAJOR,
              "null as an alternative"),
          row(
              "{type: string, nullable: true}",
              "{type: string}",
              "became-non-nullable",
              MAJOR,
              MINOR,
              "3.0's word for null"),
          row(
              "{type: string, enum: [a]}",
              "{type: string, enum: [a, b]}",
              "enum-value-added",
              MINOR,
              MAJOR,
              "closed set grows"),
          row(
              "{type: string, enum: [a, b]}",
              "{type: string, enum: [a]}",
              "enum-value-removed",
              MAJOR,
              MAJOR,
              "constant gone"),
          row(
              "{type: string}",
              "{type: string, enum: [a]}",
              "enum-closed",
              MAJOR,
              MINOR,
              "other values refused"),
          row(
              "{type: string, enum: [a]}",
              "{type: string}",
              "enum-opened",
              MINOR,
              MAJOR,
              "other values come"),
          row(
              "{type: string, enum: [a]}",
              "{anyOf: [{type: string, enum: [a]}, {type: string}]}",
              "enum-opened",
              MINOR,
              MAJOR,
              "other values come"),
          row(
              "{anyOf: [{type: string, enum: [a]}, {type: string}]}",
              "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}",
              "known-value-added",
              MINOR,
              MINOR,
              "open set"),
          row(
              "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}",
              "{anyOf: [{type: string, enum: [a]}, {type: string}]}",
              "known-value-removed",
              MAJOR,
              MAJOR,
              "constant gone"),
          row(
              "{type: string}",
              "{type: string, maxLength: 5}",
              "bound-tightened",
              MAJOR,
              MINOR,
              "longer was accepted"),
          row(
              "{type: string, maxLength: 5}",
              "{type: string}",
              "bound-loosened",
              MINOR,
              MAJOR,
              "longer may come"),
          row(
              "{type: string, maxLength: 5}",
              "{type: string, maxLength: 4}",
              "bound-tightened",
              MAJOR,
              MINOR,
              "5 was accepted"),
          row(
              "{type: string, maxLength: 5}",
              "{type: string, maxLength: 6}",
              "bound-loosened",
              MINOR,
              MAJOR,
              "6 may come"),
          row(
              "{type: string, minLength: 5}",
              "{type: string, minLength: 4}",
              "bound-loosened",
              MINOR,
              MAJOR,
              "4 may come"),
          row(
              "{type: string, minLength: 5}",
              "{type: string, minLength: 6}",
              "bound-tightened",
              MAJOR,
              MINOR,
              "5 was accepted"),
          row(
              "{type: integer, maximum: 9}",
              "{type: integer, maximum: 10}",
              "bound-loosened",
              MINOR,
              MAJOR,
              "10 may come"),
          row(
              "{type: integer}",
              "{type: integer, minimum: 1}",
              "bound-tightened",
              MAJOR,
              MINOR,
              "0 was accepted"),
          row(
              "{type: array, items: {}}",
              "{type: array, items: {}, maxItems: 10}",
              "bound-tightened",
              MAJOR,
              MINOR,
              "11 were accepted"),
          row(
              "{type: array, items: {}, uniqueItems: true}",
              "{type: array, items: {}}",
              "bound-loosened",
              MINOR,
              MAJOR,
              "the same twice"),
          row(
              "{type: string}",
              "{type: string, pattern: ^a$}",
              "pattern-tightened",
              MAJOR,
              MINOR,
              "b was accepted"),
          row(
              "{type: string, pattern: ^a$}",
              "{type: string}",
              "pattern-loosened",
              MINOR,
              MAJOR,
              "b may come"),
          row(
              "{type: string, pattern: '^\\+[1-9]\\d{1,14}$'}",
              "{type: string, pattern: '^\\+?[1-9]\\d{1,14}$'}",
              "pattern-loosened",
              MINOR,
              MAJOR,
              "the plus became optional"),
          row(
              "{type: string, pattern: '^\\+[1-9]\\d{1,14}$'}",
              "{type: string, pattern: '^\\+[1-9]\\d{6,14}$'}",
              "pattern-tightened",
              MAJOR,
              MINOR,
              "short numbers were accepted"),
          row(
              "{type: string, pattern: '^[0-9]+$'}",
              "{type: string, pattern: '^\\d\\d*$'}",
              "pattern-rewritten",
              PATCH,
              PATCH,
              "the same strings"),
          row(
              "{type: string, pattern: ^a$}",
              "{type: string, pattern: ^b$}",
              "pattern-changed",
              MAJOR,
              MAJOR,
              "neither holds the other"),
          row(
              "{type: string, pattern: '^a(?=b)'}",
              "{type: string, pattern: '^a(?=c)'}",
              "pattern-changed",
              MAJOR,
              MAJOR,
              "not to be decided, so breaking"),
          row(
              "{type: boolean, default: false}",
              "{type: boolean, default: true}",
              "default-changed",
              MAJOR,
              PATCH,
              "leaving it out means something else"),
          row(
              "{type: object, additionalProperties: {}}",
              "{type: object, additionalProperties: false}",
              "object-closed",
              MAJOR,
              MINOR,
              "further members were accepted"),
          row(
              "{type: object, additionalProperties: false}",
              "{type: object}",
              "object-opened",
              MINOR,
              MINOR,
              "readers skip them"),
          row(
              "{type: object, additionalProperties: {}}",
              "{type: object, additionalProperties: true}",
              "documentation-changed",
              PATCH,
              PATCH,
              "two spellings of open"),
          row(
              "{anyOf: [{type: string}, {type: integer}]}",
              "{anyOf: [{type: string}, {type: integer}, {type: boolean}]}",
              "alternative-added",
              MINOR,
              MAJOR,
              "another form may come"),
          row(
              "{anyOf: [{type: string}, {type: integer}, {type: boolean}]}",
              "{anyOf: [{type: string}, {type: integer}]}",
              "alternative-removed",
              MAJOR,
              MINOR,
              "the form was accepted"),
          row(
              "{$ref: '#/components/schemas/Named'}",
              "{$ref: '#/components/schemas/Named2'}",
              "type-name-changed",
              MAJOR,
              MAJOR,
              "public class renamed"),
          row(
              "{type: string}",
              "{type: string, x-sensitive: true}",
              "sensitivity-changed",
              MINOR,
              MINOR,
              "printed otherwise"),
          row(
              "{type: string}",
              "{type: string, deprecated: true}",
              "deprecated",
              MINOR,
              MINOR,
              "still works"),
          row(
              "{type: string}",
              "{type: string, description: New.}",
              "documentation-changed",
              PATCH,
              PATCH,
              "prose"),
          row(
              "{type: string, example: a}",
              "{type: string, example: b}",
              "documentation-changed",
              PATCH,
              PATCH,
              "example"),
          row(
              "{type: string, x-evidence: inferred}",
              "{type: string, x-evidence: observed}",
              "evidence-changed",
              PATCH,
              PATCH,
              "grade"),
          row(
              "{type: string}",
              "{type: string, contentEncoding: base64}",
              "keyword-changed",
              MAJOR,
              MAJOR,
              "not known, so breaking"));

  private static SchemaRow row(
      String older, String newer, String kind, Bump request, Bump response, String reason) {
    return new SchemaRow(older, newer, kind, request, response, reason);
  }

  @TestFactory
  Stream<DynamicTest> aPropertyOfARequest() {
    return SCHEMAS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.newer() + ": " + row.reason(),
                    () ->
                        assertOne(
                            Documents.sending(value(row.older())),
                            Documents.sending(value(row.newer())),
                            "request.value",
                            row.kind(),
                            row.request())));
  }

  @TestFactory
  Stream<DynamicTest> aPropertyOfAResponse() {
    return SCHEMAS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.newer() + ": " + row.reason(),
                    () ->
                        assertOne(
                            Documents.answering(value(row.older())),
                            Documents.answering(value(row.newer())),
                            "response.value",
                            row.kind(),
                            row.response())));
  }

  private static String value(String schema) {
    return "properties: {value: " + schema + "}";
  }

  /** A change of an object's keywords; those of the class comment's properties come above. */
  private static final List<SchemaRow> OBJECTS =
      List.of(
          row(
              "properties: {}",
              "properties: {value: {}}",
              "property-added",
              MINOR,
              MINOR,
              "optional"),
          row(
              "properties: {}",
              "{properties: {value: {}}, required: [value]}",
              "required-property-added",
              MAJOR,
              MINOR,
              "refused without"),
          row(
              "properties: {value: {}}",
              "properties: {}",
              "property-removed",
              MAJOR,
              MAJOR,
              "optional, and yet in use"),
          row(
              "properties: {value: {type: string}}",
              "properties: {valve: {type: string}}",
              "property-renamed",
              MAJOR,
              MAJOR,
              "another name on the wire"),
          row(
              "properties: {value: {}}",
              "{properties: {value: {}}, required: [value]}",
              "became-required",
              MAJOR,
              MINOR,
              "refused without"),
          row(
              "{properties: {value: {}}, required: [value]}",
              "properties: {value: {}}",
              "became-optional",
              MINOR,
              MAJOR,
              "readers relied on it"));

  @TestFactory
  Stream<DynamicTest> anObjectOfARequest() {
    return OBJECTS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.kind() + ": " + row.reason(),
                    () ->
                        assertOne(
                            Documents.sending(merged(row.older())),
                            Documents.sending(merged(row.newer())),
                            "request.value",
                            row.kind(),
                            row.request())));
  }

  @TestFactory
  Stream<DynamicTest> anObjectOfAResponse() {
    return OBJECTS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.kind() + ": " + row.reason(),
                    () ->
                        assertOne(
                            Documents.answering(merged(row.older())),
                            Documents.answering(merged(row.newer())),
                            "response.value",
                            row.kind(),
                            row.response())));
  }

  private static String merged(String keywords) {
    return keywords.startsWith("{") ? "allOf: [" + keywords + "]" : keywords;
  }

  /** A change of the text around the schemas, and the one change that it has to be. */
  private record EndpointRow(
      String older, String newer, String element, String kind, Bump bump, String reason) {}

  private static final List<EndpointRow> ENDPOINTS =
      List.of(
          endpoint(
              "https://a.example.com/api",
              "https://c.example.com/api",
              "host",
              "host-changed",
              MAJOR,
              "calls go elsewhere"),
          endpoint(
              "  - url: https://b.example.com\n",
              "",
              "host",
              "server-removed",
              MAJOR,
              "its users are left out"),
          endpoint(
              "  - url: https://b.example.com\n",
              "  - url: https://b.example.com\n  - url: https://c.example.com\n",
              "host",
              "server-added",
              MINOR,
              "one more"),
          endpoint(
              "  - url: https://b.example.com\n",
              "  - url: https://b.example.com\n    description: B\n",
              "servers",
              "documentation-changed",
              PATCH,
              "prose"),
          endpoint("  /thing:", "  /things:", "path", "path-changed", MAJOR, "calls go nowhere"),
          endpoint(
              "    post:\n      operationId: createThing",
              "    put:\n      operationId: createThing",
              "method",
              "method-changed",
              MAJOR,
              "calls are refused"),
          endpoint(
              "operationId: createThing",
              "operationId: makeThing",
              "operationId",
              "operation-id-changed",
              MAJOR,
              "the method's name"),
          endpoint(
              "tags: [Things]",
              "tags: [Objects]",
              "tags",
              "tags-changed",
              MAJOR,
              "the interface's name"),
          endpoint(
              "scheme: bearer",
              "scheme: basic",
              "auth",
              "auth-changed",
              MAJOR,
              "tokens are refused"),
          endpoint(
              "security:\n  - token: []\n",
              "",
              "auth",
              "auth-removed",
              MINOR,
              "tokens are not needed"),
          endpoint(
              "        required: true\n",
              "        required: false\n",
              "request",
              "became-optional",
              MINOR,
              "the body may be left out"),
          endpoint(
              "        '404':\n          description: None.\n",
              "",
              "status.404",
              "status-removed",
              MAJOR,
              "callers wait for it"),
          endpoint(
              "        '404':\n",
              "        '410': {description: Gone.}\n        '404':\n",
              "status.410",
              "status-added",
              MINOR,
              "handled by its class"),
          endpoint(
              "            X-Left: {",
              "            X-More: {description: More., schema: {}}\n            X-Left: {",
              "status.200.header.X-More",
              "header-added",
              MINOR,
              "readers skip it"),
          endpoint(
              "            X-Left: {description: What is left., schema: {type: integer}}",
              "            {}",
              "status.200.header.X-Left",
              "header-removed",
              MAJOR,
              "callers rely on it"),
          endpoint(
              "X-Left: {description: What is left., schema: {type: integer}}",
              "X-Left: {description: What is left., schema: {type: string}}",
              "status.200.header.X-Left",
              "type-changed",
              MAJOR,
              "another form"),
          endpoint(
              "            text/plain:\n              schema: {type: string}\n",
              "",
              "response",
              "media-type-removed",
              MAJOR,
              "no longer sent"),
          endpoint(
              "            text/plain:\n",
              "            text/html: {}\n            text/plain:\n",
              "response",
              "media-type-added",
              MINOR,
              "one more"),
          endpoint(
              "schema: {type: integer}}\n      requestBody",
              "required: true, schema: {type: integer}}\n      requestBody",
              "parameter.query.page",
              "became-required",
              MAJOR,
              "refused without"),
          endpoint("name: page,", "name: size,", null, null, MAJOR, "one gone, one new"),
          endpoint(
              "summary: Create a thing",
              "summary: Make a thing",
              "operation",
              "documentation-changed",
              PATCH,
              "prose"),
          endpoint(
              "title: Things",
              "title: Objects",
              "info.title",
              "documentation-changed",
              PATCH,
              "prose"),
          endpoint(
              "example: {value: 1}",
              "example: {value: 2}",
              "request",
              "documentation-changed",
              PATCH,
              "example"),
          endpoint(
              "description: Done.\n          headers",
              "description: Finished.\n          headers",
              "status.200",
              "documentation-changed",
              PATCH,
              "prose"),
          endpoint(
              "description: A token.",
              "description: The token.",
              "document",
              "documentation-changed",
              PATCH,
              "prose that has no element"),
          endpoint(
              "              operationId: done\n",
              "              operationId: ended\n              deprecated: true\n",
              "document",
              "unclassified",
              MAJOR,
              "a place without a name"),
          endpoint(
              "components:\n",
              "  /other:\n    get: {operationId: other, responses: {'200': {description: X}}}\ncomponents:\n",
              "GET /other",
              "operation-added",
              MINOR,
              "one more"));

  private static EndpointRow endpoint(
      String older, String newer, String element, String kind, Bump bump, String reason) {
    return new EndpointRow(older, newer, element, kind, bump, reason);
  }

  @TestFactory
  Stream<DynamicTest> theEndpoint() {
    return ENDPOINTS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.kind() + ": " + row.reason(),
                    () -> {
                      SpecDiff diff =
                          SpecDiff.between(
                              Documents.plain(), Documents.with(row.older(), row.newer()));
                      assertThat(diff.changes()).isNotEmpty();
                      if (row.bump() != null) {
                        assertThat(diff.bump()).isEqualTo(row.bump());
                      }
                      if (row.kind() != null) {
                        assertThat(diff.changes())
                            .extracting(Change::element, change -> change.kind().id())
                            .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(row.element(), row.kind()));
                      }
                    }));
  }

  /** Two documents of the tables, and what was changed between them. */
  record Pair(String name, SpecDocument older, SpecDocument newer) {}

  /** Every row in every direction. */
  static Stream<Pair> everyPair() {
    List<Pair> pairs = new java.util.ArrayList<>();
    for (SchemaRow row : SCHEMAS) {
      String was = value(row.older());
      String is = value(row.newer());
      pairs.add(new Pair("sent " + is, Documents.sending(was), Documents.sending(is)));
      pairs.add(new Pair("answered " + is, Documents.answering(was), Documents.answering(is)));
    }
    for (SchemaRow row : OBJECTS) {
      String was = merged(row.older());
      String is = merged(row.newer());
      pairs.add(new Pair("sent " + is, Documents.sending(was), Documents.sending(is)));
      pairs.add(new Pair("answered " + is, Documents.answering(was), Documents.answering(is)));
    }
    for (EndpointRow row : ENDPOINTS) {
      SpecDocument is = Documents.with(row.older(), row.newer());
      pairs.add(new Pair(row.older().strip() + " > " + row.newer().strip(), Documents.plain(), is));
    }
    return pairs.stream();
  }

  @Test
  void theTableKnowsEveryKind() {
    Set<String> covered = new HashSet<>();
    SCHEMAS.forEach(row -> covered.add(row.kind()));
    OBJECTS.forEach(row -> covered.add(row.kind()));
    ENDPOINTS.forEach(row -> covered.add(row.kind()));
    // both have tests of their own, since each takes two edits
    covered.addAll(Set.of("auth-added", "operation-removed"));
    assertThat(Stream.of(ChangeKind.values()).map(ChangeKind::id)).allMatch(covered::contains);
  }

  @Test
  void addedAuthAndRemovedOperationsAreTheReverse() {
    SpecDocument open = Documents.with("security:\n  - token: []\n", "");
    assertThat(SpecDiff.between(open, Documents.plain()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.AUTH_ADDED));

    SpecDocument two =
        Documents.with(
            "components:\n",
            "  /other:\n    get: {operationId: other, responses: {'200': {description: X}}}\ncomponents:\n");
    assertThat(SpecDiff.between(two, Documents.plain()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.OPERATION_REMOVED));
  }

  @Test
  void whatHasNoNameIsBreaking() {
    SpecDocument other =
        Documents.with(
            "requestBody: {content: {application/json: {schema: {type: string}}}}",
            "requestBody: {required: true, content: {application/xml: {schema: {type: string}}}}");
    assertThat(SpecDiff.between(Documents.plain(), other).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.UNCLASSIFIED));
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

  private static void assertOne(
      SpecDocument older, SpecDocument newer, String element, String kind, Bump bump) {
    List<Change> changes = SpecDiff.between(older, newer).changes();
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.element()).isEqualTo(element);
              assertThat(change.kind().id()).isEqualTo(kind);
              assertThat(change.bump()).isEqualTo(bump);
            });
  }
}
