package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partners;
import org.junit.jupiter.api.Test;

class BundledFactsTest {
  @Test
  void agreeWithTheBundledSpec() {
    assertThat(
            DocsComparison.compare(
                FactsFile.bundled().facts(), Fixtures.createLead(), Partners.bundled()))
        .isEmpty();
  }

  @Test
  void leaveOutNothingButTheErrors() {
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
