package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import java.util.List;

/** No object has a key twice. */
final class YamlDuplicateKey implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "yaml-duplicate-key",
        Severity.ERROR,
        "No object has a key twice.",
        "Of two values for one key, each parser keeps the one it likes; the other is lost silently.",
        new RuleExample(
            "/info/license",
            "name: Apache-2.0\nidentifier: Apache-2.0\nname: MIT",
            "name: Apache-2.0\nidentifier: Apache-2.0"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.document().duplicateKeys().stream()
        .map(
            pointer ->
                new Problem(
                    pointer,
                    "Key `%s` is here for the second time.".formatted(JsonPointers.key(pointer)),
                    "Keep one of the two, or rename one."))
        .toList();
  }
}
