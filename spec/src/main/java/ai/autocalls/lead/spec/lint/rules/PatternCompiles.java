package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Every pattern is a regular expression. */
final class PatternCompiles implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "pattern-compiles",
        Severity.ERROR,
        "Every `pattern` is a regular expression.",
        "The client compiles the pattern when it first checks a value; a broken one fails there, at"
            + " the user's.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/phone_number/pattern",
            "'^\\+[1-9'",
            "'^\\+[1-9]\\d{1,14}$'"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      JsonNode pattern = schema.node().get("pattern");
      if (pattern != null && pattern.isTextual()) {
        try {
          Pattern.compile(pattern.asText());
        } catch (StackOverflowError e) {
          // the compiler goes by recursion, and nothing else shows how deep it may go
          problems.add(
              new Problem(
                  schema.at("pattern"),
                  "The pattern nests too deep to be compiled.",
                  "Write it with fewer groups within groups."));
        } catch (PatternSyntaxException e) {
          problems.add(
              new Problem(
                  schema.at("pattern"),
                  "`%s` is not a regular expression: %s at index %d."
                      .formatted(pattern.asText(), e.getDescription(), e.getIndex()),
                  "Close what is open and escape what is literal."));
        }
      }
    }
    return problems;
  }
}
