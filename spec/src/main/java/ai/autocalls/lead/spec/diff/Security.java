package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may call an operation: alternatives, each a set of credentials that go together. A scheme
 * counts by what it asks for; its name is not sent.
 */
final class Security {
  static final String SECURITY = "security";
  static final List<String> MEMBERS = List.of(SECURITY);

  private static final String SCHEME = "scheme";
  private static final String SCOPES = "scopes";
  private static final Set<String> WITHOUT_CASE = Set.of("scheme", "name");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Security() {}

  static void into(Form operation, JsonNode requirements, Source source) {
    List<JsonNode> alternatives = new ArrayList<>();
    List<JsonNode> described = new ArrayList<>();
    for (JsonNode requirement : requirements) {
      List<JsonNode> together = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : requirement.properties()) {
        JsonNode scheme = source.component("securitySchemes", entry.getKey());
        ObjectNode credential = NODES.objectNode();
        credential.set(
            SCHEME, scheme.isObject() ? substance(scheme) : NODES.textNode(entry.getKey()));
        credential.set(SCOPES, Canonical.set(Canonical.list(entry.getValue())));
        together.add(credential);
        described.add(remarks(scheme));
      }
      if (!requirement.isObject()) {
        together.add(requirement);
      }
      alternatives.add(Canonical.set(together));
    }
    if (alternatives.isEmpty()) {
      alternatives.add(NODES.arrayNode());
    }
    operation.values().put(SECURITY, Canonical.set(alternatives));
    described.removeIf(JsonNode::isEmpty);
    if (!described.isEmpty()) {
      operation.prose().put(SECURITY, Canonical.set(described));
    }
  }

  /** What the credentials are. The list of scopes describes; a requirement names what is needed. */
  private static JsonNode substance(JsonNode scheme) {
    ObjectNode substance = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : scheme.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      boolean isHeader = !name.equals("name") || scheme.path("in").asText().equals("header");
      if (value.isObject() && !isRemark(name)) {
        substance.set(name, substance(value));
      } else if (WITHOUT_CASE.contains(name) && isHeader) {
        substance.put(name, value.asText().toLowerCase(Locale.ROOT));
      } else if (!isRemark(name)) {
        substance.set(name, value);
      }
    }
    return Canonical.of(substance);
  }

  private static JsonNode remarks(JsonNode scheme) {
    ObjectNode remarks = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : scheme.properties()) {
      boolean isRemark = isRemark(member.getKey());
      JsonNode remark = isRemark ? member.getValue() : remarks(member.getValue());
      if (isRemark || !remark.isEmpty()) {
        remarks.set(member.getKey(), remark);
      }
    }
    return remarks;
  }

  private static boolean isRemark(String name) {
    return RawObject.isProse(name) || name.equals("bearerFormat") || name.equals(SCOPES);
  }

  static void compare(Differences differences, Place place) {
    JsonNode was = differences.was(SECURITY);
    JsonNode is = differences.is(SECURITY);
    if (was != null && is != null && differences.isLeft(SECURITY)) { // a callback may have none
      differences.explain(
          SECURITY, () -> differences.add(place.at("auth"), kind(was, is), shown(was), shown(is)));
      differences.dropProse(SECURITY); // descriptions change along with what they describe
    }
  }

  private static ChangeKind kind(JsonNode was, JsonNode is) {
    boolean wasOpen = isOpen(was);
    if (Canonical.list(was).stream().allMatch(had -> isEnough(had, is))) {
      boolean asksNothing = isOpen(is) && is.size() == 1;
      return asksNothing && !wasOpen ? ChangeKind.AUTH_REMOVED : ChangeKind.AUTH_WIDENED;
    }
    return wasOpen ? ChangeKind.AUTH_ADDED : ChangeKind.AUTH_CHANGED;
  }

  private static boolean isOpen(JsonNode alternatives) {
    return Canonical.list(alternatives).stream().anyMatch(JsonNode::isEmpty);
  }

  /** Whether an alternative is left that asks for no other credentials and no further scope. */
  private static boolean isEnough(JsonNode had, JsonNode alternatives) {
    return Canonical.list(alternatives).stream()
        .anyMatch(
            alternative ->
                Canonical.list(alternative).stream()
                    .allMatch(
                        asked -> Canonical.list(had).stream().anyMatch(c -> covers(c, asked))));
  }

  private static boolean covers(JsonNode credential, JsonNode asked) {
    return credential.isObject()
        && credential.path(SCHEME).equals(asked.path(SCHEME))
        && Canonical.list(credential.path(SCOPES)).containsAll(Canonical.list(asked.path(SCOPES)));
  }

  private static String shown(JsonNode alternatives) {
    String all =
        Canonical.list(alternatives).stream()
            .map(
                alternative ->
                    alternative.isEmpty()
                        ? "nothing"
                        : Canonical.list(alternative).stream()
                            .map(Security::shownCredential)
                            .collect(Collectors.joining(" and ")))
            .collect(Collectors.joining(" or "));
    return all.equals("nothing") ? null : all;
  }

  private static String shownCredential(JsonNode credential) {
    JsonNode scheme = credential.path(SCHEME);
    JsonNode scopes = credential.path(SCOPES);
    String kind = scheme.path("scheme").asText(scheme.path("in").asText());
    String name =
        scheme.isObject()
            ? (scheme.path("type").asText() + " " + kind + " " + scheme.path("name").asText())
                .strip()
            : scheme.asText(credential.toString());
    return scopes.isEmpty() ? name : name + " (" + Canonical.shown(scopes) + ")";
  }
}
