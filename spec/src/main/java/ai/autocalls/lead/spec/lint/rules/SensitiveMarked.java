package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Personal data is marked. */
final class SensitiveMarked implements Rule {
  private static final Pattern PERSONAL_NAME =
      Pattern.compile(
          "(^|_)(phone|mobile|email|e_mail|address|street|birthday|birthdate|birth_date|date_of_birth"
              + "|first_name|last_name|full_name|customer_name|surname|iban|ssn)(_|$)|^variables$",
          Pattern.CASE_INSENSITIVE);

  /** An E.164 number or an e-mail address. */
  private static final Pattern PERSONAL_VALUE =
      Pattern.compile("\\+[1-9]\\d{6,14}|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "sensitive-marked",
        Severity.ERROR,
        "A property or parameter that holds personal data, by its name or its example, carries"
            + " `x-sensitive: true`.",
        "The client prints every field that is not marked, and so a person's number would be in"
            + " a log.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/phone_number",
            "type: string\ndescription: In E.164 form.\nexample: '+12025550123'",
            "type: string\ndescription: In E.164 form.\nexample: '+12025550123'\nx-sensitive: true"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    Stream<Problem> parameters =
        target.objects().defined(ObjectKind.PARAMETER).stream()
            .filter(parameter -> !isMarked(parameter.node()))
            .filter(parameter -> isPersonalName(parameter.node().path("name").asText()))
            .map(SensitiveMarked::problem);
    return Stream.concat(parameters, properties(target)).toList();
  }

  private static boolean isMarked(JsonNode parameter) {
    return parameter.path("x-sensitive").asBoolean()
        || parameter.at("/schema/x-sensitive").asBoolean();
  }

  private static boolean isPersonalName(String name) {
    return PERSONAL_NAME.matcher(name.toLowerCase(Locale.ROOT).replace('-', '_')).find();
  }

  private static Problem problem(Located parameter) {
    return new Problem(
        parameter.pointer(),
        "`%s` holds personal data, by its name, and is not marked."
            .formatted(parameter.node().path("name").asText()),
        "Add `x-sensitive: true`.");
  }

  private static Stream<Problem> properties(LintTarget target) {
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(Located::isProperty)
        .filter(
            schema ->
                !schema.node().path("x-sensitive").asBoolean()
                    && !target.resolve(schema).node().path("x-sensitive").asBoolean())
        .flatMap(schema -> property(schema).stream());
  }

  private static Optional<Problem> property(Located schema) {
    if (PERSONAL_NAME.matcher(schema.key()).find()) {
      return Optional.of(problem(schema, "by its name"));
    }
    if (isPersonal(schema.node().path("example"))) {
      return Optional.of(problem(schema, "by its example"));
    }
    return Optional.empty();
  }

  /** Lists of objects have schemas of their own, whose properties are looked at there. */
  private static boolean isPersonal(JsonNode example) {
    if (example.isObject()) {
      for (JsonNode value : example) {
        if (isPersonal(value)) {
          return true;
        }
      }
      return false;
    }
    return example.isTextual() && PERSONAL_VALUE.matcher(example.asText()).matches();
  }

  private static Problem problem(Located schema, String how) {
    return new Problem(
        schema.pointer(),
        "`%s` holds personal data, %s, and is not marked.".formatted(schema.key(), how),
        "Add `x-sensitive: true`.");
  }
}
