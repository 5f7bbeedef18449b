package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.spec.document.SchemaValidator;
import ai.autocalls.lead.spec.document.SchemaViolation;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the response to a generated case, by the document and by what was sent. */
final class GeneratedJudge {
  private static final String RESPONSES = "/paths/~1user~1lead/post/responses/";

  private final SpecDocument spec;
  private final SchemaValidator schemas;

  GeneratedJudge(SpecDocument spec) {
    this.spec = spec;
    this.schemas = SchemaValidator.of(spec);
  }

  /** Whether the document allows a request body. */
  boolean allows(JsonNode body) {
    return schemas.validate(RequestGenerator.SCHEMA, body).isEmpty();
  }

  /** What failed, by the id of the requirement. */
  Map<String, Verdict> failures(GeneratedCase one, Exchange exchange) {
    Map<String, Verdict> failures = new LinkedHashMap<>();
    if (one.valid() && !exchange.created()) {
      failures.put(
          one.settled() ? "GEN-01" : "GEN-07",
          failed(one, "a lead is created", exchange.summary(), exchange));
    }
    if (one.valid() && exchange.created()) {
      different(one.request().json(), exchange.response().data())
          .ifPresent(what -> failures.put("GEN-02", failed(one, "what was sent", what, exchange)));
    }
    if (!one.valid()) {
      String id = one.settled() ? "GEN-04" : "GEN-07";
      String expected = "status 400 to 499 and a known error body";
      if (!exchange.refused()) {
        failures.put(id, failed(one, expected, exchange.summary(), exchange));
      } else {
        ErrorBody.problem(exchange.response())
            .ifPresent(what -> failures.put(id, failed(one, expected, what, exchange)));
      }
    }
    if (exchange.response() == null || exchange.response().status() >= 500) {
      failures.put("GEN-05", failed(one, "a status below 500", exchange.summary(), exchange));
    }
    // Other methods are other operations, of which the document says nothing.
    if (exchange.response() != null && one.request().method().equals("POST")) {
      declared(one, exchange, failures);
    }
    return failures;
  }

  private void declared(GeneratedCase one, Exchange exchange, Map<String, Verdict> failures) {
    Response response = exchange.response();
    String exact = Integer.toString(response.status());
    JsonNode responses = spec.at(RESPONSES.substring(0, RESPONSES.length() - 1));
    String status = responses.has(exact) ? exact : exact.charAt(0) + "XX";
    JsonNode content = spec.resolve(responses.path(status)).path("content");
    String type = response.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!responses.has(status) || !content.has(type)) {
      String expected =
          responses.has(status)
              ? "a content type that is declared for " + status
              : "a declared status";
      failures.put("GEN-06", failed(one, expected, response.summary(), exchange));
      return;
    }
    if (!type.equals("application/json")) {
      return;
    }
    String pointer = RESPONSES + status + "/content/application~1json/schema";
    List<SchemaViolation> violations =
        response.json().isEmpty()
            ? List.of(new SchemaViolation("", "type", "the body is not JSON"))
            : schemas.validate(pointer, response.json().get());
    if (!violations.isEmpty()) {
      SchemaViolation first = violations.get(0);
      failures.put(
          "GEN-03",
          failed(
              one,
              "the schema of status " + status,
              element(first.pointer()) + ": " + first.message(),
              exchange));
    }
  }

  private static Optional<String> different(JsonNode sent, JsonNode data) {
    for (String name : List.of("phone_number", "campaign_id", "variables")) {
      if (sent.has(name) && !sent.get(name).equals(data.path(name))) {
        return Optional.of("data." + name + " is " + ExactJson.shown(data.path(name)));
      }
    }
    JsonNode contacts = sent.path("secondary_contacts");
    for (int i = 0; i < contacts.size(); i++) {
      JsonNode back = data.path("secondary_contacts").path(i);
      for (String name : List.of("phone_number", "variables")) {
        if (contacts.get(i).has(name) && !contacts.get(i).get(name).equals(back.path(name))) {
          return Optional.of("data.secondary_contacts[" + i + "] is " + ExactJson.shown(back));
        }
      }
    }
    return Optional.empty();
  }

  /** A place as the contract's elements are named, such as {@code response.data.id}. */
  private static String element(String pointer) {
    return "response" + pointer.replaceAll("/[0-9]+(?=/|$)", "[]").replace('/', '.');
  }

  private static Verdict failed(
      GeneratedCase one, String expected, String actual, Exchange exchange) {
    return Verdict.failed(one.title() + ": " + expected, actual, exchange);
  }
}
