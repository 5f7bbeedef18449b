package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.lint.rules.Rule;
import ai.autocalls.lead.spec.lint.rules.RuleDescription;
import ai.autocalls.lead.spec.lint.rules.RuleExample;
import java.util.List;

/** The page that lists every rule, made from the rules themselves. */
final class RuleReference {
  private RuleReference() {}

  static String markdown(List<Rule> rules) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Lint rules

        What `lint` checks the OpenAPI document against. Each example is the YAML at the named place of a document that is \
        otherwise valid. An error makes a tool or a reader get the contract wrong; a warning leaves the contract right \
        but poor. A document with either fails.

        This page is made from the rules; `./mvnw -pl spec test -Dtest=RuleReferenceTest -Drenew.rules=true` renews it.

        | Rule | Severity | What holds |
        |---|---|---|
        """);
    for (Rule rule : rules) {
      RuleDescription about = rule.description();
      page.append(
          "| [`%s`](#%s) | %s | %s |\n"
              .formatted(about.id(), about.id(), about.severity().label(), about.summary()));
    }
    rules.forEach(rule -> section(rule.description(), page));
    return page.toString();
  }

  private static void section(RuleDescription about, StringBuilder page) {
    RuleExample example = about.example();
    page.append("\n## `").append(about.id()).append("`\n\n");
    page.append(about.summary()).append('\n').append('\n');
    page.append("Why: ").append(about.why()).append('\n');
    page.append("\nBad, at `").append(example.pointer()).append("`:\n\n");
    yaml(example.bad(), page);
    page.append("\nGood:\n\n");
    yaml(example.good(), page);
  }

  private static void yaml(String fragment, StringBuilder page) {
    page.append("```yaml\n").append(fragment.stripTrailing()).append("\n```\n");
  }
}
