package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Bodies by media type, and what parameters and headers have in common with them. */
final class ContentNormalization {
  static final String CONTENT = "content/";

  private final Source source;
  private final SchemaForms schemas;

  ContentNormalization(Source source, SchemaForms schemas) {
    this.source = source;
    this.schemas = schemas;
  }

  /** Reads {@code content} into the parts of the form around it. */
  void content(RawObject around, Form form) {
    for (Map.Entry<String, JsonNode> entry : around.takeObject("content").properties()) {
      String label = CONTENT + mediaType(entry.getKey());
      Form media = new Form(entry.getKey());
      RawObject raw = new RawObject(entry.getValue(), media);
      schema(raw, media);
      JsonNode encoding = raw.takeObject("encoding");
      if (!encoding.isEmpty()) {
        media.values().put("encoding", Canonical.of(resolved(encoding, 0)));
      }
      examples(raw, media);
      raw.rest();
      form.parts()
          .put(form.parts().containsKey(label) ? label + "?" + entry.getKey() : label, media);
    }
  }

  void schema(RawObject around, Form form) {
    for (String keyword : List.of("schema", "itemSchema")) {
      if (around.has(keyword)) {
        form.parts().put(keyword, schemas.of(around.take(keyword)));
      }
    }
  }

  /** Examples are compared by what they show, not by where it is written. */
  void examples(RawObject around, Form form) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> example : around.takeObject("examples").properties()) {
      shown.set(example.getKey(), source.componentOrReference(example.getValue()));
    }
    if (!shown.isEmpty()) {
      form.prose().put("examples", Canonical.of(shown));
    }
  }

  /** A value of a kind that is not looked into, with what its references lead to. */
  JsonNode resolved(JsonNode value, int depth) {
    JsonNode target = value.has("$ref") ? source.component(value) : value;
    if (!target.isObject() || depth == 20) {
      return target;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    target
        .properties()
        .forEach(member -> copy.set(member.getKey(), resolved(member.getValue(), depth + 1)));
    return copy;
  }

  /** Case and the order of parameters say nothing, and UTF-8 is what JSON is in anyhow. */
  static String mediaType(String written) {
    List<String> pieces = new ArrayList<>(List.of(written.split(";")));
    String type = pieces.remove(0).strip().toLowerCase(Locale.ROOT);
    TreeSet<String> parameters = new TreeSet<>();
    for (String piece : pieces) {
      String[] pair = piece.strip().split("=", 2);
      String value = pair.length == 2 ? pair[1].strip().replace("\"", "") : "";
      String parameter = pair[0].strip().toLowerCase(Locale.ROOT) + "=" + value;
      if (!parameter.equalsIgnoreCase("charset=utf-8") && !piece.isBlank()) {
        parameters.add(parameter);
      }
    }
    return parameters.isEmpty() ? type : type + ";" + String.join(";", parameters);
  }
}
