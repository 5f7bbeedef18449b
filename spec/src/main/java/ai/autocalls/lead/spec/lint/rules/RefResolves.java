package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.NearestName;
import ai.autocalls.lead.spec.document.Resolved;
import ai.autocalls.lead.spec.document.Resolved.Failure;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every reference leads to something in this document. */
final class RefResolves implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "ref-resolves",
        Severity.ERROR,
        "Every `$ref` leads to something in this document.",
        "A generator turns a reference that leads nowhere into a type of anything, or stops.",
        new RuleExample(
            "/paths/~1user~1lead/post/requestBody/content/application~1json/schema",
            "$ref: '#/components/schemas/LeadReqest'",
            "$ref: '#/components/schemas/LeadRequest'"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located object : target.objects().all()) {
      if (object.node().has("$ref")) {
        reference(target.document(), object).ifPresent(problems::add);
      }
    }
    for (String pointer : SchemaCircles.of(target)) {
      problems.add(
          new Problem(
              pointer,
              "This schema contains itself at once, with no property or item between, so no value"
                  + " can ever be checked against it.",
              "Take out the `allOf`, `anyOf`, `oneOf` or `$ref` that leads back."));
    }
    return problems;
  }

  private static Optional<Problem> reference(SpecDocument document, Located object) {
    Resolved resolved = document.references().componentAt(object.pointer());
    String ref = object.node().get("$ref").asText();
    boolean itself = resolved.places().size() == 1 || resolved.failure() == Failure.CIRCULAR;
    if (resolved.isComplete() || !itself) {
      return Optional.empty(); // a later reference of a chain has its own finding
    }
    String pointer = object.at("$ref");
    return Optional.of(
        switch (resolved.failure()) {
          case OUTSIDE ->
              new Problem(
                  pointer,
                  "`%s` leads out of this document.".formatted(ref),
                  "Move the target into `components` and refer to it as `#/components/…`.");
          case MISSING ->
              new Problem(
                  pointer,
                  "`%s` does not exist.".formatted(ref),
                  fix(document, JsonPointers.fromRef(ref)));
          case CIRCULAR ->
              new Problem(
                  pointer,
                  "`%s` leads back to itself through references only.".formatted(ref),
                  "Replace one of the references by what is meant.");
          case NOT_TEXT -> notText(pointer, object.node().get("$ref"));
        });
  }

  private static Problem notText(String pointer, JsonNode ref) {
    return ref.isNull()
        ? new Problem(
            pointer,
            "`$ref` has no value: in YAML, ` #` begins a comment.",
            "Write the reference in quotes, as in `$ref: '#/components/schemas/Lead'`.")
        : new Problem(
            pointer,
            "The value of `$ref` is not a text.",
            "Write a reference such as `'#/components/schemas/Lead'`.");
  }

  private static String fix(SpecDocument document, String target) {
    String parent = JsonPointers.parent(target);
    String name = JsonPointers.key(target);
    if (!parent.isEmpty() && !parent.startsWith("/")) {
      return "Define the target, or refer to one that exists.";
    }
    return NearestName.of(name, document.names(parent))
        .map(nearest -> "Write `#%s`.".formatted(JsonPointers.child(parent, nearest)))
        .orElse("Define the target, or refer to one that exists.");
  }
}
