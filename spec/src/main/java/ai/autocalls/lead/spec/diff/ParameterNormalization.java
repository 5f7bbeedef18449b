package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The parameters of an operation, those of its path included, and the headers of a response.
 * Headers have no case; of path parameters only the place in the path is sent.
 */
final class ParameterNormalization {
  static final String PARAMETER = "parameter/";
  static final String HEADER = "header/";

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}/]*)\\}");

  /** OpenAPI describes these elsewhere and has them ignored as parameters and headers. */
  private static final Set<String> DESCRIBED_ELSEWHERE =
      Set.of("accept", "content-type", "authorization");

  private final Source source;
  private final SchemaForms schemas;
  private final ContentNormalization content;

  ParameterNormalization(Source source, SchemaForms schemas) {
    this.source = source;
    this.schemas = schemas;
    this.content = new ContentNormalization(source, schemas);
  }

  /** A path with what is sent of it: the names of its parameters are not. */
  static String template(String path) {
    return TEMPLATE.matcher(path).replaceAll("{}");
  }

  void parameters(String path, JsonNode ofPath, JsonNode ofOperation, Form operation) {
    Map<String, JsonNode> merged = new LinkedHashMap<>();
    List<String> places = places(path);
    for (JsonNode list : List.of(ofPath, ofOperation)) {
      for (JsonNode item : list) {
        JsonNode parameter = source.component(item);
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        if (parameter.has("$ref")) {
          name = parameter.get("$ref").asText(); // leads nowhere
        }
        String key = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
        if (in.equals("path") && places.contains(name)) {
          key = "{" + places.indexOf(name) + "}";
        }
        if (!in.equals("header") || !DESCRIBED_ELSEWHERE.contains(key)) {
          merged.put(PARAMETER + in + "/" + key, parameter);
        }
      }
    }
    merged.forEach((label, parameter) -> operation.parts().put(label, parameter(parameter)));
  }

  private static List<String> places(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = TEMPLATE.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private Form parameter(JsonNode parameter) {
    String in = parameter.path("in").asText();
    Form form = new Form(in + "." + parameter.path("name").asText());
    RawObject raw = new RawObject(parameter, form);
    raw.take("in");
    raw.take("name");
    if (raw.takeFlag("required", false) || in.equals("path")) {
      form.values().put("required", BooleanNode.TRUE);
    }
    serialized(raw, in.equals("query") || in.equals("cookie") ? "form" : "simple", form);
    return form;
  }

  void headers(RawObject response, Form form) {
    for (Map.Entry<String, JsonNode> entry : response.takeObject("headers").properties()) {
      String name = entry.getKey().toLowerCase(Locale.ROOT);
      if (!name.equals("content-type")) {
        Form header = new Form(entry.getKey());
        RawObject raw = new RawObject(source.component(entry.getValue()), header);
        raw.flag("required");
        serialized(raw, "simple", header);
        form.parts().put(HEADER + name, header);
      }
    }
  }

  private void serialized(RawObject raw, String standardStyle, Form form) {
    JsonNode schema = raw.original().path("schema");
    content.schema(raw, form);
    content.content(raw, form);
    content.examples(raw, form);
    for (String flag : List.of("deprecated", "allowEmptyValue", "allowReserved")) {
      raw.flag(flag);
    }
    JsonNode written = raw.take("style");
    String style = written.asText(standardStyle);
    boolean explode = raw.takeFlag("explode", style.equals("form"));
    if (!style.equals(standardStyle)) {
      form.values().put("style", TextNode.valueOf(style));
    }
    // A single value is written alike either way.
    if (explode != style.equals("form") && !isScalar(schema)) {
      form.values().put("explode", BooleanNode.valueOf(explode));
    }
    raw.rest();
  }

  private boolean isScalar(JsonNode schema) {
    JsonNode type = schemas.of(schema).values().get("type");
    return type != null
        && StreamSupport.stream(type.spliterator(), false)
            .allMatch(name -> TypeSet.SCALARS.contains(name.asText()));
  }
}
