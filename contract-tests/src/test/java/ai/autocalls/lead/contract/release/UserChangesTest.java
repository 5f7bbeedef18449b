package ai.autocalls.lead.contract.release;

import static ai.autocalls.lead.contract.release.Checkout.API;
import static ai.autocalls.lead.contract.release.Checkout.RELEASED;
import static ai.autocalls.lead.contract.release.Checkout.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserChangesTest {
  private static final String COMPILED = "generated-client/target/public-api.txt";
  private static final String REVIEWED_PACT = "contract-tests/pacts/" + PactFile.NAME;
  private static final String WRITTEN_PACT = "contract-tests/target/pacts/" + PactFile.NAME;

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void build() throws IOException {
    checkout = Checkout.in(folder);
    checkout.write(COMPILED, checkout.read(API));
    String pact = Files.readString(Path.of("pacts", PactFile.NAME));
    checkout.write(REVIEWED_PACT, pact);
    checkout.write(WRITTEN_PACT, pact);
  }

  @Test
  void nothingChangedIsOneLine() {
    assertThat(checkout.changes())
        .containsExactly("Nothing changed for users since " + RELEASED + ".");
  }

  @Test
  void withoutTestsThereIsNoPactToCompare() throws IOException {
    checkout.delete(WRITTEN_PACT);
    assertThat(checkout.changes()).hasSize(1);
  }

  @Test
  void everySideTellsWhatChanged() throws IOException {
    checkout.replace(SPEC, "allow_dupplicate:", "allow_duplicate:");
    checkout.replace(COMPILED, "Boolean allowDupplicate()", "Boolean allowDuplicate()");
    checkout.replace(WRITTEN_PACT, "\"allow_dupplicate\": true", "\"allow_duplicate\": true");

    assertThat(checkout.changes())
        .startsWith(
            "Since " + RELEASED + " this changed for users, which asks for a major version:")
        .anyMatch(
            line ->
                line.startsWith(
                    "  spec    POST /user/lead major request.allow_dupplicate property-renamed"))
        .contains(
            "  client  major - CreateLeadRequest: public Boolean allowDupplicate()",
            "  client  minor + CreateLeadRequest: public Boolean allowDuplicate()")
        .anyMatch(line -> line.startsWith("  pact    ~ "))
        .noneMatch(line -> line.contains("and 1 more"));
  }

  @Test
  void whatTheVendorsPageDoesNotTellIsNamed() throws IOException {
    checkout.replace(
        SPEC,
        "        allow_dupplicate:\n          type: boolean\n",
        "        priority: {type: integer}\n        allow_dupplicate:\n          type: boolean\n");

    assertThat(checkout.changes())
        .contains(
            "  docs    the vendor's page of POST /user/lead does not document request.priority");
  }

  @Test
  void beforeTheFirstReleaseOnlyWhatWasNotReviewedIsShown() throws IOException {
    checkout.delete("spec/releases/" + RELEASED + ".yaml");
    checkout.delete("generated-client/api/releases/" + RELEASED + ".txt");
    assertThat(checkout.changes())
        .containsExactly("Nothing is released yet, so all of it is new to users.");

    checkout.replace(COMPILED, "  public long id()\n", "");
    assertThat(checkout.changes())
        .containsExactly(
            "Nothing is released yet; since the last review this changed for users:",
            "  client  major - Lead: public long id()");
  }

  @Test
  void longListsAreCut() throws IOException {
    checkout.write(COMPILED, "");
    assertThat(checkout.changes())
        .filteredOn(line -> line.startsWith("  client "))
        .hasSize(13)
        .last()
        .asString()
        .matches("  client  and \\d+ more");
  }
}
