package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The values of an example compared with the schemas of the document. */
final class ExampleComparison {
  /** What a page writes where the reader is to put a value of their own. */
  private static final Pattern PLACEHOLDER = Pattern.compile("|<.*>|\\{\\{.*}}");

  /** The form of {@code autocalls-timestamp} that the vendor's page shows today. */
  private static final String TIMESTAMP = "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$";

  private static final int LONGEST_SHOWN = 60;

  private final SpecFields spec;
  private final Example example;
  private final Consumer<DocsFinding> findings;

  ExampleComparison(SpecFields spec, Example example, Consumer<DocsFinding> findings) {
    this.spec = spec;
    this.example = example;
    this.findings = findings;
  }

  void compare(String side) {
    if (example.isBroken()) {
      add(Kind.EXAMPLE, side, "an example that is not JSON", "JSON", "");
    } else if (example.json().isArray()) {
      add(Kind.SHAPE, side, "array", "object", "");
    }
    each(side, side, example.json(), "");
  }

  /** The members of an object, or of each object of an array. */
  private void each(String name, String element, JsonNode value, String pointer) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        members(element, value.get(i), pointer + "/" + i);
      }
    } else {
      members(name, value, pointer);
    }
  }

  private void members(String name, JsonNode value, String pointer) {
    List<ContractElement> known = spec.children(name);
    if (known.isEmpty() || !value.isObject()) {
      return;
    }
    for (ContractElement field : known) {
      if (!value.has(SpecFields.last(field.name())) && Boolean.TRUE.equals(field.required())) {
        add(Kind.REQUIRED, field.name(), "left out of the example", "required", pointer);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String child = name + "." + member.getKey();
      String at = JsonPointers.child(pointer, member.getKey());
      ContractElement field = spec.find(child);
      if (field == null) {
        findings.accept(spec.unknown(child, example.lines().get(at)));
      } else if (!member.getValue().isNull()) {
        value(field, member.getValue(), at);
      }
    }
  }

  private void value(ContractElement field, JsonNode value, String pointer) {
    String type = TypeText.of(value);
    if (field.value() != null && !type.equals(field.value())) {
      Kind kind = Kind.of(type, field.value());
      add(kind, field.name(), shown(field, type, value), field.value(), pointer);
    }
    String pattern = pattern(spec.schema(field.name()));
    if (value.isTextual()
        && !PLACEHOLDER.matcher(value.asText()).matches()
        && !Pattern.compile(pattern).matcher(value.asText()).find()) {
      add(Kind.EXAMPLE, field.name(), shown(field, "another form", value), pattern, pointer);
    }
    each(field.name(), field.name() + "[]", value, pointer);
  }

  /** The form of a value; empty where any will do. */
  private static String pattern(JsonNode schema) {
    boolean timestamp = schema.path("format").asText().equals("autocalls-timestamp");
    return schema.path("pattern").asText(timestamp ? TIMESTAMP : "");
  }

  /** What a page shows, with its value where that is short and not personal. */
  private String shown(ContractElement field, String what, JsonNode value) {
    boolean sensitive = spec.schema(field.name()).path("x-sensitive").asBoolean();
    String text = value.toString();
    return sensitive || value.isContainerNode() || text.length() > LONGEST_SHOWN
        ? what
        : what + " (" + text + ")";
  }

  private void add(Kind kind, String element, String page, String own, String pointer) {
    findings.accept(new DocsFinding(kind, element, page, own, example.lines().get(pointer)));
  }
}
