package ai.autocalls.lead.spec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a schema requires, it defines. */
final class RequiredDefined implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "required-defined",
        Severity.ERROR,
        "Every name in `required` is a property of the schema.",
        "A required name without a property can be sent by no generated client, so every request"
            + " would be invalid.",
        new RuleExample(
            "/components/schemas/LeadRequest/required",
            "[phone_number, campain_id]",
            "[phone_number, campaign_id]"));
  }

  @Override
  public List<Problem> check(Subject subject) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : subject.objects().of(ObjectKind.SCHEMA)) {
      JsonNode required = schema.node().path("required");
      if (!required.isArray()) {
        continue; // a wrong type is the meta-schema's finding
      }
      Set<String> properties = new LinkedHashSet<>();
      collect(subject, schema.node(), properties, 0);
      for (int i = 0; i < required.size(); i++) {
        String name = required.get(i).asText();
        if (!properties.contains(name)) {
          problems.add(problem(schema.at("required") + "/" + i, name, properties));
        }
      }
    }
    return problems;
  }

  private static void collect(Subject subject, JsonNode schema, Set<String> names, int depth) {
    JsonNode resolved = subject.document().resolve(schema);
    resolved.path("properties").fieldNames().forEachRemaining(names::add);
    if (depth < 20) {
      resolved.path("allOf").forEach(branch -> collect(subject, branch, names, depth + 1));
    }
  }

  private static Problem problem(String pointer, String name, Set<String> properties) {
    return new Problem(
        pointer,
        "`%s` is required but no property.".formatted(name),
        NearestName.of(name, properties)
            .map(nearest -> "Write `%s`.".formatted(nearest))
            .orElse("Define the property, or do not require it."));
  }
}
