package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Holds an OpenAPI document to the rules of this contract. */
public final class Linter {
  private Linter() {}

  /**
   * Reads and checks a file. Broken YAML is a finding like any other.
   *
   * @param file a YAML or JSON file in UTF-8
   * @param context what the document is held against besides itself
   * @return the findings in the order of the file; empty when there is nothing to say
   * @throws ai.autocalls.lead.spec.document.UnreadableInputException when the file is missing, a
   *     directory, empty, binary, above 3 MiB, or expands beyond bounds
   */
  public static List<Finding> lint(Path file, LintContext context) {
    SpecDocument document;
    try {
      document = SpecDocument.read(file);
    } catch (DocumentSyntaxException e) {
      return List.of(YamlSyntax.finding(e));
    }
    return lint(document, context);
  }

  /**
   * Checks a document that was read.
   *
   * @param document any document
   * @param context what the document is held against besides itself
   * @return the findings in the order of the file; empty when there is nothing to say
   */
  public static List<Finding> lint(SpecDocument document, LintContext context) {
    Subject subject = new Subject(document, context);
    // The validators spend their time on start-up, each its own: they run beside one another.
    List<Breach> breaches =
        Rules.all().parallelStream().flatMap(rule -> breaches(rule, subject)).toList();
    return breaches.stream()
        .filter(breach -> breaches.stream().noneMatch(other -> other.saysBetterThan(breach)))
        .map(breach -> breach.finding(document))
        .sorted(
            Comparator.comparingInt(Finding::line)
                .thenComparingInt(Finding::column)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::message))
        .toList();
  }

  private static Stream<Breach> breaches(Rule rule, Subject subject) {
    RuleDescription description = rule.description();
    return rule.check(subject).stream().map(problem -> new Breach(description, problem));
  }
}
