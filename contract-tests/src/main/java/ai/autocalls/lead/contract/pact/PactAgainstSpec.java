package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Resolved;
import ai.autocalls.lead.spec.document.SchemaValidator;
import ai.autocalls.lead.spec.document.SchemaViolation;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks every interaction of a pact against the specification: operation, credentials, parameters,
 * status, media types, bodies and matchers; and the other way round, what no interaction exercises.
 *
 * <p>A request field that the specification does not know is an error, since a provider may ignore
 * it silently.
 */
public final class PactAgainstSpec {
  private final SpecDocument spec;
  private final SchemaValidator validator;
  private final List<Operation> operations;
  private final List<PactFinding> findings = new ArrayList<>();
  private final Set<String> exercised = new TreeSet<>();
  private String operation = "";

  private PactAgainstSpec(SpecDocument spec) {
    this.spec = spec;
    this.validator = SchemaValidator.of(spec);
    this.operations = Operation.all(spec.tree());
  }

  /**
   * Checks pacts together: each on its own, and their coverage as a whole.
   *
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
    operation = "";
    List<Operation> atPath =
        operations.stream().filter(each -> matches(each.path(), interaction.path())).toList();
    if (atPath.isEmpty()) {
      add(
          Kind.OPERATION,
          interaction,
          "path",
          "pact asks for path " + interaction.path() + ", spec has no such path",
          "use one of " + names(operations.stream().map(Operation::path)));
      return;
    }
    Optional<Operation> asked =
        atPath.stream().filter(each -> each.method().equals(interaction.method())).findFirst();
    if (asked.isEmpty()) {
      add(
          Kind.OPERATION,
          interaction,
          "method",
          "pact asks with " + interaction.method() + ", spec has no such method for the path",
          "use one of " + names(atPath.stream().map(Operation::method)));
      return;
    }
    exchange(interaction, asked.get());
  }

  private void exchange(Interaction interaction, Operation asked) {
    operation = asked.toString();
    exercise("method");
    exercise("path");
    credentials(interaction, asked);
    parameters(interaction, asked);
    Resolved response = response(interaction, asked);
    body(interaction, interaction.request(), "request", asked, asked.requestBody());
    if (response != null) {
      headers(interaction, asked.headers(response));
      body(interaction, interaction.response(), "response", asked, response);
    }
  }

  /** Whether a path is the template's: a step in braces is any one step. */
  private static boolean matches(String template, String path) {
    String[] steps = template.split("/", -1);
    String[] asked = path.split("/", -1);
    boolean alike = steps.length == asked.length;
    for (int i = 0; alike && i < steps.length; i++) {
      boolean any = steps[i].startsWith("{") && steps[i].endsWith("}");
      alike = any ? !asked[i].isEmpty() : steps[i].equals(asked[i]);
    }
    return alike;
  }

  private void exercise(String element) {
    exercised.add(key(operation, element));
  }

  private static String key(String operation, String element) {
    return new ContractElement(operation, element, null, null).key();
  }

  private void credentials(Interaction interaction, Operation operation) {
    boolean bearer = interaction.request().header("Authorization").startsWith("Bearer ");
    if (bearer) {
      exercise("auth");
    } else if (!operation.security().isEmpty() && interaction.status() != 401) {
      add(
          Kind.AUTH,
          interaction,
          "auth",
          "pact sends no bearer token, spec requires one",
          "send the header Authorization with a bearer token");
    }
  }

  private void parameters(Interaction interaction, Operation operation) {
    Set<String> known = new TreeSet<>();
    for (Operation.Parameter parameter : operation.parameters()) {
      JsonNode object = parameter.object().node();
      String name = object.path("name").asText();
      boolean sent =
          switch (object.path("in").asText()) {
            case "query" -> !interaction.request().query(name).isEmpty();
            case "header" -> !interaction.request().header(name).isEmpty();
            case "path" -> true;
            default -> false;
          };
      known.add(name);
      if (sent) {
        exercise(parameter.element());
        if (object.path("in").asText().equals("query") && interaction.status() / 100 == 2) {
          interaction.request().query(name).forEach(value -> value(interaction, parameter, value));
        }
      } else if (parameter.required() && interaction.status() / 100 == 2) {
        add(
            Kind.PARAMETER,
            interaction,
            parameter.element(),
            "pact does not send " + parameter.element() + ", spec requires it",
            "send it, or make it optional in the spec");
      }
    }
    for (String name : interaction.request().query()) {
      if (!known.contains(name)) {
        add(
            Kind.PARAMETER,
            interaction,
            "request.query." + name,
            "pact sends request.query." + name + ", spec does not know it",
            "correct the name, or add the parameter to the spec");
      }
    }
  }

  private void value(Interaction interaction, Operation.Parameter parameter, String text) {
    String schema = parameter.object().pointer() + "/schema";
    JsonNode value = QueryValue.of(text, spec.resolve(spec.at(schema)).path("type").asText());
    for (SchemaViolation violation : validator.validate(schema, value)) {
      add(
          Kind.PARAMETER,
          interaction,
          parameter.element(),
          "pact's %s violates the spec (%s): %s"
              .formatted(parameter.element(), violation.keyword(), violation.message()),
          "send a value that the schema allows");
    }
  }

  private void headers(Interaction interaction, Map<String, Resolved> headers) {
    for (String name : headers.keySet()) {
      if (!interaction.response().header(name).isEmpty()) {
        exercise("response.header." + name);
      }
    }
  }

  /** The response that the specification has for the status, or null. */
  private Resolved response(Interaction interaction, Operation operation) {
    Map<String, Resolved> responses = operation.responses();
    String exact = Integer.toString(interaction.status());
    for (String key : List.of(exact, exact.charAt(0) + "XX", "default")) {
      if (responses.containsKey(key)) {
        exercise("status." + key);
        return responses.get(key);
      }
    }
    add(
        Kind.STATUS,
        interaction,
        "status." + exact,
        "pact expects status " + exact + ", spec does not list it",
        "use one of " + names(responses.keySet().stream()));
    return null;
  }

  private void body(
      Interaction interaction,
      Interaction.Message message,
      String side,
      Operation operation,
      Resolved holder) {
    JsonNode body = message.body();
    if (body.isMissingNode()) {
      return;
    }
    String type = message.contentType();
    Map<String, String> schemas = operation.schemas(holder);
    if (!schemas.containsKey(type)) {
      String listed = names(schemas.keySet().stream());
      add(
          Kind.CONTENT_TYPE,
          interaction,
          side,
          "pact has a " + side + " of type " + type + ", spec lists " + listed,
          "use one of " + listed);
      return;
    }
    if (!type.equals("application/json")) {
      return; // no schema to check it against
    }
    BodyCheck check = new BodyCheck(spec, validator, side, message);
    check.check(schemas.get(type), body);
    check.findings().forEach(f -> add(f.kind(), interaction, f.element(), f.message(), f.fix()));
    if (side.equals("request") || interaction.status() / 100 == 2) {
      check.exercised().forEach(this::exercise);
    }
  }

  private void coverage(CoverageWaivers waivers) {
    Set<String> known = new TreeSet<>();
    List<ContractElement> elements = ContractElements.of(spec);
    for (ContractElement element : elements) {
      String name = element.name();
      known.addAll(List.of(name, element.key()));
      boolean waived = waivers.reason(element).isPresent();
      if (name.equals("host") || waived != exercised.contains(element.key())) {
        continue;
      }
      boolean elsewhere =
          elements.stream()
              .anyMatch(each -> each.name().equals(name) && !exercised.contains(each.key()));
      operation = element.operation();
      if (waived && (!elsewhere || waivers.hasOwn(element))) {
        waiver(name, "an interaction exercises " + name + " although it is waived");
      } else if (!waived) {
        findings.add(
            new PactFinding(
                Kind.UNCOVERED,
                "",
                operation,
                name,
                "spec has " + name + ", no interaction of the pact exercises it",
                "add an interaction, or waive it with a reason in pact-waivers.yaml"));
      }
    }
    operation = "";
    waivers.elements().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> waiver(name, "the waived element " + name + " is not in the spec"));
  }

  private void waiver(String element, String message) {
    findings.add(
        new PactFinding(
            Kind.WAIVER, "", operation, element, message, "remove it from pact-waivers.yaml"));
  }

  private void add(Kind kind, Interaction interaction, String element, String message, String fix) {
    findings.add(
        new PactFinding(kind, interaction.description(), operation, element, message, fix));
  }

  private static String names(Stream<String> names) {
    String list = names.distinct().collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }
}
