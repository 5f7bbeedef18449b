package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.lint.rules.Problem;
import ai.autocalls.lead.spec.lint.rules.RuleDescription;
import java.util.List;

/** A problem with the rule that found it, on its way to become a finding. */
record Breach(RuleDescription rule, Problem problem) {
  /** The rules that pass on what a validator says, in its words; the vaguer one last. */
  private static final List<String> VALIDATORS = List.of("openapi-structure", "openapi-parser");

  /** Whether this says about the same place what a validator says too, in better words. */
  boolean isMoreSpecificThan(Breach other) {
    boolean aboutTheDocument = !rule.id().equals("vendor-facts");
    return aboutTheDocument && vagueness() < other.vagueness() && speaksOfTheSameAs(other);
  }

  /** Whether another rule could say it better. */
  boolean isQuoted() {
    return vagueness() >= 0;
  }

  private int vagueness() {
    return VALIDATORS.indexOf(rule.id());
  }

  private boolean speaksOfTheSameAs(Breach other) {
    String theirs = other.problem.pointer();
    String ours = problem.pointer();
    // Swagger Parser names some places only within its sentence
    boolean named =
        JsonPointers.isAtOrBelow(ours, JsonPointers.parent(theirs))
            && other.problem.message().contains(" " + JsonPointers.key(ours) + " ");
    boolean missing =
        ours.equals(JsonPointers.parent(theirs))
            && problem.message().contains(JsonPointers.key(theirs));
    boolean quoted =
        JsonPointers.parent(ours).equals(JsonPointers.parent(theirs))
            && problem.message().contains("`" + JsonPointers.key(theirs) + "`");
    return ours.equals(theirs) || named || missing || quoted;
  }

  /** The finding at the nearest place that the document has. */
  Finding finding(SpecDocument document) {
    String pointer = problem.pointer();
    while (document.at(pointer).isMissingNode()) {
      pointer = JsonPointers.parent(pointer);
    }
    return new Finding(
        rule, new Problem(pointer, problem.message(), problem.fix()), document.position(pointer));
  }
}
