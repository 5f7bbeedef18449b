package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequirementsTest {
  @Test
  void everyRequirementHasOneCheckAndEveryCheckOneRequirement() {
    assertThat(Conformance.CHECKS)
        .extracting(Check::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Requirements.bundled().stream().map(Requirement::id).toList());
  }

  @Test
  void everyScenarioIsLookedAtByACheckOfItsOwn() {
    List<Check> specific =
        Conformance.CHECKS.stream()
            .filter(check -> check.scenarios().size() < Scenario.LEADS.size())
            .toList();

    for (Scenario scenario : Scenario.values()) {
      assertThat(specific)
          .as(scenario.name())
          .anyMatch(check -> check.scenarios().contains(scenario));
    }
  }

  static List<Requirement> requirements() {
    return Requirements.bundled();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void saysAtWhichLevelItBindsAndNoHigherThanItsEvidence(Requirement requirement) {
    assertThat(requirement.id()).matches("[A-Z]+-\\d{2}");
    assertThat(requirement.sentence()).contains(requirement.level().name()).endsWith(".");
    assertThat(requirement.source()).isNotBlank();
    assertThat(requirement.since()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(requirement.evidence())
        .isIn(
            switch (requirement.level()) {
              case MUST -> List.of("documented");
              case SHOULD -> List.of("documented", "observed");
              case MAY -> List.of("observed", "inferred", "unknown");
            });
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void namesElementsThatTheContractHas(Requirement requirement) {
    List<String> known =
        ContractElements.of(SpecDocument.bundled()).stream()
            .map(element -> element.key().replace("POST /user/lead ", ""))
            .toList();

    assertThat(known).containsAll(requirement.elements());
  }

  @Test
  void thePageOfRequirementsIsTheOneThatFollowsFromTheFile() throws Exception {
    Path page = Path.of("REQUIREMENTS.md");
    String generated = RequirementsPage.of(Requirements.bundled());
    if (Boolean.getBoolean("renew")) {
      Files.writeString(page, generated);
    }

    assertThat(Files.readString(page)).isEqualTo(generated);
  }
}
