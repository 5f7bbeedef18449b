package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who may call an operation: alternatives, each a set of credentials that go together. Schemes
 * count by what they ask for; their names are the document's own affair.
 */
final class SecurityNormalization {
  static final String SECURITY = "security";
  static final String SCHEME = "scheme";
  static final String SCOPES = "scopes";

  private static final Set<String> WITHOUT_CASE = Set.of("scheme", "name");

  private final Source source;

  SecurityNormalization(Source source) {
    this.source = source;
  }

  void into(Form operation, JsonNode requirements) {
    List<JsonNode> alternatives = new ArrayList<>();
    List<JsonNode> described = new ArrayList<>();
    for (JsonNode requirement : requirements) {
      List<JsonNode> together = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : requirement.properties()) {
        JsonNode scheme = scheme(entry.getKey());
        together.add(credential(entry.getKey(), scheme, entry.getValue()));
        described.add(remarks(scheme));
      }
      if (!requirement.isObject()) {
        together.add(requirement);
      }
      alternatives.add(Canonical.set(together));
    }
    if (alternatives.isEmpty()) {
      alternatives.add(JsonNodeFactory.instance.arrayNode());
    }
    operation.values().put(SECURITY, Canonical.set(alternatives));
    described.removeIf(JsonNode::isEmpty);
    if (!described.isEmpty()) {
      operation.prose().put(SECURITY, Canonical.set(described));
    }
  }

  private JsonNode scheme(String name) {
    String pointer = "/components/securitySchemes/" + name.replace("~", "~0").replace("/", "~1");
    return source.componentAt(pointer);
  }

  private static JsonNode credential(String name, JsonNode scheme, JsonNode scopes) {
    List<JsonNode> needed = new ArrayList<>();
    scopes.forEach(needed::add);
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    credential.set(
        SCHEME, scheme.isObject() ? substance(scheme) : JsonNodeFactory.instance.textNode(name));
    ArrayNode set = Canonical.set(needed);
    return credential.set(SCOPES, set);
  }

  /** What the credentials are; which scopes exist is told, which are needed is asked. */
  private static JsonNode substance(JsonNode scheme) {
    ObjectNode substance = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : scheme.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      boolean isHeader = !name.equals("name") || scheme.path("in").asText().equals("header");
      if (isRemark(name)) {
        continue;
      }
      if (value.isObject()) {
        substance.set(name, substance(value));
      } else if (WITHOUT_CASE.contains(name) && isHeader) {
        substance.put(name, value.asText().toLowerCase(Locale.ROOT));
      } else {
        substance.set(name, value);
      }
    }
    return Canonical.of(substance);
  }

  private static boolean isRemark(String name) {
    return RawObject.isProse(name) || name.equals("bearerFormat") || name.equals(SCOPES);
  }

  /** What a scheme says besides. */
  private static JsonNode remarks(JsonNode scheme) {
    ObjectNode remarks = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : scheme.properties()) {
      if (isRemark(member.getKey())) {
        remarks.set(member.getKey(), member.getValue());
      } else if (!remarks(member.getValue()).isEmpty()) {
        remarks.set(member.getKey(), remarks(member.getValue()));
      }
    }
    return remarks;
  }
}
