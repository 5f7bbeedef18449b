package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPresentTest {
  private final RuleTester rule = new RuleTester("contact-present");

  @Test
  void findsThatThereIsNone() {
    rule.finds(ValidSpec.unchanged().without("/info/contact"), "/info", "who maintains it");
  }

  @Test
  void findsOneThatSaysNothing() {
    rule.finds(
        ValidSpec.unchanged().with("/info/contact", "name: ' '"),
        "/info/contact",
        "who maintains it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: We", "url: https://example.com", "email: a@example.com"})
  void acceptsOneWayToReachThem(String contact) {
    rule.isSilentOn(ValidSpec.unchanged().with("/info/contact", contact));
  }
}
