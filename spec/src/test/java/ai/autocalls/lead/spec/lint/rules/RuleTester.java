package ai.autocalls.lead.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.ValidSpec;
import java.util.List;

/** Asks the whole linter, and looks at what one rule says. */
record RuleTester(String rule) {
  /** The rule speaks once, at the pointer, and says so. */
  void finds(ValidSpec document, String pointer, String message) {
    List<Finding> findings = of(document);
    assertThat(findings).extracting(Finding::pointer).containsExactly(pointer);
    assertThat(findings.get(0).message()).contains(message);
    assertThat(findings.get(0).why()).isNotBlank();
    assertThat(findings.get(0).fix()).isNotBlank();
  }

  void findsAt(ValidSpec document, String... pointers) {
    assertThat(of(document)).extracting(Finding::pointer).containsExactlyInAnyOrder(pointers);
  }

  void isSilentOn(ValidSpec document) {
    assertThat(of(document)).isEmpty();
  }

  private List<Finding> of(ValidSpec document) {
    return document.lint().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
