package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxSideIT {
  @Test
  void knowsFieldsByWhatItRefuses() {
    assertThat(
            SandboxSide.elements(
                Set.of(
                    "request.phone_number",
                    "request.allow_dupplicate",
                    "request.secondary_contacts",
                    "request.secondary_contacts[].phone_number",
                    "request.secondary_contacts[].variables")))
        .contains(
            new ContractElement("request.phone_number", "string", true),
            new ContractElement("request.allow_dupplicate", "boolean", false),
            new ContractElement("request.secondary_contacts", "array", false),
            new ContractElement("request.secondary_contacts[].phone_number", "string", true),
            new ContractElement("request.secondary_contacts[].variables", "object", false));
  }

  @Test
  void doesNotKnowWhatItIgnores() {
    assertThat(SandboxSide.elements(Set.of("request.allow_duplicate")))
        .extracting(ContractElement::name)
        .doesNotContain("request.allow_duplicate");
  }

  @Test
  void statesWhatItAnswers() {
    assertThat(SandboxSide.elements(Set.of()))
        .contains(
            new ContractElement("method", "POST", true),
            new ContractElement("path", "/user/lead", true),
            new ContractElement("auth", "bearer", true),
            new ContractElement("response.data.id", "integer", null),
            new ContractElement("response.data.secondary_contacts[].created_at", "string", null),
            new ContractElement("status.200", null, null),
            new ContractElement("status.401", null, null),
            new ContractElement("status.422", null, null));
  }
}
