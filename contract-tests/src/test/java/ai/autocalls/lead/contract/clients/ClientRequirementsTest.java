package ai.autocalls.lead.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientRequirementsTest {
  private final List<ClientCheck> checks = ClientRequirements.checks(Secrets.random());

  @Test
  void everyRequirementHasOneCheckAndEveryCheckOneRequirement() {
    assertThat(checks)
        .extracting(ClientCheck::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            ClientRequirements.bundled().stream().map(Requirement::id).toList());
  }

  @Test
  void checksAndScenariosKnowEachOther() {
    TreeSet<String> used = new TreeSet<>();
    checks.forEach(check -> used.addAll(check.scenarios()));

    assertThat(used).isEqualTo(new TreeSet<>(ClientRequirements.titles().keySet()));
  }

  static List<Requirement> requirements() {
    return ClientRequirements.bundled();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void saysHowItBindsAndWhereItComesFrom(Requirement requirement) {
    assertThat(requirement.id()).matches("[A-Z]+-\\d{2}");
    assertThat(requirement.sentence()).contains(requirement.level().name()).endsWith(".");
    assertThat(requirement.evidence()).isIn("documented", "observed", "inferred");
    assertThat(requirement.source()).isNotBlank();
    assertThat(requirement.since()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(ContractElements.of(SpecDocument.bundled()).stream().map(ContractElement::name))
        .containsAll(requirement.elements());
  }

  @Test
  void thePageOfRequirementsIsTheOneThatFollowsFromTheFile() throws Exception {
    Path page = Path.of("CLIENT-REQUIREMENTS.md");
    String generated = page();
    if (Boolean.getBoolean("renew")) {
      Files.writeString(page, generated);
    }

    assertThat(Files.readString(page)).isEqualTo(generated);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # What a conforming client does

            Generated from `client-requirements.yaml`; renew it with
            `./mvnw -pl contract-tests -am test -Dtest=ClientRequirementsTest -Drenew=true -Dsurefire.failIfNoSpecifiedTests=false`.

            - **MUST**: documented, or what keeps people from being called twice, secrets from leaking and callers from being misled.
            - **SHOULD**: a weakness. It is reported, and fails no run.
            - **MAY**: recorded.

            | id | level | requirement | evidence | since | scenarios |
            |---|---|---|---|---|---|
            """);
    Map<String, List<String>> scenarios = ClientRequirements.scenarios();
    for (Requirement requirement : ClientRequirements.bundled()) {
      List<String> ids = scenarios.get(requirement.id());
      page.append(
          "| %s | %s | %s | %s: %s | %s | %s |\n"
              .formatted(
                  requirement.id(),
                  requirement.level(),
                  requirement.sentence(),
                  requirement.evidence(),
                  requirement.source(),
                  requirement.since(),
                  ids.isEmpty() ? "all" : String.join(", ", ids)));
    }
    page.append("\n| scenario | is |\n|---|---|\n");
    ClientRequirements.titles()
        .forEach((id, title) -> page.append("| %s | %s |\n".formatted(id, title)));
    return page.toString();
  }
}
