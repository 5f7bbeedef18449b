package ai.autocalls.lead.contract.release;

import static ai.autocalls.lead.contract.release.Checkout.API;
import static ai.autocalls.lead.contract.release.Checkout.BREAKING;
import static ai.autocalls.lead.contract.release.Checkout.NEXT;
import static ai.autocalls.lead.contract.release.Checkout.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next version, tried on a copy of the project whose present version is released. */
class NextVersionTest {
  private static final String OLD_CONSTRUCTOR = "CreateLeadRequest(java.lang.String,long,";

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void release() throws IOException {
    checkout = Checkout.in(folder);
  }

  @Test
  void anOptionalFieldIsReleasedAsMinor() throws IOException {
    checkout.replace(
        SPEC,
        "        allow_dupplicate:\n          type: boolean\n",
        """
                priority:
                  type: integer
                  description: Which call comes first.
                  example: 1
                  x-evidence: observed
                  x-evidence-source: Published clients send it with every request.
                allow_dupplicate:
                  type: boolean
        """);
    checkout.version(NEXT);
    // What the generator makes of the field: accessor, builder, and another constructor.
    checkout.replace(API, OLD_CONSTRUCTOR, OLD_CONSTRUCTOR + "java.lang.Integer,");
    checkout.replace(
        API,
        "  public long campaignId()\n",
        "  public java.lang.Integer priority()\n  public long campaignId()\n");
    checkout.release(NEXT);

    assertThat(checkout.refusals(NEXT)).isEmpty();
  }

  @Test
  void aRenamedFieldIsRefusedAsMinorWithWhatToWrite() throws IOException {
    checkout.replace(SPEC, "allow_dupplicate:", "allow_duplicate:");
    checkout.version(NEXT);
    checkout.replace(
        API, "java.lang.Boolean allowDupplicate()", "java.lang.Boolean allowDuplicate()");
    checkout.release(NEXT);

    assertThat(checkout.refusals(NEXT))
        .satisfiesExactly(
            spec ->
                assertThat(spec)
                    .contains(
                        "major change (POST /user/lead request.allow_dupplicate property-renamed",
                        "write `version: " + BREAKING + "`"),
            api ->
                assertThat(api)
                    .contains(
                        "- CreateLeadRequest: public Boolean allowDupplicate()",
                        "release it as " + BREAKING));
  }
}
