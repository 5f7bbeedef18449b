package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class YamlSyntaxTest {
  private final RuleTester rule = new RuleTester("yaml-syntax");

  @Test
  void findsAnUnclosedQuote() {
    rule.findsAt(ValidSpec.unchanged().with("/info/title", "'open"), "");
  }

  @Test
  void findsABadIndent() {
    rule.findsAt(ValidSpec.unchanged().with("/info/title", "a: b\n c: d"), "");
  }
}
