package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes one mistake in a valid request: those that the schema's own types, patterns and required
 * names call mistakes, and those of the message around it. No mistaken number holds a digit, so
 * that nothing can turn it into a number that rings.
 */
final class Mutations {
  private static final List<String> NOT_E164 =
      List.of("not a number", "+abc", "tel:", "<string>", "", "+");

  private static final Map<String, JsonNode> SAMPLES = new LinkedHashMap<>();

  static {
    JsonNodeFactory json = JsonNodeFactory.instance;
    SAMPLES.put("null", json.nullNode());
    SAMPLES.put("boolean", json.booleanNode(true));
    SAMPLES.put("number", json.numberNode(new java.math.BigDecimal("1.5")));
    SAMPLES.put("string", TextNode.valueOf("text"));
    SAMPLES.put("array", ExactJson.array());
    SAMPLES.put("object", ExactJson.object());
  }

  private final List<Mistake> mistakes = new ArrayList<>();
  private final SpecDocument spec;
  private final Random random;

  /** Of a mistake that is not settled, no page says that it is one. */
  private record Mistake(
      String title, boolean settled, java.util.function.Function<ObjectNode, ProbeRequest> make) {}

  Mutations(SpecDocument spec, Target target, Random random) {
    this.spec = spec;
    this.random = random;
    fields("", spec.at(RequestGenerator.SCHEMA), target.isLive());
    message(target);
  }

  GeneratedCase of(int number, ObjectNode valid) {
    Mistake mistake = mistakes.get((number / 2) % mistakes.size());
    return new GeneratedCase(
        number, mistake.title(), mistake.make().apply(valid), false, mistake.settled());
  }

  private void fields(String prefix, JsonNode schema, boolean lettersOnly) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("required")
        .forEach(
            name ->
                add(
                    "no " + prefix + name.asText(),
                    true,
                    prefix,
                    holder -> holder.remove(name.asText())));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode field = spec.resolve(property.getValue());
      String type = field.path("type").asText();
      String name = property.getKey();
      SAMPLES.forEach(
          (sampleType, sample) -> {
            // Live not even true, which some servers write as 1.
            boolean digits =
                field.has("pattern")
                    && (sampleType.equals("number") || lettersOnly && sampleType.equals("boolean"));
            if (!sampleType.equals(type) && !digits) {
              boolean settled = !sample.isNull() || required.contains(name);
              add(prefix + name + " as " + sampleType, settled, prefix, h -> h.set(name, sample));
            }
          });
      if (field.has("pattern")) {
        NOT_E164.stream()
            .filter(text -> !lettersOnly || text.matches(".*[a-z].*"))
            .forEach(
                text ->
                    add(
                        prefix + name + " against its pattern",
                        true,
                        prefix,
                        h -> h.put(name, text)));
      }
      if (field.has("items")) {
        add(prefix + name + "[] as string", true, prefix, h -> h.putArray(name).add("text"));
        fields(prefix + name + "[].", spec.resolve(field.get("items")), lettersOnly);
      }
    }
  }

  /** A mistake in the object that a prefix such as {@code secondary_contacts[].} names. */
  private void add(
      String title,
      boolean settled,
      String prefix,
      java.util.function.Consumer<ObjectNode> change) {
    mistakes.add(
        new Mistake(
            title,
            settled,
            body -> {
              change.accept(prefix.isEmpty() ? body : element(body, prefix));
              return ProbeRequest.post(body);
            }));
  }

  private static ObjectNode element(ObjectNode body, String prefix) {
    String name = prefix.substring(0, prefix.indexOf('['));
    ArrayNode array = body.path(name).isArray() ? (ArrayNode) body.get(name) : body.putArray(name);
    if (array.isEmpty()) {
      array.addObject().set("phone_number", body.get("phone_number"));
    }
    return (ObjectNode) array.get(0);
  }

  private void message(Target target) {
    for (Auth auth : List.of(Auth.NONE, Auth.UNKNOWN_TOKEN, Auth.NO_SCHEME)) {
      mistakes.add(
          new Mistake(
              "authorization: " + auth, true, body -> ProbeRequest.post(body).withAuth(auth)));
    }
    mistakes.add(
        new Mistake(
            "JSON that breaks off",
            true,
            body -> {
              body.remove(List.of("phone_number", "secondary_contacts")); // no half a number
              String text = ExactJson.text(body);
              return ProbeRequest.post(text.substring(0, 1 + random.nextInt(text.length() - 1)));
            }));
    mistakes.add(new Mistake("no JSON", true, body -> ProbeRequest.post("phone_number=none")));
    if (!target.isLive()) {
      mistakes.add(
          new Mistake(
              "JSON as text/plain",
              false,
              body -> ProbeRequest.post(body).withHeader("Content-Type", "text/plain")));
      for (String method : List.of("PUT", "PATCH", "DELETE")) {
        mistakes.add(
            new Mistake(
                "method " + method, true, body -> ProbeRequest.post(body).withMethod(method)));
      }
    }
  }
}
