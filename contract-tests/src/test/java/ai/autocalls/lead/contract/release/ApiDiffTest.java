package ai.autocalls.lead.contract.release;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.diff.Bump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDiffTest {
  private static final String LISTING =
      """
      public abstract interface ai.autocalls.lead.api.LeadsApi
        public abstract retrofit2.Call<a.Response> createLead(a.Request)

      public abstract interface ai.autocalls.lead.client.Listener
        public abstract void attempted(a.Attempt)

      public final record ai.autocalls.lead.client.Policy extends java.lang.Record
        public ai.autocalls.lead.client.Policy(int)
        public int attempts()

      public final record ai.autocalls.lead.model.Lead extends java.lang.Record
        public ai.autocalls.lead.model.Lead(long)
        public long id()
        public static ai.autocalls.lead.model.Lead$Builder builder()

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public long id() | public long id() | NONE",
        "public long id() | public int id() | MAJOR",
        "public long id() | public long id()↵  public int more() | MINOR",
        "'  public long id()↵' | '' | MAJOR",
        "final record ai.autocalls.lead.model.Lead | record ai.autocalls.lead.model.Lead | MAJOR",
        // A record with a builder is made by that; one without has to keep its constructor.
        "Lead(long) | Lead(long,int) | MINOR",
        "Policy(int) | Policy(int,int) | MAJOR",
        // Users implement a listener; Retrofit implements the API.
        "attempted(a.Attempt) | attempted(a.Attempt)↵  public abstract void given() | MAJOR",
        "attempted(a.Attempt) | attempted(a.Attempt)↵  public default void given() | MINOR",
        "createLead(a.Request) | createLead(a.Request)↵  public abstract void x() | MINOR",
        "ai.autocalls.lead.client.Policy | ai.autocalls.lead.client.Retries | MAJOR",
      })
  void aChangeAsksForABump(String old, String replacement, Bump bump) {
    String was = old.replace('↵', '\n');
    assertThat(LISTING).contains(was);
    assertThat(diff(LISTING, LISTING.replace(was, replacement.replace('↵', '\n'))).bump())
        .isEqualTo(bump);
  }

  @Test
  void aNewTypeIsMinorAndALostOneMajor() {
    String more = LISTING + "public final class ai.autocalls.lead.client.More\n\n";

    assertThat(diff(LISTING, more).changes())
        .containsExactly(
            new ApiDiff.Change(Bump.MINOR, "+ public final class ai.autocalls.lead.client.More"));
    assertThat(diff(more, LISTING).bump()).isEqualTo(Bump.MAJOR);
  }

  @Test
  void membersAreShownWithoutPackagesAndBreakingOnesFirst() {
    String newer = LISTING.replace("long id()", "java.util.List<a.b.C$D> ids()");

    assertThat(diff(LISTING, newer).changes())
        .containsExactly(
            new ApiDiff.Change(Bump.MAJOR, "- Lead: public long id()"),
            new ApiDiff.Change(Bump.MINOR, "+ Lead: public List<C$D> ids()"));
    assertThat(diff(LISTING, newer).weightiest()).isEqualTo("- Lead: public long id()");
  }

  private static ApiDiff diff(String older, String newer) {
    return ApiDiff.between(ApiListing.parse(older), ApiListing.parse(newer));
  }
}
