package ai.autocalls.lead.contract.release;

import static ai.autocalls.lead.contract.release.Checkout.API;
import static ai.autocalls.lead.contract.release.Checkout.BREAKING;
import static ai.autocalls.lead.contract.release.Checkout.CHANGELOG;
import static ai.autocalls.lead.contract.release.Checkout.NEXT;
import static ai.autocalls.lead.contract.release.Checkout.PATCHED;
import static ai.autocalls.lead.contract.release.Checkout.RELEASED;
import static ai.autocalls.lead.contract.release.Checkout.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseConditionsTest {
  private static final String FROZEN_SPEC = "spec/releases/" + RELEASED + ".yaml";
  private static final String FROZEN_API = "generated-client/api/releases/" + RELEASED + ".txt";
  private static final String LEAD_ID = "  public long id()\n";

  @TempDir private Path folder;
  private Checkout checkout;

  /** Something done to a checkout. */
  interface Edit {
    void in(Checkout checkout) throws IOException;
  }

  @BeforeEach
  void release() throws IOException {
    checkout = Checkout.in(folder);
  }

  @Test
  void whatMeetsEveryConditionIsReleased() {
    assertThat(checkout.refusals(RELEASED)).isEmpty();
  }

  static Stream<Arguments> refused() {
    String snapshot = RELEASED + "-SNAPSHOT";
    Edit nothing = checkout -> {};
    return Stream.of(
        refusal(
            ReleaseCondition.PROJECT_VERSION,
            snapshot,
            nothing,
            "run .ci/prepare-release " + RELEASED),
        refusal(
            ReleaseCondition.PROJECT_VERSION, "1.0", nothing, "not of the form major.minor.patch"),
        refusal(
            ReleaseCondition.PROJECT_VERSION,
            NEXT,
            nothing,
            "info.version in spec/lead-api.yaml is"),
        refusal(ReleaseCondition.PROJECT_VERSION, RELEASED, c -> c.version("one"), "is `one`"),
        refusal(
            ReleaseCondition.CHANGELOG_ENTRY,
            RELEASED,
            c -> c.write(CHANGELOG, "# Changelog\n\n## [Unreleased]\n\n- All.\n"),
            "no section `## [" + RELEASED + "] - YYYY-MM-DD`"),
        refusal(
            ReleaseCondition.CHANGELOG_ENTRY,
            RELEASED,
            c -> c.replace(CHANGELOG, "2026-11-22", "soon"),
            "no section"),
        refusal(
            ReleaseCondition.CHANGELOG_ENTRY,
            RELEASED,
            c -> c.replace(CHANGELOG, "- Something.", "## [0.1.0] - 2026-01-01\n\n- Something."),
            "says nothing under `## [" + RELEASED + "] - 2026-11-22`"),
        refusal(
            ReleaseCondition.SPEC_VERSION_MOVED,
            NEXT,
            c -> {
              c.replace(SPEC, "allow_dupplicate:", "allow_duplicate:");
              c.version(NEXT);
            },
            "request.allow_dupplicate property-renamed); write `version: " + BREAKING + "`"),
        refusal(
            ReleaseCondition.SPEC_FROZEN,
            RELEASED,
            c -> c.delete(FROZEN_SPEC),
            FROZEN_SPEC + " does not"),
        refusal(
            ReleaseCondition.SPEC_FROZEN,
            RELEASED,
            c -> c.write(SPEC, c.read(SPEC) + "# A thought.\n"),
            "spec/lead-api.yaml is not what was frozen as " + FROZEN_SPEC),
        refusal(
            ReleaseCondition.API_VERSION_MOVED,
            NEXT,
            c -> c.replace(API, LEAD_ID, ""),
            "a major change (- Lead: public long id()); release it as " + BREAKING),
        refusal(
            ReleaseCondition.API_FROZEN,
            RELEASED,
            c -> c.delete(FROZEN_API),
            FROZEN_API + " does not"),
        refusal(
            ReleaseCondition.API_FROZEN,
            RELEASED,
            c -> c.replace(API, LEAD_ID, ""),
            "public-api.txt is not what was frozen as " + FROZEN_API),
        refusal(
            ReleaseCondition.RELEASES_UNTOUCHED,
            RELEASED,
            c -> c.write(FROZEN_SPEC, c.read(FROZEN_SPEC) + "# A thought.\n"),
            RELEASED + ".yaml changed after it was released"),
        refusal(
            ReleaseCondition.RELEASES_UNTOUCHED,
            RELEASED,
            c -> c.delete(FROZEN_API),
            RELEASED + ".txt was released and is gone"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(ReleaseCondition condition, String version, Edit edit, String line)
      throws IOException {
    assertThat(checkout.refusals(condition, RELEASED)).isEmpty();

    edit.in(checkout);

    assertThat(checkout.refusals(condition, version)).singleElement().asString().contains(line);
    assertThat(checkout.refusals(version)).as("of the gate").anyMatch(l -> l.contains(line));
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        acceptance(
            "a patch of the project alone", ReleaseCondition.PROJECT_VERSION, PATCHED, c -> {}),
        acceptance(
            "a rename as major", ReleaseCondition.SPEC_VERSION_MOVED, BREAKING, renamedAsMajor()),
        acceptance(
            "a new member as minor",
            ReleaseCondition.API_VERSION_MOVED,
            NEXT,
            c -> c.replace(API, LEAD_ID, LEAD_ID + "  public int priority()\n")),
        acceptance(
            "a lost member as major",
            ReleaseCondition.API_VERSION_MOVED,
            BREAKING,
            c -> c.replace(API, LEAD_ID, "")));
  }

  @ParameterizedTest
  @MethodSource
  void accepted(ReleaseCondition condition, String version, Edit edit) throws IOException {
    edit.in(checkout);

    assertThat(checkout.refusals(condition, version)).isEmpty();
  }

  @Test
  void everyConditionHasItsRefusal() {
    assertThat(refused().map(ReleaseConditionsTest::condition))
        .containsAll(Stream.of(ReleaseCondition.values()).map(Enum::name).toList());
  }

  @Test
  void theBuildEndsWithTheRefusalsAsItsMessage() {
    assertThatThrownBy(
            () -> ReleaseGate.main(new String[] {folder.toString(), RELEASED + "-SNAPSHOT"}))
        .hasMessageStartingWith("This cannot be released:\n")
        .hasMessageContaining("run .ci/prepare-release " + RELEASED);
  }

  @Test
  void aSpecThatCannotBeReadIsOneLine() throws IOException {
    checkout.delete(SPEC);
    assertThat(checkout.refusals(RELEASED)).singleElement().asString().contains("does not exist");
    checkout.write(SPEC, "a: [");
    assertThat(checkout.refusals(RELEASED)).hasSize(1);
  }

  private static Edit renamedAsMajor() {
    return checkout -> {
      checkout.replace(SPEC, "allow_dupplicate:", "allow_duplicate:");
      checkout.version(BREAKING);
    };
  }

  private static Arguments refusal(
      ReleaseCondition condition, String version, Edit edit, String line) {
    return arguments(named(condition.name(), condition), version, edit, line);
  }

  private static Arguments acceptance(
      String what, ReleaseCondition condition, String version, Edit edit) {
    return arguments(named(what, condition), version, edit);
  }

  private static String condition(Arguments row) {
    return ((Named<?>) row.get()[0]).getName();
  }
}
