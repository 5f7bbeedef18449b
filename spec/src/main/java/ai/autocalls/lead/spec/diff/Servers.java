package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an operation is offered: its servers with every value that their variables list. Clients
 * call the first server unless they are configured otherwise.
 */
final class Servers {
  /** The server that clients call by default. */
  private static final String HOST = "host";

  private static final String URLS = "servers";

  /** Each server with the default values of its variables. */
  private static final String DEFAULTS = "server defaults";

  static final List<String> MEMBERS = List.of(HOST, URLS, DEFAULTS);

  /** A server with more URLs is left as a template. */
  private static final int MAX_URLS = 1_000;

  private Servers() {}

  static void into(Form operation, JsonNode servers) {
    Set<String> urls = new TreeSet<>();
    Set<String> defaults = new LinkedHashSet<>();
    for (JsonNode server : servers) {
      defaults.add(standard(server));
      urls.addAll(urls(server));
    }
    if (defaults.isEmpty()) {
      urls.add("/");
      defaults.add("/");
    }
    operation.values().put(HOST, TextNode.valueOf(defaults.iterator().next()));
    operation.values().put(URLS, Canonical.texts(urls));
    operation.values().put(DEFAULTS, Canonical.texts(defaults));
    List<JsonNode> unknown = new ArrayList<>();
    List<JsonNode> described = new ArrayList<>();
    for (JsonNode server : servers) {
      collectUnknown(server, Set.of("url", "variables"), unknown);
      server.path("variables").forEach(v -> collectUnknown(v, Set.of("default", "enum"), unknown));
      if (server.properties().stream().anyMatch(m -> RawObject.isProse(m.getKey()))) {
        described.add(server);
      }
    }
    if (!unknown.isEmpty()) {
      operation.values().put("server members", Canonical.set(unknown));
    }
    if (!servers.isEmpty()) {
      operation.prose().put(URLS, Canonical.set(described));
    }
  }

  private static void collectUnknown(JsonNode object, Set<String> known, List<JsonNode> all) {
    object.properties().stream()
        .filter(m -> !known.contains(m.getKey()) && !RawObject.isProse(m.getKey()))
        .forEach(m -> all.add(JsonNodeFactory.instance.objectNode().set(m.getKey(), m.getValue())));
    if (!object.isObject()) {
      all.add(object);
    }
  }

  private static String standard(JsonNode server) {
    String url = server.path("url").asText();
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      String value = variable.getValue().path("default").asText();
      url = url.replace("{" + variable.getKey() + "}", value);
    }
    return withoutSlash(url);
  }

  /** A variable without a list of values counts with its default, as clients fill it in. */
  private static List<String> urls(JsonNode server) {
    List<String> urls = List.of(server.path("url").asText());
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      List<JsonNode> listed = Canonical.list(variable.getValue().path("enum"));
      List<JsonNode> values =
          listed.isEmpty() ? List.of(variable.getValue().path("default")) : listed;
      String place = "{" + variable.getKey() + "}";
      if ((long) urls.size() * values.size() <= MAX_URLS) {
        urls =
            urls.stream()
                .flatMap(url -> values.stream().map(value -> url.replace(place, value.asText())))
                .toList();
      }
    }
    return urls.stream().map(Servers::withoutSlash).toList();
  }

  private static String withoutSlash(String url) {
    return url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  static void compare(Differences differences, Place place) {
    boolean inBoth = differences.was(HOST) != null && differences.is(HOST) != null;
    if (inBoth && MEMBERS.stream().anyMatch(differences::isLeft)) { // a callback has none
      differences.explain(MEMBERS, () -> servers(differences, place.at("host")));
      differences.dropProse(URLS); // descriptions change along with what they describe
    }
  }

  private static void servers(Differences differences, Place host) {
    String wasHost = differences.was(HOST).asText();
    String isHost = differences.is(HOST).asText();
    List<JsonNode> was = Canonical.list(differences.was(URLS));
    List<JsonNode> is = Canonical.list(differences.is(URLS));
    boolean moved = !wasHost.equals(isHost);
    if (moved) {
      boolean isOffered = is.contains(differences.was(HOST));
      ChangeKind kind = isOffered ? ChangeKind.DEFAULT_HOST_CHANGED : ChangeKind.HOST_CHANGED;
      differences.add(host, kind, wasHost, isHost);
    }
    for (JsonNode url : was) {
      if (!is.contains(url) && !(moved && url.equals(differences.was(HOST)))) {
        differences.add(host, ChangeKind.SERVER_REMOVED, url.asText(), null);
      }
    }
    for (JsonNode url : is) {
      if (!was.contains(url) && !(moved && url.equals(differences.is(HOST)))) {
        differences.add(host, ChangeKind.SERVER_ADDED, null, url.asText());
      }
    }
    if (!moved && was.equals(is)) {
      String defaults = Canonical.shown(differences.is(DEFAULTS));
      String before = Canonical.shown(differences.was(DEFAULTS));
      differences.add(host, ChangeKind.HOST_CHANGED, before, defaults);
    }
  }
}
