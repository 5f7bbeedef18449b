package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanCollectionTest {
  private static final String DELETE =
      """
      {"auth": {"type": "bearer"}, "item": [{"request": {"method": "DELETE", "url": {
         "host": ["https://a.example.com"], "path": ["user", "leads", ":id"],
         "variable": [{"key": "id", "value": ""}]}},
        "response": [
          {"name": "default", "header": []},
          {"name": "204", "code": 204, "header": [], "body": "{}"}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void statesPathParametersAsOpenApiWritesThem() throws IOException {
    Path file = Files.writeString(folder.resolve("collection.json"), DELETE);

    assertThat(PostmanCollection.elements(file))
        .filteredOn(element -> !element.name().equals("host"))
        .extracting(ContractElement::key)
        .containsExactlyInAnyOrder(
            "DELETE /user/leads/{id} method",
            "DELETE /user/leads/{id} path",
            "DELETE /user/leads/{id} auth",
            "DELETE /user/leads/{id} request.path.id",
            "DELETE /user/leads/{id} status.default",
            "DELETE /user/leads/{id} status.204");
  }
}
