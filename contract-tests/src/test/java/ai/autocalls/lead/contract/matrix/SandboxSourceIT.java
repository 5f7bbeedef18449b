package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxSourceIT {
  private static final String CREATION = "POST /user/lead";

  @Test
  void knowsFieldsByWhatItRefuses() {
    assertThat(
            SandboxSource.elements(
                Map.of(
                    CREATION,
                    Set.of(
                        "request.phone_number",
                        "request.allow_dupplicate",
                        "request.secondary_contacts",
                        "request.secondary_contacts[].phone_number",
                        "request.secondary_contacts[].variables"))))
        .contains(
            created("request.phone_number", "string", true),
            created("request.allow_dupplicate", "boolean", false),
            created("request.secondary_contacts", "array", false),
            created("request.secondary_contacts[].phone_number", "string", true),
            created("request.secondary_contacts[].variables", "object", false));
  }

  @Test
  void doesNotKnowWhatItIgnores() {
    assertThat(
            SandboxSource.elements(
                Map.of(CREATION, Set.of("request.allow_duplicate", "request.query"))))
        .extracting(ContractElement::name)
        .doesNotContain("request.allow_duplicate", "request.query");
  }

  @Test
  void statesHowItResponds() {
    assertThat(SandboxSource.elements(Map.of()))
        .contains(
            created("method", "POST", true),
            created("path", "/user/lead", true),
            created("auth", "bearer", true),
            created("response.data.id", "integer", null),
            created("response.data.secondary_contacts[].created_at", "string", null),
            created("status.200", null, null),
            created("status.401", null, null),
            created("status.422", null, null));
  }

  private static ContractElement created(String name, String value, Boolean required) {
    return new ContractElement(CREATION, name, value, required);
  }

  @Test
  void isAskedAboutEveryOperationThatIsNamed() {
    String operation = "GET /user/leads";

    assertThat(
            SandboxSource.elements(
                Map.of(
                    operation,
                    Set.of(
                        "request.query.page",
                        "request.query.phone_number",
                        "request.query.sort",
                        "status.429",
                        "response.header.Retry-After"))))
        .contains(
            new ContractElement(operation, "method", "GET", true),
            new ContractElement(operation, "path", "/user/leads", true),
            new ContractElement(operation, "auth", "bearer", true),
            new ContractElement(operation, "request.query.page", null, null),
            new ContractElement(operation, "request.query.phone_number", null, null),
            new ContractElement(operation, "response.data[].id", "integer", null),
            new ContractElement(operation, "response.links[].url", "string", null),
            new ContractElement(operation, "response.next_page_url", null, null),
            new ContractElement(operation, "status.422", null, null),
            new ContractElement(operation, "status.429", null, null),
            new ContractElement(operation, "response.header.Retry-After", null, null))
        .extracting(ContractElement::key)
        .doesNotContain(
            operation + " request.query.sort",
            operation + " status.201",
            operation + " status.402");
  }

  @Test
  void statesNothingOfAnOperationThatItLacks() {
    String operation = "DELETE /user/leads/{id}";

    assertThat(SandboxSource.elements(Map.of(operation, Set.of("method", "status.404"))))
        .extracting(ContractElement::operation)
        .doesNotContain(operation);
  }
}
