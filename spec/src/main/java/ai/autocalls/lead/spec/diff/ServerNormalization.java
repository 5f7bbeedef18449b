package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where an operation is offered: its servers with every value that their variables may take. */
final class ServerNormalization {
  static final String HOST = "host";
  static final String URLS = "servers";
  static final String DEFAULTS = "server defaults";

  /** More are left as a template; nobody lists them. */
  private static final int MAX_URLS = 1_000;

  private ServerNormalization() {}

  static void into(Form operation, JsonNode servers) {
    TreeSet<String> urls = new TreeSet<>();
    TreeSet<String> defaults = new TreeSet<>();
    String host = null;
    for (JsonNode server : servers) {
      String standard = standard(server);
      host = host == null ? standard : host;
      defaults.add(standard);
      urls.addAll(urls(server));
    }
    if (host == null) {
      host = "/";
      urls.add("/");
      defaults.add("/");
    }
    operation.values().put(HOST, TextNode.valueOf(host));
    operation.values().put(URLS, Canonical.texts(urls));
    operation.values().put(DEFAULTS, Canonical.texts(defaults));
    if (!servers.isEmpty()) {
      operation.prose().put("servers", described(servers));
    }
    JsonNode unknown = unknown(servers);
    if (!unknown.isEmpty()) {
      operation.values().put("server members", unknown);
    }
  }

  /** Members that no edition of OpenAPI gave a meaning when this was written. */
  private static JsonNode unknown(JsonNode servers) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode server : servers) {
      collectUnknown(server, Set.of("url", "variables"), all);
      server.path("variables").forEach(v -> collectUnknown(v, Set.of("default", "enum"), all));
    }
    return Canonical.set(all);
  }

  private static void collectUnknown(JsonNode object, Set<String> known, List<JsonNode> all) {
    object.properties().stream()
        .filter(m -> !known.contains(m.getKey()) && !RawObject.isProse(m.getKey()))
        .forEach(m -> all.add(JsonNodeFactory.instance.objectNode().set(m.getKey(), m.getValue())));
    if (!object.isObject()) {
      all.add(object);
    }
  }

  /** The servers as they stand, for their descriptions; which is first counts elsewhere. */
  private static JsonNode described(JsonNode servers) {
    List<JsonNode> all = new ArrayList<>();
    servers.forEach(
        server -> {
          if (server.properties().stream().anyMatch(m -> RawObject.isProse(m.getKey()))) {
            all.add(server);
          }
        });
    return Canonical.set(all);
  }

  private static String standard(JsonNode server) {
    String url = server.path("url").asText();
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      String value = variable.getValue().path("default").asText();
      url = url.replace("{" + variable.getKey() + "}", value);
    }
    return withoutSlash(url);
  }

  private static List<String> urls(JsonNode server) {
    List<String> urls = new ArrayList<>(List.of(server.path("url").asText()));
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      JsonNode values = variable.getValue().path("enum");
      String place = "{" + variable.getKey() + "}";
      if (values.isEmpty() || (long) urls.size() * values.size() > MAX_URLS) {
        continue;
      }
      List<String> expanded = new ArrayList<>();
      for (String url : urls) {
        values.forEach(value -> expanded.add(url.replace(place, value.asText())));
      }
      urls = expanded;
    }
    return urls.stream().map(ServerNormalization::withoutSlash).toList();
  }

  private static String withoutSlash(String url) {
    return url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
