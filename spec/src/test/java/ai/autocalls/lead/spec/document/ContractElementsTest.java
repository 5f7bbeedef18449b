package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractElementsTest {
  private static final String PAGE =
      "{name: page, in: query, required: true, schema: {type: integer}}";

  /** A way in which a document states an element. */
  private record Route(String name, String paths, String components, ContractElement element) {
    @Override
    public String toString() {
      return element.name() + " " + name;
    }
  }

  static List<Route> routes() {
    ContractElement query = new ContractElement("request.query.page", "integer", true);
    ContractElement header = new ContractElement("response.header.X-Trace", "string", true);
    String trace = "{required: true, schema: {type: string}}";
    return List.of(
        new Route("in the operation", "post: {parameters: [" + PAGE + "]}", "{}", query),
        new Route("at the path", "parameters: [" + PAGE + "]\n    post: {}", "{}", query),
        new Route(
            "by reference",
            "post: {parameters: [{$ref: '#/components/parameters/My%20Page'}]}",
            "{parameters: {My Page: " + PAGE + "}}",
            query),
        new Route(
            "by a chain of references at the path",
            "parameters: [{$ref: '#/components/parameters/A'}]\n    post: {}",
            "{parameters: {A: {$ref: '#/components/parameters/B'}, B: " + PAGE + "}}",
            query),
        new Route(
            "by a path item",
            "$ref: '#/components/pathItems/Leads'",
            "{pathItems: {Leads: {parameters: [" + PAGE + "], post: {}}}}",
            query),
        new Route(
            "by a path item's operation",
            "$ref: '#/components/pathItems/Leads'",
            "{pathItems: {Leads: {post: {parameters: [" + PAGE + "]}}}}",
            query),
        new Route(
            "beside a path item's reference",
            "$ref: '#/components/pathItems/Leads'\n    parameters: [" + PAGE + "]",
            "{pathItems: {Leads: {post: {}}}}",
            query),
        new Route(
            "with content",
            "post: {parameters: [{name: page, in: query, required: true, content: {application/json: {schema: {type: integer}}}}]}",
            "{}",
            query),
        new Route(
            "in the operation",
            "post: {parameters: [{name: X-Trace, in: header, schema: {type: string}}]}",
            "{}",
            new ContractElement("request.header.X-Trace", "string", false)),
        new Route(
            "in the operation",
            "post: {parameters: [{name: session, in: cookie, schema: {type: string}}]}",
            "{}",
            new ContractElement("request.cookie.session", "string", false)),
        new Route(
            "without saying that it is required",
            "post: {parameters: [{name: id, in: path, schema: {type: string}}]}",
            "{}",
            new ContractElement("request.path.id", "string", true)),
        new Route(
            "of another file",
            "post: {parameters: [{$ref: 'other.yaml#/Page'}]}",
            "{}",
            new ContractElement("request.parameter other.yaml#/Page", null, false)),
        new Route(
            "of a success",
            "post: {responses: {'200': {headers: {X-Trace: " + trace + "}}}}",
            "{}",
            header),
        new Route(
            "of a range",
            "post: {responses: {4XX: {headers: {X-Trace: " + trace + "}}}}",
            "{}",
            header),
        new Route(
            "of the default response",
            "post: {responses: {default: {headers: {X-Trace: " + trace + "}}}}",
            "{}",
            header),
        new Route(
            "of a response by reference",
            "post: {responses: {'429': {$ref: '#/components/responses/Limited'}}}",
            "{responses: {Limited: {headers: {X-Trace: " + trace + "}}}}",
            header),
        new Route(
            "by reference",
            "post: {responses: {'429': {headers: {X-Trace: {$ref: '#/components/headers/Trace'}}}}}",
            "{headers: {Trace: " + trace + "}}",
            header),
        new Route(
            "is a status",
            "post: {responses: {default: {description: Any other.}}}",
            "{}",
            new ContractElement("status.default", null, null)),
        new Route(
            "through allOf",
            body("allOf: [{required: [a]}, {$ref: '#/components/schemas/A'}]"),
            "{schemas: {A: {properties: {a: {type: string}}}}}",
            new ContractElement("request.a", "string", true)),
        new Route(
            "beside a reference",
            body("$ref: '#/components/schemas/A', required: [b], properties: {b: {type: string}}"),
            "{schemas: {A: {properties: {a: {type: string}}}}}",
            new ContractElement("request.b", "string", true)),
        new Route(
            "behind a reference with siblings",
            body("$ref: '#/components/schemas/A', required: [a], properties: {b: {type: string}}"),
            "{schemas: {A: {properties: {a: {type: string}}}}}",
            new ContractElement("request.a", "string", true)),
        new Route(
            "required by one alternative only",
            body("anyOf: [{required: [a], properties: {a: {type: string}}}, {required: [b]}]"),
            "{}",
            new ContractElement("request.a", "string", false)),
        new Route(
            "in a list of maps",
            body(
                "properties: {l: {items: {additionalProperties: {properties: {a: {type: string}}}}}}"),
            "{}",
            new ContractElement("request.l[].*.a", "string", false)),
        new Route(
            "of several types",
            body("properties: {a: {type: [string, integer, 'null']}}"),
            "{}",
            new ContractElement("request.a", "string or integer", false)),
        new Route(
            "of the second success",
            "post: {responses: {'200': {description: A.}, '201': {content: {application/json: {schema: {properties: {a: {type: string}}}}}}}}",
            "{}",
            new ContractElement("response.a", "string", false)));
  }

  private static String body(String schema) {
    return "post: {requestBody: {content: {application/json: {schema: {%s}}}}}".formatted(schema);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void elementIsFoundByEveryRoute(Route route) {
    SpecDocument spec = spec(route.paths(), route.components());

    ContractElement element = route.element().in("POST /user/lead");
    assertThat(ContractElements.of(spec)).contains(element);
    assertThat(ContractElements.positions(spec)).containsKey(element);
  }

  @Test
  void operationReplacesTheParameterOfItsPath() {
    SpecDocument spec =
        spec(
            "parameters: ["
                + PAGE
                + "]\n    post: {parameters: [{name: page, in: query, schema: {type: string}}]}",
            "{}");

    assertThat(ContractElements.of(spec))
        .filteredOn(element -> element.name().equals("request.query.page"))
        .containsExactly(
            new ContractElement("POST /user/lead", "request.query.page", "string", false));
  }

  @Test
  void headersAreAlikeWhateverTheirCase() {
    SpecDocument spec =
        spec(
            "post: {responses: {'200': {headers: {X-Trace: {}}}, '429': {headers: {x-trace: {}}}}}",
            "{}");

    assertThat(ContractElements.of(spec))
        .extracting(ContractElement::name)
        .filteredOn(name -> name.startsWith("response.header."))
        .containsExactly("response.header.X-Trace");
  }

  @Test
  void elementsOfTwoOperationsDifferInTheOperationAlone() {
    SpecDocument spec = spec("post: {}\n    get: {parameters: [" + PAGE + "]}", "{}");

    assertThat(ContractElements.of(spec))
        .extracting(ContractElement::key)
        .containsExactly(
            "POST /user/lead method",
            "POST /user/lead path",
            "POST /user/lead host",
            "GET /user/lead method",
            "GET /user/lead path",
            "GET /user/lead host",
            "GET /user/lead request.query.page");
  }

  @Test
  void serverOfTheOperationIsTheHost() {
    SpecDocument spec =
        spec(
            "servers: [{url: 'https://{brand}.example.com', variables: {brand: {default: a}}}]\n    post: {}",
            "{}");

    assertThat(ContractElements.of(spec))
        .contains(new ContractElement("POST /user/lead", "host", "https://a.example.com", true));
  }

  @Test
  void schemaInsideItselfIsNamedOnce() {
    SpecDocument spec =
        spec(
            body("$ref: '#/components/schemas/A'"),
            "{schemas: {A: {properties: {a: {$ref: '#/components/schemas/A'}}, allOf: [{$ref: '#/components/schemas/A'}]}}}");

    assertThat(ContractElements.of(spec))
        .extracting(ContractElement::name)
        .filteredOn(name -> name.startsWith("request."))
        .containsExactly("request.a");
  }

  @Test
  void compositionsThatDoubleAtEveryLevelAreVisitedOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(ContractElements.of(doubling("allOf: [%1$s, %1$s]", 200)))
                .extracting(ContractElement::name)
                .contains("request.a"));
  }

  @Test
  void propertiesThatDoubleAtEveryLevelAreRefused() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(
                    () -> ContractElements.of(doubling("properties: {x: %1$s, y: %1$s}", 60)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("more than 20,000 elements"));
  }

  @Test
  void chainLongerThanTheThreadsStackIsRefused() {
    assertThatThrownBy(() -> ContractElements.of(doubling("allOf: [%1$s]", 5_000)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("bounds");
  }

  private static SpecDocument doubling(String schema, int levels) {
    StringBuilder schemas = new StringBuilder("{schemas: {S0: {properties: {a: {type: string}}}");
    IntStream.rangeClosed(1, levels)
        .forEach(
            i ->
                schemas.append(
                    ", S%d: {%s}"
                        .formatted(
                            i,
                            schema.formatted("{$ref: '#/components/schemas/S" + (i - 1) + "'}"))));
    return spec(body("$ref: '#/components/schemas/S" + levels + "'"), schemas + "}}");
  }

  private static SpecDocument spec(String pathItem, String components) {
    return SpecDocument.parse(
        "spec.yaml",
        "openapi: 3.1.0\npaths:\n  /user/lead:\n    %s\ncomponents: %s\n"
            .formatted(pathItem, components));
  }
}
