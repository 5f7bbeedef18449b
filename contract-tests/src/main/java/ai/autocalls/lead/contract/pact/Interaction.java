package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One HTTP interaction of a pact file, of specification version 2 to 4. */
record Interaction(JsonNode json) {
  String description() {
    return json.path("description").asText();
  }

  String method() {
    return json.path("request").path("method").asText().toUpperCase(Locale.ROOT);
  }

  String path() {
    return json.path("request").path("path").asText();
  }

  int status() {
    return json.path("response").path("status").asInt(200);
  }

  Message request() {
    return new Message(json.path("request"));
  }

  Message response() {
    return new Message(json.path("response"));
  }

  /** Request or response. */
  record Message(JsonNode json) {
    /** The first value of a header, or an empty text. */
    String header(String name) {
      for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
        if (header.getKey().equalsIgnoreCase(name)) {
          JsonNode value = header.getValue();
          return value.isArray() ? value.path(0).asText() : value.asText();
        }
      }
      return "";
    }

    /** The names of the query's parameters. */
    Set<String> query() {
      Set<String> names = new LinkedHashSet<>();
      json.path("query").fieldNames().forEachRemaining(names::add);
      return names;
    }

    /** The values of one of the query's parameters, in order. */
    List<String> query(String name) {
      List<String> values = new ArrayList<>();
      JsonNode value = json.path("query").path(name);
      if (value.isArray()) {
        value.forEach(each -> values.add(each.asText()));
      } else if (!value.isMissingNode()) {
        values.add(value.asText());
      }
      return values;
    }

    /** The media type of the body without parameters, or an empty text. */
    String contentType() {
      String declared = json.path("body").path("contentType").asText(header("Content-Type"));
      return declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body: under {@code content} since version 4. */
    JsonNode body() {
      JsonNode body = json.path("body");
      JsonNode content = body.has("content") ? body.get("content") : body;
      return content.isNull() ? MissingNode.getInstance() : content;
    }

    /** The matchers of the body by JSON path. */
    JsonNode bodyMatchers() {
      return json.path("matchingRules").path("body");
    }

    /** The generators of the body by JSON path. */
    JsonNode bodyGenerators() {
      return json.path("generators").path("body");
    }
  }
}
