package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.lint.rules.LintTarget;
import ai.autocalls.lead.spec.lint.rules.Problem;
import ai.autocalls.lead.spec.lint.rules.Rule;
import ai.autocalls.lead.spec.lint.rules.RuleDescription;
import ai.autocalls.lead.spec.lint.rules.Rules;
import ai.autocalls.lead.spec.lint.rules.YamlSyntax;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** Checks an OpenAPI document against the rules of this contract. */
public final class Linter {
  private Linter() {}

  /** Starts what takes long in a single run; never necessary. */
  public static void prepare() {
    Rules.prepare();
  }

  /**
   * Reads and checks a file. Broken YAML is a finding like any other.
   *
   * @return the findings in the order of the file; empty when there is nothing to say
   * @throws ai.autocalls.lead.spec.document.UnreadableInputException when the file is missing, a
   *     directory, empty, binary, above 3 MiB, or expands beyond bounds
   */
  public static List<Finding> lint(Path file, LintContext context) {
    SpecDocument document;
    try {
      document = SpecDocument.read(file);
    } catch (DocumentSyntaxException e) {
      return List.of(
          new Finding(new YamlSyntax().description(), YamlSyntax.problem(e), e.position()));
    }
    return lint(document, context);
  }

  /**
   * Checks a document that was read.
   *
   * @return the findings in the order of the file; empty when there is nothing to say
   */
  public static List<Finding> lint(SpecDocument document, LintContext context) {
    LintTarget target = new LintTarget(document, context.facts(), context.projectVersion());
    List<Breach> breaches = breaches(target);
    return breaches.stream()
        .filter(
            breach ->
                !breach.isQuoted()
                    || breaches.stream().noneMatch(other -> other.isMoreSpecificThan(breach)))
        .map(breach -> breach.finding(document))
        .sorted(
            Comparator.comparingInt(Finding::line)
                .thenComparingInt(Finding::column)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::message))
        .toList();
  }

  /**
   * The validators spend their time on start-up, each its own, so that they run beside one another:
   * a task for each rule, as a parallel stream would put both heavy ones into the same half.
   */
  private static List<Breach> breaches(LintTarget target) {
    List<ForkJoinTask<List<Breach>>> checks =
        Rules.all().stream().map(rule -> ForkJoinTask.adapt(() -> breaches(rule, target))).toList();
    return ForkJoinTask.invokeAll(checks).stream()
        .map(ForkJoinTask::join)
        .flatMap(List::stream)
        .toList();
  }

  /** What a rule finds; a document that expands beyond bounds is a finding, not the end. */
  private static List<Problem> problems(Rule rule, LintTarget target) {
    try {
      return rule.check(target);
    } catch (UnreadableInputException e) {
      return List.of(
          new Problem(
              "",
              "The rule could not be checked within its bounds: " + e.getMessage(),
              "Simplify the schemas, so that every tool can read them."));
    }
  }

  private static List<Breach> breaches(Rule rule, LintTarget target) {
    RuleDescription description = rule.description();
    List<Problem> problems = problems(rule, target);
    Stream<Problem> reported =
        problems.size() <= Problem.MOST_OF_A_RULE + 1
            ? problems.stream()
            : Stream.concat(
                problems.stream().limit(Problem.MOST_OF_A_RULE),
                Stream.of(Problem.leftOut(problems.size())));
    return reported.map(problem -> new Breach(description, problem)).toList();
  }
}
