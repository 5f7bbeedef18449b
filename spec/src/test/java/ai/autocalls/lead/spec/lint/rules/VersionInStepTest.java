package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class VersionInStepTest {
  private final RuleTester rule = new RuleTester("version-in-step");

  @Test
  void findsAnotherMinor() {
    rule.finds(
        ValidSpec.unchanged().with("/info/version", "1.1.0"),
        "/info/version",
        "version 1.1.0, the project 1.0.4-SNAPSHOT");
  }

  @Test
  void findsAnotherMajor() {
    rule.finds(
        ValidSpec.unchanged().with("/info/version", "2.0.0"), "/info/version", "version 2.0.0");
  }

  @Test
  void findsNoVersionNumber() {
    rule.finds(
        ValidSpec.unchanged().with("/info/version", "one"),
        "/info/version",
        "`one` is not a version");
  }

  @Test
  void acceptsAnotherPatch() {
    rule.isSilentOn(ValidSpec.unchanged().with("/info/version", "1.0.9"));
  }
}
