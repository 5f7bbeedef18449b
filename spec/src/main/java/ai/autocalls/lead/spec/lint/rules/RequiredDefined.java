package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
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
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      JsonNode required = schema.node().path("required");
      if (!required.isArray()) {
        continue; // a wrong type is the meta-schema's finding
      }
      Set<String> properties = new LinkedHashSet<>();
      collect(target.document(), schema.pointer(), properties, new HashSet<>());
      for (int i = 0; i < required.size(); i++) {
        String name = required.get(i).asText();
        if (!properties.contains(name)) {
          problems.add(
              Problem.unknown(
                  schema.at("required") + "/" + i,
                  "`%s` is required but no property.".formatted(name),
                  name,
                  properties,
                  "Define the property, or do not require it."));
        }
      }
    }
    return problems;
  }

  private static void collect(
      SpecDocument document, String schema, Set<String> names, Set<String> passed) {
    for (String place : document.references().schemaAt(schema).places()) {
      if (passed.add(place)) {
        names.addAll(document.names(place + "/properties"));
        for (int i = 0; i < document.at(place + "/allOf").size(); i++) {
          collect(document, place + "/allOf/" + i, names, passed);
        }
      }
    }
  }
}
