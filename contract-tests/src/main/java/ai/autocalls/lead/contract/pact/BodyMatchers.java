package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The matchers of one body, compared with the schema. A value without a matcher of its own must be
 * equal, unless one above it matches by type.
 */
final class BodyMatchers {
  private static final Set<String> NUMERIC = Set.of("integer", "number", "decimal");

  private final JsonNode rules;
  private final JsonNode generators;

  BodyMatchers(Interaction.Message message) {
    this.rules = message.bodyMatchers();
    this.generators = message.bodyGenerators();
  }

  /** The JSON path of a member, as pact files write it. */
  static String member(String parent, String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? parent + "." + name
        : parent + "['" + name + "']";
  }

  /** Where the matcher is looser or stricter than the schema; empty where both say the same. */
  Optional<Difference> compare(String path, JsonNode schema, JsonNode value) {
    Matcher matcher = matcher(path);
    String type = schema.path("type").asText();
    String pattern = schema.path("pattern").asText(null);
    String says = pattern == null ? "type " + type : "pattern " + pattern;
    if (matcher.kind().equals("equality")) {
      return schema.has("enum") || value.isBoolean() || schema.has("additionalProperties")
          ? Optional.empty()
          : Optional.of(new Difference(Kind.MATCHER_STRICTER, "equality", says));
    }
    if (matcher.kind().equals("regex")) {
      boolean same = anchored(matcher.regex()).equals(anchored(pattern == null ? "" : pattern));
      Kind kind = pattern == null ? Kind.MATCHER_STRICTER : Kind.MATCHER_LOOSER;
      return same
          ? Optional.empty()
          : Optional.of(new Difference(kind, "pattern " + matcher.regex(), says));
    }
    if (pattern != null || (type.equals("integer") && !integral(matcher, path))) {
      return Optional.of(new Difference(Kind.MATCHER_LOOSER, matcher.kind(), says));
    }
    return Optional.empty();
  }

  /** A provider state gives the number itself, so its type need not be said again. */
  private boolean integral(Matcher matcher, String path) {
    return matcher.kind().equals("integer")
        || (!NUMERIC.contains(matcher.kind()) && generators.has(path));
  }

  private Matcher matcher(String path) {
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      JsonNode own = rule.getValue().path("matchers").path(0);
      if (ofFirstItems(rule.getKey()).equals(path) && !own.isMissingNode()) {
        return new Matcher(own.path("match").asText("equality"), own.path("regex").asText());
      }
    }
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      boolean above = path.startsWith(ofFirstItems(rule.getKey()));
      if (above && rule.getValue().path("matchers").path(0).path("match").asText().equals("type")) {
        return new Matcher("type", "");
      }
    }
    return new Matcher("equality", "");
  }

  /** A rule for every item of an array is one for the first, which an example has. */
  private static String ofFirstItems(String path) {
    return path.replace("[*]", "[0]");
  }

  private static String anchored(String pattern) {
    return pattern.replaceAll("^\\^", "").replaceAll("\\$$", "");
  }

  private record Matcher(String kind, String regex) {}

  /**
   * A matcher that says another thing than the schema.
   *
   * @param kind looser or stricter
   */
  record Difference(Kind kind, String pact, String spec) {}
}
