package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import org.junit.jupiter.api.Test;

class BundledFactsTest {
  @Test
  void agreeWithTheBundledSpec() {
    assertThat(DocsComparison.compare(Facts.bundled(), SpecDocument.bundled(), Partners.bundled()))
        .isEmpty();
  }

  @Test
  void leaveOutNothingButTheErrors() {
    assertThat(DocsComparison.absent(Facts.bundled(), SpecDocument.bundled()))
        .isNotEmpty()
        .allMatch(
            element -> element.startsWith("status.") || element.startsWith("response.header."));
  }

  @Test
  void spellTheFlagAsTheWireDoes() {
    assertThat(Facts.bundled().elements())
        .contains(new ContractElement("request.allow_dupplicate", "boolean", false));
    assertThat(Facts.bundled().requestExample().has("allow_dupplicate")).isTrue();
  }
}
