package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The values of an example against the schemas of the document. */
final class ExampleComparison {
  /** What a page writes where the reader is to put a value of their own. */
  private static final Pattern PLACEHOLDER = Pattern.compile("|<.*>|\\{\\{.*}}");

  /** The form of {@code autocalls-timestamp} that the vendor's page shows today. */
  private static final String TIMESTAMP = "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$";

  private static final int LONGEST_SHOWN = 60;

  private final SpecFields spec;
  private final Consumer<DocsFinding> findings;

  ExampleComparison(SpecFields spec, Consumer<DocsFinding> findings) {
    this.spec = spec;
    this.findings = findings;
  }

  ExampleComparison compare(String side, Example example) {
    JsonNode json = example.json();
    if (example.isBroken()) {
      add(Kind.EXAMPLE, side, "an example that is not JSON", "JSON", example, "");
    } else if (json.isArray()) {
      add(Kind.SHAPE, side, "array", "object", example, "");
      for (int i = 0; i < json.size(); i++) {
        members(side, json.get(i), example, "/" + i);
      }
    } else if (json.isObject()) {
      members(side, json, example, "");
    }
    return this;
  }

  private void members(String name, JsonNode value, Example example, String pointer) {
    List<ContractElement> known = spec.children(name);
    if (known.isEmpty() || !value.isObject()) {
      return;
    }
    for (ContractElement field : known) {
      String key = field.name().substring(field.name().lastIndexOf('.') + 1);
      if (!value.has(key) && Boolean.TRUE.equals(field.required())) {
        add(Kind.REQUIRED, field.name(), "left out of the example", "required", example, pointer);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String child = name + "." + member.getKey();
      String at = JsonPointers.child(pointer, member.getKey());
      ContractElement field = spec.find(child);
      if (field == null) {
        findings.accept(Misspelling.or(spec, child, example.lines().get(at)));
      } else {
        value(field, member.getValue(), example, at);
      }
    }
  }

  private void value(ContractElement field, JsonNode value, Example example, String pointer) {
    String type = TypeText.of(value);
    if (type == null) {
      return;
    }
    if (field.value() != null && !type.equals(field.value())) {
      Kind kind = DocsComparison.kind(type, field.value());
      add(kind, field.name(), shown(field, type, value), field.value(), example, pointer);
    }
    pattern(field, value, example, pointer);
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        members(field.name() + "[]", value.get(i), example, pointer + "/" + i);
      }
    } else {
      members(field.name(), value, example, pointer);
    }
  }

  private void pattern(ContractElement field, JsonNode value, Example example, String pointer) {
    String pattern = pattern(spec.schema(field.name()));
    if (!pattern.isEmpty()
        && value.isTextual()
        && !PLACEHOLDER.matcher(value.asText()).matches()
        && !Pattern.compile(pattern).matcher(value.asText()).find()) {
      add(
          Kind.EXAMPLE,
          field.name(),
          shown(field, "another form", value),
          pattern,
          example,
          pointer);
    }
  }

  /** The form of a value; empty where any will do. */
  private static String pattern(JsonNode schema) {
    boolean timestamp = schema.path("format").asText().equals("autocalls-timestamp");
    return schema.path("pattern").asText(timestamp ? TIMESTAMP : "");
  }

  /** What a page shows, with its value where that is short and about nobody. */
  private String shown(ContractElement field, String what, JsonNode value) {
    boolean sensitive = spec.schema(field.name()).path("x-sensitive").asBoolean();
    String text = value.toString();
    return sensitive || value.isContainerNode() || text.length() > LONGEST_SHOWN
        ? what
        : what + " (" + text + ")";
  }

  private void add(
      Kind kind, String element, String page, String own, Example example, String pointer) {
    findings.accept(new DocsFinding(kind, element, page, own, example.lines().get(pointer)));
  }
}
