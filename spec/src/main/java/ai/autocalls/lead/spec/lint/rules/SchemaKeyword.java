package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Schemas use only keywords that JSON Schema 2020-12 or OpenAPI 3.1 define. */
final class SchemaKeyword implements Rule {
  private static final Set<String> KEYWORDS =
      Set.copyOf(
          Arrays.asList(
              ("$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs"
                      + " prefixItems items contains additionalProperties properties"
                      + " patternProperties dependentSchemas propertyNames if then else allOf anyOf"
                      + " oneOf not unevaluatedItems unevaluatedProperties type const enum"
                      + " multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength"
                      + " minLength pattern maxItems minItems uniqueItems maxContains minContains"
                      + " maxProperties minProperties required dependentRequired title description"
                      + " default deprecated readOnly writeOnly examples format contentEncoding"
                      + " contentMediaType contentSchema discriminator xml externalDocs example")
                  .split(" ")));

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "schema-keyword",
        Severity.ERROR,
        "Schemas use only keywords that JSON Schema 2020-12 or OpenAPI 3.1 define.",
        "JSON Schema ignores what it does not know, so a misspelt keyword checks nothing and no one"
            + " hears of it.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id",
            "type: integer\ndescripton: The id of the campaign.\ndescription: An id.\nexample: 7",
            "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    if (!target.isOpenApi31()) {
      return problems; // the 3.0 meta-schema refuses unknown keywords itself
    }
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      for (String keyword : target.document().names(schema.pointer())) {
        if (!KEYWORDS.contains(keyword)
            && !keyword.startsWith("x-")
            && !keyword.equals(NoNullable.KEYWORD)) {
          problems.add(problem(schema, keyword));
        }
      }
    }
    return problems;
  }

  private static Problem problem(Located schema, String keyword) {
    return new Problem(
        schema.at(keyword),
        "`%s` is not a keyword of a schema.".formatted(keyword),
        NearestName.of(keyword, KEYWORDS)
            .map(nearest -> "Write `%s`, or prefix an extension with `x-`.".formatted(nearest))
            .orElse("Remove it, or prefix an extension with `x-`."));
  }
}
