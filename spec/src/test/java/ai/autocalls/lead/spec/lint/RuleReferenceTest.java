package ai.autocalls.lead.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.lint.rules.Rule;
import ai.autocalls.lead.spec.lint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleReferenceTest {
  private static final Path PAGE = Path.of("RULES.md");

  @Test
  void thePageIsTheOneThatTheRulesMake() throws IOException {
    String made = RuleReference.markdown(Rules.all());
    if (Boolean.getBoolean("renew.rules")) {
      Files.writeString(PAGE, made);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(made);
  }

  @Test
  void theValidSpecHasNoFindings() {
    assertThat(ValidSpec.unchanged().lint()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> theBadExampleIsFound() {
    return Rules.all().stream()
        .map(Rule::description)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(with(rule.example().pointer(), rule.example().bad()).lint())
                            .extracting(Finding::rule)
                            .contains(rule.id())));
  }

  @TestFactory
  Stream<DynamicTest> theGoodExampleIsNotFound() {
    return Rules.all().stream()
        .map(Rule::description)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(with(rule.example().pointer(), rule.example().good()).lint())
                            .extracting(Finding::rule)
                            .doesNotContain(rule.id())));
  }

  @Test
  void everyRuleHasAnIdOfItsOwnNamedLikeItsClassAndATest() throws ClassNotFoundException {
    Set<String> ids = new HashSet<>();
    for (Rule rule : Rules.all()) {
      String id = rule.description().id();
      assertThat(ids.add(id)).as(id).isTrue();
      String className = rule.getClass().getSimpleName();
      assertThat(className.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
          .isEqualTo(id);
      assertThat(Class.forName(rule.getClass().getName() + "Test")).isNotNull();
    }
  }

  private static ValidSpec with(String pointer, String yaml) {
    return ValidSpec.unchanged().with(pointer, yaml);
  }
}
