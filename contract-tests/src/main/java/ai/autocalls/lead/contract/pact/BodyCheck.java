package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SchemaValidator;
import ai.autocalls.lead.spec.document.SchemaViolation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UncheckableValueException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks one JSON body of an interaction, and its matchers, against the schema of the
 * specification.
 */
final class BodyCheck {
  private final SpecDocument spec;
  private final SchemaValidator validator;
  private final String side;
  private final BodyMatchers matchers;
  private final List<PactFinding> findings = new ArrayList<>();
  private final Set<String> exercised = new TreeSet<>();

  BodyCheck(
      SpecDocument spec, SchemaValidator validator, String side, Interaction.Message message) {
    this.spec = spec;
    this.validator = validator;
    this.side = side;
    this.matchers = new BodyMatchers(message);
  }

  /** Checks the body against the schema at a pointer of the specification. */
  void check(String schemaPointer, JsonNode body) {
    for (SchemaViolation violation : violations(schemaPointer, body)) {
      String element = element(violation.pointer());
      add(
          Kind.SCHEMA,
          element,
          "pact's "
              + element
              + " violates the spec ("
              + violation.keyword()
              + "): "
              + violation.message(),
          "make the example conform to the schema");
    }
    fields(side, "$", spec.at(schemaPointer), body);
  }

  private List<SchemaViolation> violations(String schemaPointer, JsonNode body) {
    try {
      return validator.validate(schemaPointer, body);
    } catch (UncheckableValueException e) {
      add(
          Kind.SCHEMA,
          side,
          "pact's " + side + " could not be checked within the limit: " + e.getMessage(),
          "simplify the schema in the spec");
      return List.of();
    }
  }

  List<PactFinding> findings() {
    return findings;
  }

  Set<String> exercised() {
    return exercised;
  }

  private void fields(String element, String path, JsonNode reference, JsonNode value) {
    JsonNode schema = alternative(spec.resolve(reference), value);
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        fields(element + "[]", path + "[" + i + "]", schema.path("items"), value.get(i));
      }
      return;
    }
    if (!value.isObject()) {
      leaf(element, path, schema, value);
      return;
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = element + "." + member.getKey();
      JsonNode property = schema.path("properties").path(member.getKey());
      if (!property.isMissingNode()) {
        exercised.add(name);
        fields(name, BodyMatchers.member(path, member.getKey()), property, member.getValue());
      } else if (!schema.has("additionalProperties")) {
        add(
            Kind.UNKNOWN_FIELD,
            name,
            "pact has " + name + ", spec does not know it",
            "correct the name, or add the field to the spec");
      }
    }
  }

  private void leaf(String element, String path, JsonNode schema, JsonNode value) {
    matchers
        .compare(path, schema, value)
        .ifPresent(
            difference ->
                add(
                    difference.kind(),
                    element,
                    "pact matches "
                        + element
                        + " by "
                        + difference.pact()
                        + ", spec says "
                        + difference.spec(),
                    "match it by " + difference.spec()));
  }

  /**
   * Of alternatives the one whose properties the value has; of an open enumeration the open branch.
   */
  private JsonNode alternative(JsonNode schema, JsonNode value) {
    JsonNode alternatives = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
    JsonNode best = schema;
    long most = -1;
    for (JsonNode reference : alternatives) {
      JsonNode candidate = spec.resolve(reference);
      long known =
          value.properties().stream()
              .filter(member -> candidate.path("properties").has(member.getKey()))
              .count();
      if (known > most || (known == most && !candidate.has("enum"))) {
        best = candidate;
        most = known;
      }
    }
    return best;
  }

  private String element(String pointer) {
    StringBuilder name = new StringBuilder(side);
    for (String token : pointer.split("/")) {
      if (token.matches("\\d+")) {
        name.append("[]");
      } else if (!token.isEmpty()) {
        name.append('.').append(JsonPointers.unescape(token));
      }
    }
    return name.toString();
  }

  private void add(Kind kind, String element, String message, String fix) {
    findings.add(new PactFinding(kind, "", "", element, message, fix));
  }
}
