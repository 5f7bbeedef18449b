package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  public List<Problem> check(Subject subject) {
    List<Problem> problems = new ArrayList<>();
    for (Located object : subject.objects().all()) {
      JsonNode ref = object.node().get("$ref");
      if (ref != null) {
        check(subject.document(), ref.asText(), object.at("$ref")).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> check(SpecDocument document, String ref, String pointer) {
    if (!ref.startsWith("#/")) {
      return Optional.of(
          new Problem(
              pointer,
              "`%s` leads out of this document.".formatted(ref),
              "Move the target into `components` and refer to it as `#/components/…`."));
    }
    String target = JsonPointers.fromRef(ref);
    if (document.at(target).isMissingNode()) {
      return Optional.of(
          new Problem(pointer, "`%s` does not exist.".formatted(ref), fix(document, target)));
    }
    if (leadsInCircle(document, ref)) {
      return Optional.of(
          new Problem(
              pointer,
              "`%s` leads back to itself through references only.".formatted(ref),
              "Let one of the references be replaced by what is meant."));
    }
    return Optional.empty();
  }

  private static String fix(SpecDocument document, String target) {
    String parent = JsonPointers.parent(target);
    String name = JsonPointers.unescape(target.substring(target.lastIndexOf('/') + 1));
    List<String> siblings = new ArrayList<>();
    document.at(parent).fieldNames().forEachRemaining(siblings::add);
    return NearestName.of(name, siblings)
        .map(nearest -> "Write `#%s`.".formatted(JsonPointers.child(parent, nearest)))
        .orElse("Define the target, or refer to one that exists.");
  }

  private static boolean leadsInCircle(SpecDocument document, String ref) {
    Set<String> seen = new HashSet<>();
    String next = ref;
    while (next.startsWith("#/")) {
      if (!seen.add(next)) {
        return true;
      }
      next = document.at(JsonPointers.fromRef(next)).path("$ref").asText("");
    }
    return false;
  }
}
