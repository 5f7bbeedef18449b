package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerBundleTest {
  static List<Partner> partners() {
    return Partners.bundled();
  }

  @ParameterizedTest
  @MethodSource("partners")
  void everyBrandGetsEveryFile(Partner partner) {
    assertThat(Sources.bundle(partner).files().keySet())
        .containsExactly(
            "CHANGELOG.md",
            "README.md",
            "SHA256SUMS",
            "diff.json",
            "docs/reference.html",
            "docs/reference.md",
            "lead.arazzo.yaml",
            "listLeads.response.schema.json",
            "openapi-3.0.json",
            "openapi.dereferenced.json",
            "openapi.json",
            "openapi.yaml",
            "postman-collection.json",
            "request.schema.json",
            "response.schema.json");
  }

  @ParameterizedTest
  @MethodSource("partners")
  void aBrandsDocumentNamesItsServerAndNoOther(Partner partner) {
    SpecDocument spec =
        SpecDocument.parse("openapi.yaml", Sources.text(Sources.bundle(partner), "openapi.yaml"));

    assertThat(spec.at("/servers")).hasSize(1);
    assertThat(spec.at("/servers/0/url").asText()).isEqualTo(partner.server());
    assertThat(spec.at("/info/title").asText()).isEqualTo(partner.name() + " lead API");
  }

  @ParameterizedTest
  @MethodSource("partners")
  void noOtherBrandsServerIsNamedAnywhere(Partner partner) {
    PartnerBundle bundle = Sources.bundle(partner);
    for (Partner other : Partners.bundled()) {
      if (!other.equals(partner)) {
        assertThat(bundle.files().keySet())
            .allSatisfy(
                file -> assertThat(Sources.text(bundle, file)).doesNotContain(other.server()));
      }
    }
  }

  @Test
  void nothingButNameAndServerDiffersBetweenBrands() {
    Partner one = new Partner("one", "Brandone", "https://one.example/api", null);
    Partner two = new Partner("two", "Secondbrand", "https://two.example/v7", null);
    BundleSource source = Sources.of(Sources.servedBy(one.server(), two.server()));
    // The samples name the contract's first server, which is another here.
    Map<String, List<CodeSample>> samples = new HashMap<>();
    source
        .samples()
        .forEach(
            (id, ofOperation) ->
                samples.put(
                    id,
                    ofOperation.stream()
                        .map(s -> s.withServer("https://app.autocalls.ai/api", one.server()))
                        .toList()));
    source = new BundleSource(source.spec(), source.changelog(), samples, Optional.empty());
    PartnerBundle first = PartnerBundle.of(source, one);
    PartnerBundle second = PartnerBundle.of(source, two);

    assertThat(second.files().keySet()).isEqualTo(first.files().keySet());
    for (String file : first.files().keySet()) {
      if (!file.equals("SHA256SUMS")) {
        assertThat(Sources.text(second, file))
            .as(file)
            .isEqualTo(
                Sources.text(first, file)
                    .replace(one.server(), two.server())
                    .replace(one.name(), two.name()));
      }
    }
  }

  @Test
  void theRealBrandsDocumentsDifferInTitleAndServersOnly() throws IOException {
    List<String> rest = new ArrayList<>();
    for (Partner partner : Partners.bundled()) {
      ObjectNode tree =
          (ObjectNode)
              new JsonMapper().readTree(Sources.bundle(partner).files().get("openapi.json"));
      tree.remove("servers");
      ((ObjectNode) tree.get("info")).remove("title");
      rest.add(tree.toString());
    }
    assertThat(rest).containsOnly(rest.get(0));
  }

  @Test
  void aBrandWhoseServerTheContractLacksIsRefused() {
    Partner stranger = new Partner("stranger", "Stranger", "https://stranger.example", null);
    assertThatThrownBy(() -> PartnerBundle.of(Sources.project(), stranger))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("https://stranger.example for Stranger")
        .hasMessageContaining("lead-api.yaml has no such server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../etc", "a/b", "A", "a b", "-a", ".."})
  void anIdThatIsNotFitForAFolderIsRefused(String id) {
    Partner partner = new Partner(id, "Famulor", "https://app.famulor.de/api", null);
    assertThatThrownBy(() -> PartnerBundle.of(Sources.project(), partner))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("\"" + id + "\"");
  }

  @Test
  void twoBuildsAreByteIdenticalWhateverTheZoneAndLocale(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      BundleFolder.writeArchive(first, newlyMade());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      BundleFolder.writeArchive(second, newlyMade());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void theArchiveHoldsTheFolder(@TempDir Path folder) throws IOException {
    PartnerBundle bundle = Sources.bundle();
    Path archive = folder.resolve("bundle.zip");
    BundleFolder.writeArchive(archive, bundle);
    BundleFolder.write(folder.resolve("famulor"), bundle);

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.size()).isEqualTo(bundle.files().size());
      for (String file : bundle.files().keySet()) {
        byte[] archived =
            zip.getInputStream(zip.getEntry("lead-api-2.0.0-famulor/" + file)).readAllBytes();
        assertThat(folder.resolve("famulor").resolve(file)).hasBinaryContent(archived);
      }
    }
  }

  @Test
  void aRebuildLeavesNoStaleFile(@TempDir Path folder) throws IOException {
    Path bundle = folder.resolve("famulor");
    BundleFolder.write(bundle, Sources.bundle());
    Files.writeString(bundle.resolve("docs/stale.html"), "old");

    BundleFolder.write(bundle, Sources.bundle());

    assertThat(bundle.resolve("docs/stale.html")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  private static PartnerBundle newlyMade() {
    return PartnerBundle.of(Sources.project(), Sources.famulor());
  }
}
