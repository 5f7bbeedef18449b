package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published page and collection are read to state. */
class PublishedElementsIT {
  /** Where the build of the spec leaves the bundles. */
  private static final Path BUNDLES = Path.of("../spec/target/bundle");

  @TempDir Path folder;

  static List<Partner> partners() {
    return Partners.bundled();
  }

  @ParameterizedTest
  @MethodSource("partners")
  void thePageStatesEveryElementOfTheDocumentAsTheDocumentDoes(Partner partner) throws IOException {
    assertThat(PublishedReference.elements(bundle(partner).resolve("docs/reference.html")))
        .containsExactlyInAnyOrderElementsOf(
            ContractElements.of(document(partner)).stream()
                .map(PublishedElementsIT::withoutNecessityOfTheCall)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("partners")
  void theCollectionStatesEveryElementOfTheDocument(Partner partner) throws IOException {
    List<ContractElement> stated =
        PostmanCollection.elements(bundle(partner).resolve("postman-collection.json"));
    List<ContractElement> documented = ContractElements.of(document(partner));

    assertThat(stated)
        .extracting(ContractElement::key, ContractElement::value)
        .containsExactlyInAnyOrderElementsOf(
            documented.stream()
                .filter(e -> !e.name().equals("host")) // the collection asks for it
                .map(e -> tuple(e.key(), isText(e) ? null : e.value()))
                .toList());
    assertThat(stated)
        .filteredOn(e -> e.required() != null)
        .isNotEmpty()
        .allSatisfy(
            e ->
                assertThat(documented)
                    .filteredOn(d -> d.key().equals(e.key()))
                    .extracting(ContractElement::required)
                    .containsExactly(e.required()));
  }

  @Test
  void thePageNamesAnElementAsItsReadersSeeIt() throws IOException {
    for (Element element :
        Jsoup.parse(text("docs/reference.html")).select(".field[data-element]")) {
      String name = element.attr("data-element");
      assertThat(element.selectFirst(".name").text())
          .isEqualTo(name.substring(name.indexOf('.') + 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "data-value>integer<, data-value>number<, request.campaign_id, number, true",
    "data-necessity>required<, data-necessity>optional<, request.phone_number, string, false",
    "data-value>POST<, data-value>PUT<, method, PUT,",
    "data-element=\"status.422\", data-element=\"status.423\", status.423,,",
  })
  void aChangeOfThePageIsRead(
      String before, String after, String name, String value, Boolean required) throws IOException {
    String page = text("docs/reference.html");
    assertThat(page).contains(before);
    assertThat(reference(page.replaceFirst(java.util.regex.Pattern.quote(before), after)))
        .contains(new ContractElement("POST /user/lead", name, value, required));
  }

  @ParameterizedTest
  @CsvSource({
    "'\\\"campaign_id\\\": {{campaignId}}', '\\\"campaign_id\\\": \\\"7\\\"', request.campaign_id,"
        + " string or integer",
    "'\\\"allow_dupplicate\\\"', '\\\"allow_duplicate\\\"', request.allow_duplicate, boolean",
    "'\"method\": \"POST\"', '\"method\": \"PUT\"', method, PUT",
    "'\"type\": \"bearer\"', '\"type\": \"basic\"', auth, basic",
  })
  void aChangeOfTheCollectionIsRead(String before, String after, String name, String value)
      throws IOException {
    String collection = text("postman-collection.json");
    assertThat(collection).contains(before);
    int at = collection.indexOf(before);
    String changed =
        collection.substring(0, at) + after + collection.substring(at + before.length());
    assertThat(postman(changed))
        .extracting(ContractElement::name, ContractElement::value)
        .contains(tuple(name, value));
  }

  @Test
  void aSavedResponseWhoseNameAndCodeAreAtOddsIsRefused() throws IOException {
    String collection = text("postman-collection.json");
    assertThatThrownBy(() -> postman(collection.replace("\"code\": 409", "\"code\": 410")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("409")
        .hasMessageContaining("410");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "<p>Not a bundle's page</p>"})
  void whatIsNeitherPageNorCollectionIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> postman(text))
        .isInstanceOf(UnreadableInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    assertThatThrownBy(() -> reference(text))
        .isInstanceOf(UnreadableInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aMissingFileIsRefused() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> PublishedReference.elements(missing))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> PostmanCollection.elements(missing))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("missing");
  }

  /** The collection writes every value of these as text, whatever its type. */
  private static boolean isText(ContractElement element) {
    return element.name().contains(".header.") || element.name().contains(".query.");
  }

  /** That a call needs its method goes without saying, so the page does not say it. */
  private static ContractElement withoutNecessityOfTheCall(ContractElement element) {
    return List.of("method", "path", "host", "auth").contains(element.name())
        ? new ContractElement(element.operation(), element.name(), element.value(), null)
        : element;
  }

  private static Path bundle(Partner partner) {
    return BUNDLES.resolve(partner.id());
  }

  private static String text(String file) throws IOException {
    return Files.readString(BUNDLES.resolve("autocalls").resolve(file));
  }

  private static SpecDocument document(Partner partner) {
    return SpecDocument.read(bundle(partner).resolve("openapi.yaml"));
  }

  private List<ContractElement> reference(String html) throws IOException {
    return PublishedReference.elements(Files.writeString(folder.resolve("reference.html"), html));
  }

  private List<ContractElement> postman(String json) throws IOException {
    return PostmanCollection.elements(Files.writeString(folder.resolve("postman.json"), json));
  }
}
