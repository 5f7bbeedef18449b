package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.Requirement;
import java.util.List;
import java.util.Map;

/** The requirements as a page to read. */
final class RequirementsPage {
  private RequirementsPage() {}

  static String of(List<Requirement> requirements) {
    StringBuilder page =
        new StringBuilder(
            """
            # What a conforming provider does

            Generated from `requirements.yaml`; renew it with
            `./mvnw -pl contract-tests -am test -Dtest=RequirementsTest -Drenew=true -Dsurefire.failIfNoSpecifiedTests=false`.

            - **MUST**: documented for the endpoint. A provider that fails one does not conform.
            - **SHOULD**: observed, or a refusal that follows from a documented type. Counts with `--strict`.
            - **MAY**: inferred or unknown. What the provider does is recorded and never failed.

            | id | level | requirement | evidence | since | sent for it |
            |---|---|---|---|---|---|
            """);
    Map<String, List<String>> scenarios = Conformance.scenariosByRequirement();
    for (Requirement requirement : requirements) {
      List<String> titles = scenarios.get(requirement.id());
      String sent =
          titles.isEmpty()
              ? "generated cases"
              : titles.size() > 6 ? titles.size() + " scenarios" : String.join("; ", titles);
      page.append(
          "| %s | %s | %s | %s: %s | %s | %s |%n"
              .formatted(
                  requirement.id(),
                  requirement.level(),
                  requirement.sentence(),
                  requirement.evidence(),
                  requirement.source(),
                  requirement.since(),
                  sent));
    }
    return page.toString();
  }
}
