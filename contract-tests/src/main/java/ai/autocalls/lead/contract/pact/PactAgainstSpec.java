package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SchemaValidator;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds every interaction of a pact against the specification: operation, credentials, status,
 * media types, bodies and matchers; and the other way round, what no interaction exercises.
 *
 * <p>A request field that the specification does not know is an error, since a provider may ignore
 * it silently.
 */
public final class PactAgainstSpec {
  private final SpecDocument spec;
  private final SchemaValidator validator;
  private final List<PactFinding> findings = new ArrayList<>();
  private final Set<String> exercised = new TreeSet<>();

  private PactAgainstSpec(SpecDocument spec) {
    this.spec = spec;
    this.validator = SchemaValidator.of(spec);
  }

  /**
   * Checks pacts together: each on its own, and their coverage as a whole.
   *
   * @param pacts the pact documents
   * @param spec the specification
   * @param waivers elements that need no interaction
   * @return what disagrees, in the order of the interactions, then what is uncovered
   */
  public static List<PactFinding> check(
      List<JsonNode> pacts, SpecDocument spec, CoverageWaivers waivers) {
    PactAgainstSpec check = new PactAgainstSpec(spec);
    for (JsonNode pact : pacts) {
      for (JsonNode interaction : pact.path("interactions")) {
        check.interaction(new Interaction(interaction));
      }
    }
    check.coverage(waivers);
    return List.copyOf(check.findings);
  }

  private void interaction(Interaction interaction) {
    String pathPointer = JsonPointers.child("/paths", interaction.path());
    if (spec.at(pathPointer).isMissingNode()) {
      add(
          Kind.OPERATION,
          interaction,
          "path",
          "pact asks for path " + interaction.path() + ", spec has no such path",
          "use one of " + names(spec.at("/paths")));
      return;
    }
    String pointer = pathPointer + "/" + interaction.method().toLowerCase(java.util.Locale.ROOT);
    JsonNode operation = spec.at(pointer);
    if (operation.isMissingNode()) {
      add(
          Kind.OPERATION,
          interaction,
          "method",
          "pact asks with " + interaction.method() + ", spec has no such method for the path",
          "use one of " + names(spec.at(pathPointer)));
      return;
    }
    exercised.addAll(List.of("method", "path"));
    credentials(interaction, operation);
    String response = response(interaction, operation, pointer);
    body(interaction, interaction.request(), "request", pointer + "/requestBody");
    if (response != null) {
      body(interaction, interaction.response(), "response", response);
    }
  }

  private void credentials(Interaction interaction, JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : spec.at("/security");
    boolean bearer = interaction.request().header("Authorization").startsWith("Bearer ");
    if (bearer) {
      exercised.add("auth");
    } else if (!security.isEmpty() && interaction.status() != 401) {
      add(
          Kind.AUTH,
          interaction,
          "auth",
          "pact sends no bearer token, spec requires one",
          "send the header Authorization with a bearer token");
    }
  }

  /** The pointer of the response that the specification has for the status, or null. */
  private String response(Interaction interaction, JsonNode operation, String pointer) {
    String exact = Integer.toString(interaction.status());
    for (String key : List.of(exact, exact.charAt(0) + "XX", "default")) {
      if (operation.path("responses").has(key)) {
        exercised.add("status." + key);
        return pointer + "/responses/" + key;
      }
    }
    add(
        Kind.STATUS,
        interaction,
        "status." + exact,
        "pact expects status " + exact + ", spec does not list it",
        "use one of " + names(operation.path("responses")));
    return null;
  }

  private void body(
      Interaction interaction, Interaction.Message message, String side, String pointer) {
    JsonNode body = message.body();
    if (body.isMissingNode()) {
      return;
    }
    String type = message.contentType();
    JsonNode content = spec.at(pointer).path("content");
    if (!content.has(type)) {
      add(
          Kind.CONTENT_TYPE,
          interaction,
          side,
          "pact has a " + side + " of type " + type + ", spec lists " + names(content),
          "use one of " + names(content));
      return;
    }
    if (!type.equals("application/json")) {
      return; // no schema to hold it against
    }
    String schema = JsonPointers.child(pointer + "/content", type) + "/schema";
    BodyCheck check = new BodyCheck(spec, validator, side, message);
    check.check(schema, body);
    check.findings().forEach(f -> add(f.kind(), interaction, f.element(), f.message(), f.fix()));
    if (side.equals("request") || interaction.status() / 100 == 2) {
      exercised.addAll(check.exercised());
    }
  }

  private void coverage(CoverageWaivers waivers) {
    Set<String> known = new TreeSet<>();
    for (ContractElement element : ContractElements.of(spec)) {
      String name = element.name();
      known.add(name);
      boolean waived = waivers.reason(name).isPresent();
      if (name.equals("host") || waived != exercised.contains(name)) {
        continue;
      }
      if (waived) {
        waiver(name, "an interaction exercises " + name + " although it is waived");
      } else {
        findings.add(
            new PactFinding(
                Kind.UNCOVERED,
                "",
                name,
                "spec has " + name + ", no interaction of the pact exercises it",
                "add an interaction, or waive it with a reason in pact-waivers.yaml"));
      }
    }
    waivers.elements().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> waiver(name, "the waived element " + name + " is not in the spec"));
  }

  private void waiver(String element, String message) {
    findings.add(
        new PactFinding(Kind.WAIVER, "", element, message, "remove it from pact-waivers.yaml"));
  }

  private void add(Kind kind, Interaction interaction, String element, String message, String fix) {
    findings.add(new PactFinding(kind, interaction.description(), element, message, fix));
  }

  private static String names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
