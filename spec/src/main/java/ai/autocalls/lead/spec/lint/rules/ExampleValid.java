package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SchemaValidator;
import ai.autocalls.lead.spec.document.SchemaViolation;
import ai.autocalls.lead.spec.document.UncheckableValueException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every example satisfies the schema that it illustrates. */
final class ExampleValid implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "example-valid",
        Severity.ERROR,
        "Every example and default satisfies its schema.",
        "Examples are what readers copy and mock servers send; a wrong one teaches a contract that"
            + " does not exist.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id/example", "'seven'", "7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Example> examples = examples(target);
    if (examples.isEmpty()) {
      return List.of();
    }
    SchemaValidator validator = SchemaValidator.of(target.document());
    List<Problem> problems = new ArrayList<>();
    for (Example example : examples) {
      try {
        check(validator, example, problems);
      } catch (UncheckableValueException e) {
        problems.add(uncheckable(example, e));
      } catch (SchemaException e) {
        // a schema that cannot be used has a finding of its own, which this one would only echo
        if (!isExplained(target)) {
          problems.add(unusable(example, e));
        }
      }
    }
    return problems;
  }

  /** A value at a place, and the schema it illustrates. */
  private record Example(String pointer, JsonNode value, String schema) {}

  private static List<Example> examples(LintTarget target) {
    List<Example> examples = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      for (String keyword : List.of("example", "default")) {
        if (schema.node().has(keyword)) {
          examples.add(
              new Example(schema.at(keyword), schema.node().get(keyword), schema.pointer()));
        }
      }
      JsonNode list = schema.node().path("examples");
      for (int i = 0; i < list.size() && list.isArray(); i++) {
        examples.add(new Example(schema.at("examples") + "/" + i, list.get(i), schema.pointer()));
      }
    }
    for (ObjectKind kind :
        List.of(ObjectKind.MEDIA_TYPE, ObjectKind.PARAMETER, ObjectKind.HEADER)) {
      for (Located object : target.objects().of(kind)) {
        if (object.node().path("schema").isObject()) {
          illustrating(target, object, examples);
        }
      }
    }
    return examples;
  }

  private static void illustrating(LintTarget target, Located object, List<Example> examples) {
    String schema = object.at("schema");
    if (object.node().has("example")) {
      examples.add(new Example(object.at("example"), object.node().get("example"), schema));
    }
    for (String name : target.document().names(object.at("examples"))) {
      String pointer = JsonPointers.child(object.at("examples"), name);
      Located example = target.resolve(target.located(pointer, ObjectKind.EXAMPLE));
      if (example.node().has("value")) {
        examples.add(new Example(example.at("value"), example.node().get("value"), schema));
      }
    }
  }

  private static void check(SchemaValidator validator, Example example, List<Problem> problems) {
    for (SchemaViolation violation : validator.validate(example.schema(), example.value())) {
      problems.add(
          new Problem(
              example.pointer() + violation.pointer(),
              "The example does not satisfy its schema: %s."
                  .formatted(violation.message().replaceAll("\\.$", "")),
              "Change the example, or the schema if the example is what the API sends."));
    }
  }

  private static boolean isExplained(LintTarget target) {
    return Stream.of(new RefResolves(), new PatternCompiles(), new OpenapiStructure())
        .anyMatch(rule -> !rule.check(target).isEmpty());
  }

  private static Problem uncheckable(Example example, UncheckableValueException failure) {
    return new Problem(
        example.pointer(),
        "The example could not be checked within the limit: %s.".formatted(failure.getMessage()),
        "Simplify the schema or its pattern, so that every tool can check a value against it.");
  }

  private static Problem unusable(Example example, SchemaException failure) {
    return new Problem(
        example.pointer(),
        "The example cannot be checked, since its schema is broken: "
            + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
        "Fix the schema first.");
  }
}
