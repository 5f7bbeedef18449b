package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of every bundle, by the rules of its own format. */
class BundleFormatsTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<PartnerBundle> bundles() {
    return Stream.concat(
        Partners.bundled().stream().map(Sources::bundle), Stream.of(Sources.twoOperations()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void openApiDocumentsParseWithoutAMessage(PartnerBundle bundle) {
    for (String file :
        List.of("openapi.yaml", "openapi.json", "openapi.dereferenced.json", "openapi-3.0.json")) {
      SwaggerParseResult result =
          new OpenAPIV3Parser().readContents(Sources.text(bundle, file), null, null);
      assertThat(result.getMessages()).as(file).isEmpty();
      assertThat(result.getOpenAPI().getPaths()).as(file).containsKey("/user/lead");
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void openApiDocumentsSatisfyTheMetaSchema(PartnerBundle bundle) throws IOException {
    Schema metaSchema = schema("/spec.openapis.org/oas/3.1/schema/2022-10-07");
    for (String file : List.of("openapi.json", "openapi.dereferenced.json")) {
      assertThat(metaSchema.validate(Sources.text(bundle, file), InputFormat.JSON))
          .as(file)
          .isEmpty();
    }
  }

  @Test
  void theMetaSchemaRefusesADocumentWithoutAVersion() throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(Sources.text(Sources.bundle(), "openapi.json"));
    ((ObjectNode) tree.get("info")).remove("version");
    assertThat(
            schema("/spec.openapis.org/oas/3.1/schema/2022-10-07")
                .validate(tree.toString(), InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void yamlAndJsonAreTheSameDocument(PartnerBundle bundle) throws IOException {
    JsonNode yaml = SpecDocument.parse("openapi.yaml", Sources.text(bundle, "openapi.yaml")).tree();
    assertThat(JSON.readTree(Sources.text(bundle, "openapi.json")).toString())
        .isEqualTo(yaml.toString());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theDereferencedDocumentHasNoReference(PartnerBundle bundle) throws IOException {
    JsonNode tree = JSON.readTree(Sources.text(bundle, "openapi.dereferenced.json"));
    assertThat(tree.findValues("$ref")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theOlderFormatSatisfiesItsMetaSchema(PartnerBundle bundle) throws IOException {
    try (InputStream metaSchema =
        BundleFormatsTest.class.getResourceAsStream(
            "/spec.openapis.org/oas/3.0/schema/2021-09-28")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                  .getSchema(metaSchema)
                  .validate(Sources.text(bundle, "openapi-3.0.json"), InputFormat.JSON))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theDereferencedDocumentKeepsNoUnusedComponent(PartnerBundle bundle) throws IOException {
    JsonNode tree = JSON.readTree(Sources.text(bundle, "openapi.dereferenced.json"));
    assertThat(tree.get("components").fieldNames()).toIterable().containsExactly("securitySchemes");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void jsonSchemasHaveAnIdAndATitleOfTheirOwn(PartnerBundle bundle) throws IOException {
    JsonNode request = JSON.readTree(Sources.text(bundle, "request.schema.json"));
    JsonNode response = JSON.readTree(Sources.text(bundle, "response.schema.json"));

    assertThat(request.path("$id").asText()).isEqualTo("urn:autocalls:lead-api:2.0.0:request");
    assertThat(request.path("title").asText()).isEqualTo("JSON request of POST /user/lead");
    assertThat(response.path("$id").asText()).isEqualTo("urn:autocalls:lead-api:2.0.0:response");
  }

  @Test
  void theRequestsSchemaRefusesTheSpellingThatTheApiDoesNotKnow() throws IOException {
    JsonNode request =
        JSON.readTree(
            "{\"campaign_id\":7,\"phone_number\":\"+12025550123\",\"allow_duplicate\":true}");
    assertThat(errors(Sources.bundle(), "request.schema.json", request))
        .extracting(Error::getKeyword)
        .containsExactly("not");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsFilledIn(PartnerBundle bundle) {
    for (String file : List.of("README.md", "docs/reference.md")) {
      assertThat(Sources.text(bundle, file))
          .as(file)
          .contains("A lead is a phone call", "2.0.0")
          .doesNotContain("{{", "}}");
    }
    for (String file : bundle.files().keySet()) {
      assertThat(file.equals("SHA256SUMS") || file.equals("README.md") || readme(bundle, file))
          .as("README.md says what " + file + " is")
          .isTrue();
    }
  }

  @Test
  void theMarkdownNamesTheHeadersOfResponses() {
    assertThat(Sources.text(Sources.bundle(), "docs/reference.md"))
        .contains("- `Retry-After` (header, string, optional): ");
  }

  private static boolean readme(PartnerBundle bundle, String file) {
    return Sources.text(bundle, "README.md").contains("`" + file + "`");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void jsonSchemasSatisfyTheirMetaSchema(PartnerBundle bundle) {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String file : List.of("request.schema.json", "response.schema.json")) {
      assertThat(metaSchema.validate(Sources.text(bundle, file), InputFormat.JSON))
          .as(file)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void jsonSchemasAcceptTheDocumentedExamples(PartnerBundle bundle) throws IOException {
    JsonNode tree = JSON.readTree(Sources.text(bundle, "openapi.dereferenced.json"));
    ShownOperation operation = ShownOperation.all(tree).get(0);
    List<BodyExample> requests = BodyExample.of(operation.requestBody());
    List<BodyExample> responses = BodyExample.of(operation.successBody());
    assertThat(requests).isNotEmpty();
    assertThat(responses).isNotEmpty();
    assertThat(requests)
        .allSatisfy(
            example ->
                assertThat(errors(bundle, "request.schema.json", example.value())).isEmpty());
    assertThat(responses)
        .allSatisfy(
            example ->
                assertThat(errors(bundle, "response.schema.json", example.value())).isEmpty());
  }

  @Test
  void jsonSchemasRefuseWhatTheContractRefuses() throws IOException {
    PartnerBundle bundle = Sources.bundle();
    assertThat(errors(bundle, "request.schema.json", JSON.readTree("{\"campaign_id\":7}")))
        .extracting(Error::getKeyword)
        .containsExactly("required");
    assertThat(
            errors(
                bundle,
                "request.schema.json",
                JSON.readTree(
                    "{\"campaign_id\":7,\"phone_number\":\"+12025550123\",\"secondary_contacts\":[{\"phone_number\":\"5550124\"}]}")))
        .extracting(Error::getKeyword)
        .containsExactly("pattern");
    assertThat(errors(bundle, "response.schema.json", JSON.readTree("{\"message\":\"x\"}")))
        .extracting(Error::getKeyword)
        .containsExactly("required");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void postmanCollectionsSatisfyTheirSchema(PartnerBundle bundle) throws IOException {
    Schema format = schema("/ai/autocalls/lead/spec/bundle/postman-collection-2.1.schema.json");
    assertThat(format.validate(Sources.text(bundle, "postman-collection.json"), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void pagesAreWellFormedHtml(PartnerBundle bundle) {
    for (String file : List.of("docs/reference.html")) {
      Parser parser = Parser.htmlParser().setTrackErrors(100);
      Jsoup.parse(Sources.text(bundle, file), "", parser);
      assertThat(parser.getErrors()).as(file).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLinkOfAPageLeadsSomewhere(PartnerBundle bundle) {
    for (String file : List.of("docs/reference.html")) {
      Document page = Jsoup.parse(Sources.text(bundle, file));
      List<String> ids = page.select("[id]").eachAttr("id");
      assertThat(ids).as(file).doesNotHaveDuplicates();
      assertThat(page.select("a[href]")).as(file).isNotEmpty();
      for (Element link : page.select("a[href]")) {
        String target = link.attr("href");
        if (target.startsWith("#")) {
          assertThat(ids).as(file).contains(target.substring(1));
        } else if (!target.startsWith("https://")) {
          String path = target.startsWith("../") ? target.substring(3) : "docs/" + target;
          assertThat(bundle.files()).as(file).containsKey(path);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void pagesNameNoResourceOfTheNetwork(PartnerBundle bundle) {
    for (String file : List.of("docs/reference.html")) {
      Document page = Jsoup.parse(Sources.text(bundle, file));
      assertThat(page.select("[src], link[href], iframe, object, embed, base, form"))
          .as(file)
          .isEmpty();
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .as(file)
          .startsWith("default-src 'none'")
          .doesNotContain("http:", "https:", "'self'", "*", "unsafe-eval");
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void checksumsCoverEveryOtherFile(PartnerBundle bundle) throws Exception {
    List<String> lines = Sources.text(bundle, "SHA256SUMS").lines().toList();
    assertThat(lines).hasSize(bundle.files().size() - 1);
    for (String line : lines) {
      String[] parts = line.split("  ", 2);
      byte[] content = bundle.files().get(parts[1]);
      assertThat(parts[0])
          .as(parts[1])
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
  }

  private static List<Error> errors(PartnerBundle bundle, String schema, JsonNode instance) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Sources.text(bundle, schema))
        .validate(instance.toString(), InputFormat.JSON);
  }

  private static Schema schema(String resource) throws IOException {
    try (InputStream in = BundleFormatsTest.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
