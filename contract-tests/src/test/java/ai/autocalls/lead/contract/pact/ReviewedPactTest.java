package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, on the pact that the consumer tests of the same run wrote. */
@Order(Integer.MAX_VALUE)
class ReviewedPactTest {
  private static final Path WRITTEN = Path.of("target", "pacts", PactFile.NAME);
  private static final Path REVIEWED = Path.of("pacts", PactFile.NAME);

  @Test
  void consumerTestsWriteTheReviewedPactByteForByte() throws IOException {
    assertThat(WRITTEN).as("run the consumer tests in the same run: -Dtest='*PactTest'").exists();
    List<String> written = Files.readAllLines(WRITTEN);
    List<String> reviewed = Files.exists(REVIEWED) ? Files.readAllLines(REVIEWED) : List.of();
    for (int line = 0; line < Math.max(written.size(), reviewed.size()); line++) {
      String here = line < written.size() ? written.get(line).strip() : "(ends)";
      String there = line < reviewed.size() ? reviewed.get(line).strip() : "(ends)";
      if (!here.equals(there)) {
        fail(
            "pacts/%s line %d: the reviewed pact says %s, the consumer tests say %s."
                    .formatted(PactFile.NAME, line + 1, there, here)
                + " If the tests are right: cp contract-tests/target/pacts/*.json"
                + " contract-tests/pacts/");
      }
    }
    assertThat(WRITTEN).hasSameBinaryContentAs(REVIEWED);
  }

  @Test
  void reviewedPactIsInLineWithTheSpec() {
    assertThat(
            PactAgainstSpec.check(
                List.of(PactFile.read(REVIEWED)),
                SpecDocument.bundled(),
                CoverageWaivers.bundled()))
        .isEmpty();
  }
}
