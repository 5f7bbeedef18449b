package ai.autocalls.lead.spec.lint.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evidence is graded no higher than its source allows. */
final class EvidenceGrade implements Rule {
  /** What someone can have looked at; a source without any of these is a convention. */
  private static final Pattern OBSERVABLE =
      Pattern.compile(
          "\\b(page|client|brand|copy|documentation|documented|example|source|label)(s|ed)?\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "evidence-grade",
        Severity.ERROR,
        "Evidence is graded no higher than its source allows: `documented` needs the vendor's own"
            + " page, `observed` a source that names a page, client, brand, documentation or"
            + " example, anything else is `inferred`.",
        "Callers decide by the grade what they build on. One graded too high breaks in production,"
            + " with no one to ask.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses/400",
            "description: Refused.\n"
                + "x-evidence: observed\n"
                + "x-evidence-source: Convention of the server framework.",
            "description: Refused.\n"
                + "x-evidence: inferred\n"
                + "x-evidence-source: Convention of the server framework."));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    Map<String, List<StatedElement>> stated = new HashMap<>();
    for (StatedElement place : target.elements()) {
      stated.computeIfAbsent(place.located().pointer(), any -> new ArrayList<>()).add(place);
    }
    List<Problem> problems = new ArrayList<>();
    for (Located object : target.objects().all()) {
      if (object.node().has(StatedElements.EVIDENCE)) {
        List<StatedElement> here = stated.getOrDefault(object.pointer(), List.of());
        boolean documented = !here.isEmpty() && here.stream().allMatch(target::isDocumented);
        problem(object, documented).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> problem(Located object, boolean documented) {
    String pointer = object.at(StatedElements.EVIDENCE);
    String source = object.node().path(EvidenceSource.SOURCE).asText("");
    String grade = object.node().get(StatedElements.EVIDENCE).asText();
    return switch (grade) {
      case "inferred" -> Optional.empty();
      case "observed" ->
          source.isBlank() || OBSERVABLE.matcher(source).find()
              ? Optional.empty()
              : Optional.of(
                  new Problem(
                      pointer,
                      "`observed` rests on a source in which nothing was observed: "
                          + source.strip(),
                      "Write `x-evidence: inferred`, or name the page or client that shows it."));
      case "documented" ->
          documented
              ? Optional.empty()
              : Optional.of(
                  new Problem(
                      pointer,
                      "`documented`, but the vendor's page does not state it.",
                      "Write `observed` or `inferred`, with the source."));
      default ->
          Optional.of(
              new Problem(
                  pointer,
                  "`%s` is not a grade of evidence.".formatted(grade),
                  "Write `documented`, `observed` or `inferred`."));
    };
  }
}
