package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The document satisfies the meta-schema of the OpenAPI version that it names. */
final class OpenapiStructure implements Rule {
  /** Keywords that complain about one member, there or missing, and so at that member's place. */
  private static final Set<String> ABOUT_A_MEMBER =
      Set.of("unevaluatedProperties", "additionalProperties", "propertyNames", "required");

  private static final Set<String> ABOUT_A_MEMBER_THERE =
      Set.of("unevaluatedProperties", "additionalProperties");

  private static final Pattern YAML_BOOLEAN =
      Pattern.compile("true|false|yes|no|on|off", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "openapi-structure",
        Severity.ERROR,
        "The document satisfies the meta-schema of its OpenAPI version.",
        "What the meta-schema does not allow is ignored by one tool and refused by the next.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/phone_number/type", "strng", "string"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    if (!target.isOpenApi31() && !target.isOpenApi30()) {
      return List.of();
    }
    Schema metaSchema =
        target.isOpenApi31() ? MetaSchema.OPENAPI_31.schema() : MetaSchema.OPENAPI_30.schema();
    List<Error> errors = metaSchema.validate(target.document().tree());
    List<Problem> problems = new ArrayList<>();
    for (Error error : withoutEchoes(deepestFirst(errors))) {
      problems.add(new Problem(pointer(error), message(error), fix(error)));
    }
    if (errors.size() > Problem.MOST_OF_A_RULE) {
      problems.add(Problem.leftOut(errors.size()));
    }
    return problems;
  }

  private static List<Error> deepestFirst(List<Error> errors) {
    return errors.stream()
        .sorted(
            Comparator.comparing(
                (Error error) -> error.getInstanceLocation().getNameCount(),
                Comparator.reverseOrder()))
        .limit(Problem.MOST_OF_A_RULE)
        .toList();
  }

  /**
   * A fault makes the object around it fail as a whole, whose members then all count as
   * unevaluated, up to the root, and which then is none of the alternatives either: such echoes are
   * dropped, and of several complaints about one value only the first is kept.
   */
  private static List<Error> withoutEchoes(List<Error> deepestFirst) {
    List<Error> kept = new ArrayList<>();
    Set<String> placesAndKeys = new HashSet<>();
    for (Error error : deepestFirst) {
      String pointer = pointer(error);
      boolean echo =
          deepestFirst.stream()
              .anyMatch(
                  other ->
                      leavesUnevaluated(other, error)
                          || isTheBranchMeant(other, error)
                          || isTheFirstBranch(other, error));
      if (!echo && placesAndKeys.add(pointer + " " + error.getProperty())) {
        kept.add(error);
      }
    }
    return kept;
  }

  private static boolean leavesUnevaluated(Error cause, Error echo) {
    if (cause == echo || !echo.getKeyword().equals("unevaluatedProperties")) {
      return false;
    }
    boolean inside =
        JsonPointers.isAtOrBelow(cause.getInstanceLocation().toString(), pointer(echo));
    boolean beside =
        !cause.getKeyword().equals("unevaluatedProperties")
            && JsonPointers.parent(pointer(cause)).equals(echo.getInstanceLocation().toString());
    return inside || beside;
  }

  /** Of alternatives that all fail, the one that got furthest into the value was meant. */
  private static boolean isTheBranchMeant(Error meant, Error echo) {
    String path = echo.getEvaluationPath() + "/";
    int alternatives = Math.max(path.lastIndexOf("/oneOf/"), path.lastIndexOf("/anyOf/"));
    return alternatives >= 0
        && !ABOUT_A_MEMBER_THERE.contains(echo.getKeyword())
        && !meant.getKeyword().equals("required")
        && meant.getEvaluationPath().toString().startsWith(path.substring(0, alternatives + 7))
        && meant != echo
        && pointer(meant).startsWith(echo.getInstanceLocation() + "/");
  }

  /** Of alternatives that each only lack a member, the first is the usual one: paths, say. */
  private static boolean isTheFirstBranch(Error first, Error other) {
    return first != other
        && first.getKeyword().equals("required")
        && other.getKeyword().equals("required")
        && first.getEvaluationPath().toString().contains("/anyOf/0")
        && first
            .getEvaluationPath()
            .toString()
            .replaceFirst("/anyOf/0", "")
            .equals(other.getEvaluationPath().toString().replaceFirst("/anyOf/\\d+", ""));
  }

  /** The place of the value; of a missing member, the place where it should be. */
  private static String pointer(Error error) {
    String location = error.getInstanceLocation().toString();
    return ABOUT_A_MEMBER.contains(error.getKeyword()) && error.getProperty() != null
        ? JsonPointers.child(location, error.getProperty())
        : location;
  }

  private static String message(Error error) {
    return switch (error.getKeyword()) {
      case "unevaluatedProperties", "additionalProperties" ->
          "`%s` is nothing that OpenAPI knows here.".formatted(error.getProperty());
      case "required" -> "`%s` is missing.".formatted(error.getProperty());
      case "enum" ->
          "`%s` is none of %s.".formatted(error.getInstanceNode().asText(), error.getSchemaNode());
      case "type" ->
          isAlmostBoolean(error)
              ? "`%s` is text to a JSON reader, and a boolean is expected."
                  .formatted(error.getInstanceNode().asText())
              : notAllowed(error);
      default -> notAllowed(error);
    };
  }

  /** The words that only old YAML parsers take for a boolean. */
  private static boolean isAlmostBoolean(Error error) {
    return error.getSchemaNode().toString().equals("\"boolean\"")
        && YAML_BOOLEAN.matcher(error.getInstanceNode().asText()).matches();
  }

  private static String notAllowed(Error error) {
    return "The value is not allowed here: " + sentence(error.getMessage()) + ".";
  }

  private static String sentence(String message) {
    return message.replaceAll("\\.$", "");
  }

  private static String fix(Error error) {
    return switch (error.getKeyword()) {
      case "unevaluatedProperties", "additionalProperties" ->
          "Correct the spelling, move it to where it belongs, or prefix an extension with `x-`.";
      case "required" -> "Add `%s`.".formatted(error.getProperty());
      case "enum" -> "Use one of the listed values.";
      case "type" ->
          isAlmostBoolean(error)
              ? "Write `true` or `false`, in small letters."
              : "Write a value of the expected type.";
      default -> "Change the value as the message asks.";
    };
  }
}
