package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundledFactsTest {
  private static final SpecDocument SPEC = SpecDocument.bundled();

  @Test
  void areAllFilesOfTheFolder() {
    assertThat(FactsFile.allBundled())
        .usingRecursiveFieldByFieldElementComparator()
        .hasSameElementsAs(FactsFile.readAll(Path.of("vendor-docs")));
  }

  @Test
  void agreeWithTheBundledSpec() {
    assertThat(FactsFile.allBundled())
        .allSatisfy(
            file ->
                assertThat(
                        DocsComparison.compare(
                            file.facts(),
                            SPEC,
                            DocsComparison.operation(file.facts(), SPEC).orElseThrow(),
                            Partners.bundled()))
                    .isEmpty());
  }

  @Test
  void leaveOutNothingOfTheCreatePageButTheErrors() {
    assertThat(DocsComparison.absent(FactsFile.bundled().facts(), Fixtures.createLead()))
        .isNotEmpty()
        .allMatch(
            element -> element.startsWith("status.") || element.startsWith("response.header."));
  }

  @Test
  void spellTheFlagAsTheWireDoes() {
    assertThat(FactsFile.bundled().facts().elements())
        .contains(new ContractElement("request.allow_dupplicate", "boolean", false));
    assertThat(FactsFile.bundled().facts().requestExample().has("allow_dupplicate")).isTrue();
  }
}
