package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.diff.DiffText;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.vendor.Facts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation more is data: contract, facts and pact name it, and no code has to change. */
class ThirdOperationIT {
  private static final Path MODULE = Path.of("../spec");
  private static final String DELETE = "DELETE /user/leads/{id}";

  private static final String OPERATION =
      """
        /user/leads/{id}:
          delete:
            operationId: deleteLead
            tags:
              - Leads
            summary: Delete a lead
            description: Deletes a lead for good, and its call history.
            x-evidence: observed
            x-evidence-source: The documentation of a sibling brand shows it.
            parameters:
              - name: id
                in: path
                required: true
                description: The id of the lead.
                schema:
                  type: integer
                  format: int64
                example: 4711
            responses:
              '200':
                description: The lead is gone.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/LeadDeleted'
                    example:
                      message: Lead deleted successfully
              '404':
                description: There is no such lead.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/ErrorBody'
                    example:
                      message: Lead not found
      """;

  private static final String SCHEMA =
      """
          LeadDeleted:
            type: object
            x-response: true
            description: What is said of a lead that is gone.
            properties:
              message:
                type: string
                description: A sentence for people, not for programs.
                example: Lead deleted successfully
      """;

  private static final String PAGE =
      """
      source: https://docs.example.com/api-reference/leads/delete
      retrieved: '2026-11-28'
      method: DELETE
      path: /user/leads/{id}
      host: https://app.autocalls.ai/api
      auth: bearer
      statuses: [200, 404]
      request:
        path.id: {type: integer, required: true}
      response:
        message: {type: string}
      examples:
        response: '{"message":"Lead deleted successfully"}'
      """;

  @TempDir private Path folder;
  private SpecDocument spec;

  @BeforeEach
  void copy() throws IOException {
    copy(MODULE.resolve("vendor-docs"), folder.resolve("vendor-docs"));
    String text = Files.readString(MODULE.resolve("lead-api.yaml"));
    Path file = folder.resolve("lead-api.yaml");
    Files.writeString(
        file,
        text.replace("\ncomponents:\n", "\n" + OPERATION + "components:\n")
            .replace("\n  schemas:\n", "\n  schemas:\n" + SCHEMA));
    Files.writeString(folder.resolve("vendor-docs/delete-lead.yaml"), PAGE);
    spec = SpecDocument.read(file);
  }

  @Test
  void lintChecksItAgainstItsOwnPage() throws IOException {
    assertThat(lint()).isEmpty();

    Files.writeString(
        folder.resolve("vendor-docs/delete-lead.yaml"),
        PAGE.replace("{type: string}", "{type: integer}"));

    assertThat(lint()).extracting(Finding::rule).containsOnly("vendor-facts");
  }

  @Test
  void diffReportsAnAddition() {
    SpecDiff diff = SpecDiff.between(SpecDocument.read(MODULE.resolve("lead-api.yaml")), spec);

    assertThat(diff.bump().label()).isEqualTo("minor");
    assertThat(DiffText.summary(diff)).anyMatch(line -> line.startsWith(DELETE + " minor "));
  }

  /** Client, sandbox and bundle are made of the real contract, so they cannot state it. */
  @Test
  void theMatrixOfWhatIsWrittenIsInSync() throws IOException {
    Sources bundled = Sources.bundled();
    Sources sources =
        new Sources(
            Sources.facts(folder.resolve("vendor-docs"), spec),
            spec,
            new Sources.Named<>("pact.json", pact()),
            bundled.published(),
            bundled.postman());
    Map<Source, Statements> statements = sources.statements();
    statements.keySet().retainAll(List.of(Source.VENDOR, Source.SPEC, Source.PACT));

    SyncMatrix matrix = SyncMatrix.of(statements);

    assertThat(matrix.byOperation().get(DELETE))
        .extracting(Row::element)
        .contains("method", "path", "auth", "request.path.id", "response.message", "status.404");
    assertThat(MatrixText.drift(matrix)).isEmpty();
  }

  private List<Finding> lint() {
    List<Facts> facts = Sources.facts(folder.resolve("vendor-docs"), spec).content();
    return Linter.lint(spec, LintContext.ofThisBuild(facts));
  }

  private static JsonNode pact() throws IOException {
    JsonNode pact = PactFile.bundled();
    ((ArrayNode) pact.get("interactions"))
        .add(interaction(200, "Lead deleted successfully"))
        .add(interaction(404, "Lead not found"));
    return pact;
  }

  private static JsonNode interaction(int status, String message) throws IOException {
    return new ObjectMapper()
        .readTree(
            """
            {"description": "a lead to delete",
             "request": {"method": "DELETE", "path": "/user/leads/4711",
               "headers": {"Authorization": ["Bearer example-token"]}},
             "response": {"status": %d, "body": {"content": {"message": "%s"}}}}"""
                .formatted(status, message));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
