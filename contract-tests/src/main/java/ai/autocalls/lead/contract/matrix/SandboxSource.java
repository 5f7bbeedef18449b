package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.pact.ProviderStates;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a running sandbox states about one operation, by how it responds.
 *
 * <p>The sandbox is asked, not read: a request field is known when a value of the wrong type is
 * refused, its type is the one that is accepted, and it is required when leaving it out is refused.
 */
final class SandboxSource {
  private static final String TOKEN = "matrix";

  /** The status of a request whose fields are wrong; a duplicate, say, is refused otherwise. */
  private static final int REFUSED = 422;

  private static final long CAMPAIGN = 7;
  private static final String CREATION = "POST /user/lead";

  private static final Call CREATE =
      new Call(
          "POST",
          "/user/lead",
          """
          {"phone_number":"+12025550123","campaign_id":7,
           "variables":{"customer_name":"Ada Example"},"allow_dupplicate":true,
           "secondary_contacts":[
             {"phone_number":"+12025550124","variables":{"customer_name":"Grace"}}]}""");

  /** States that can be asked for with any operation. */
  private static final List<String> STATES =
      List.of(
          ProviderStates.CREATED_AS_201,
          ProviderStates.NO_BALANCE,
          ProviderStates.FOREIGN_CAMPAIGN,
          ProviderStates.REQUESTS_LIMITED,
          ProviderStates.SERVER_FAILS,
          ProviderStates.PROXY_FAILS,
          ProviderStates.SERVER_UNAVAILABLE,
          ProviderStates.PROXY_TIMES_OUT);

  /**
   * One value of each JSON type. The text is a valid phone number and the integer an existing
   * campaign, so that only the type can be wrong.
   */
  private static final Map<String, String> SAMPLES = samples();

  private final Probe probe;
  private final String operation;
  private final Call valid;
  private final Set<String> candidates;
  private final List<ContractElement> elements = new ArrayList<>();

  private SandboxSource(Probe probe, String operation, Set<String> candidates) {
    this.probe = probe;
    this.operation = operation;
    String[] parts = operation.split(" ");
    this.valid =
        operation.equals(CREATION)
            ? CREATE
            : new Call(parts[0], parts[1].replaceAll("\\{[^/]*}", "1"), null);
    this.candidates = candidates;
  }

  /**
   * @param candidates names of elements to ask about, by operation
   */
  static List<ContractElement> elements(Map<String, Set<String>> candidates) {
    return elements(candidates, UnaryOperator.identity());
  }

  /**
   * @param around changes what passes between the sandbox and its caller
   */
  static List<ContractElement> elements(
      Map<String, Set<String>> candidates, UnaryOperator<Endpoint> around) {
    Set<String> operations = new LinkedHashSet<>();
    operations.add(CREATION); // makes the leads of the others
    operations.addAll(candidates.keySet());
    List<ContractElement> all = new ArrayList<>();
    try (Sandbox sandbox = sandbox().around(around).pactStates().start()) {
      Probe probe = new Probe(sandbox.baseUrl(), TOKEN);
      for (String operation : operations) {
        SandboxSource source =
            new SandboxSource(probe, operation, candidates.getOrDefault(operation, Set.of()));
        source.ask();
        all.addAll(source.elements);
      }
    }
    operations.retainAll(all.stream().map(ContractElement::operation).toList());
    for (String operation : operations) {
      try (Sandbox limited = sandbox().around(around).requestsPerMinute(1).start()) {
        Probe probe = new Probe(limited.baseUrl(), TOKEN);
        SandboxSource source =
            new SandboxSource(probe, operation, candidates.getOrDefault(operation, Set.of()));
        probe.send(source.valid);
        source.headers(probe.send(source.valid));
        all.addAll(source.elements);
      }
    }
    return all;
  }

  private static SandboxBuilder sandbox() {
    return Sandbox.builder().token(TOKEN).campaign(CAMPAIGN, "Spring");
  }

  private void ask() {
    Probe.Response success = probe.send(valid);
    if (success.status() != 200) {
      return; // it does not have this operation
    }
    add("path", operation.split(" ")[1], true);
    String other = valid.method().equals("PUT") ? "POST" : "PUT";
    if (probe.send(valid.withMethod(other)).status() != 200) {
      add("method", valid.method(), true);
    }
    if (probe.anonymous(valid).status() == 401) {
      add("auth", "bearer", true);
    }
    elements(new JsonShape("response").add(success.json()).elements());
    candidates.stream().filter(name -> name.startsWith("request.")).forEach(this::request);
    statuses();
  }

  /** The statuses of what can go wrong in a request, and of the states that a contract asks for. */
  private void statuses() {
    List<Probe.Response> responses =
        new ArrayList<>(List.of(probe.send(valid), probe.anonymous(valid)));
    mistakes().forEach(mistake -> responses.add(probe.send(mistake)));
    for (String state : STATES) {
      Probe.Response response = probe.inState(state, valid);
      // A state can be asked for with any operation; whether it belongs there, others must say.
      if (candidates.contains(StatusElement.name(response.status()))) {
        responses.add(response);
      }
    }
    responses.stream()
        .map(response -> StatusElement.name(response.status()))
        .distinct()
        .forEach(name -> add(name, null, null));
    responses.forEach(this::headers);
  }

  private Stream<Call> mistakes() {
    return valid.body() == null
        ? candidates.stream()
            .filter(name -> name.startsWith("request.query."))
            .map(name -> valid.withQuery(name.substring("request.query.".length()), "x"))
        : Stream.of(
            valid.withBody("{"),
            with("request.campaign_id", "\"seven\""),
            with("request.campaign_id", "999"),
            with("request.allow_dupplicate", "false"));
  }

  private void headers(Probe.Response response) {
    for (String header : response.headers()) {
      HeaderElement.of("response", header, candidates).ifPresent(name -> add(name, null, null));
    }
  }

  private void request(String name) {
    String[] steps = name.split("\\.", 3);
    switch (steps.length < 3 ? "body" : steps[1]) {
      case "query" -> parameter(name, probe.send(valid.withQuery(steps[2], "x")));
      case "header" -> parameter(name, probe.withHeader(valid, steps[2], "x"));
      case "cookie" -> parameter(name, probe.withHeader(valid, "Cookie", steps[2] + "=x"));
      case "path" -> {} // the path that it responds on is asked for as a whole
      default -> requestField(name);
    }
  }

  /** It knows a parameter that makes a difference, the value being one that no one allows. */
  private void parameter(String name, Probe.Response response) {
    Probe.Response without = probe.send(valid);
    boolean filters = valid.method().equals("GET") && !response.json().equals(without.json());
    if (response.status() != without.status() || filters) {
      add(name, null, null);
    }
  }

  private void requestField(String name) {
    Set<String> accepted = new LinkedHashSet<>();
    SAMPLES.forEach(
        (type, sample) -> {
          if (probe.send(with(name, sample)).status() != REFUSED) {
            accepted.add(type);
          }
        });
    if (accepted.size() < SAMPLES.size()) {
      add(name, String.join(" or ", accepted), probe.send(with(name, null)).status() == REFUSED);
    }
  }

  /** The valid request with one field replaced, or left out where there is no value. */
  private Call with(String name, String value) {
    String[] steps = name.substring("request.".length()).split("\\.");
    JsonNode root = StrictJson.read("a request", valid.body());
    JsonNode holder = root;
    for (int i = 0; i < steps.length - 1; i++) {
      holder = holder.path(steps[i].replace("[]", ""));
      holder = holder instanceof ArrayNode array ? array.get(0) : holder;
    }
    String field = steps[steps.length - 1];
    if (holder instanceof ObjectNode object) {
      if (value == null) {
        object.remove(field);
      } else {
        object.set(field, StrictJson.read("a sample", value));
      }
    }
    return valid.withBody(root.toString());
  }

  private static Map<String, String> samples() {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("string", "\"+12025550123\"");
    samples.put("integer", Long.toString(CAMPAIGN));
    samples.put("number", "1.5");
    samples.put("boolean", "true");
    samples.put("object", "{\"customer_name\":\"Ada Example\"}");
    samples.put("array", "[]");
    return samples;
  }

  private void add(String name, String value, Boolean required) {
    elements(List.of(new ContractElement(name, value, required)));
  }

  private void elements(List<ContractElement> found) {
    found.forEach(each -> elements.add(each.in(operation)));
  }
}
