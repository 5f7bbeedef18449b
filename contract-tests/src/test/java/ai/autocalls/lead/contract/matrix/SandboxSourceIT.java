package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxSourceIT {
  @Test
  void knowsFieldsByWhatItRefuses() {
    assertThat(
            SandboxSource.elements(
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
    assertThat(SandboxSource.elements(Set.of("request.allow_duplicate")))
        .extracting(ContractElement::name)
        .doesNotContain("request.allow_duplicate");
  }

  @Test
  void statesHowItResponds() {
    assertThat(SandboxSource.elements(Set.of()))
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

  @Test
  void isAskedAboutEveryOperationThatIsNamed() {
    String operation = "GET /user/leads ";

    assertThat(
            SandboxSource.elements(
                Set.of(
                    operation + "request.query.page",
                    operation + "request.query.phone_number",
                    operation + "request.query.sort",
                    operation + "status.429",
                    operation + "response.header.Retry-After")))
        .contains(
            new ContractElement(operation + "method", "GET", true),
            new ContractElement(operation + "path", "/user/leads", true),
            new ContractElement(operation + "auth", "bearer", true),
            new ContractElement(operation + "request.query.page", null, null),
            new ContractElement(operation + "request.query.phone_number", null, null),
            new ContractElement(operation + "response.data[].id", "integer", null),
            new ContractElement(operation + "response.links[].url", "string", null),
            new ContractElement(operation + "response.next_page_url", null, null),
            new ContractElement(operation + "status.422", null, null),
            new ContractElement(operation + "status.429", null, null),
            new ContractElement(operation + "response.header.Retry-After", null, null))
        .extracting(ContractElement::name)
        .doesNotContain(
            operation + "request.query.sort", operation + "status.201", operation + "status.402");
  }
}
