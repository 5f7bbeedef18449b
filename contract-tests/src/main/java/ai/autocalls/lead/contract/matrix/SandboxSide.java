package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.pact.ProviderStates;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * What a running sandbox states, by how it answers.
 *
 * <p>The sandbox is asked, not read: a request field is known when a value of the wrong type is
 * refused, its type is the one that is accepted, and it is required when leaving it out is refused.
 */
final class SandboxSide {
  /** The status of a request whose fields are wrong; a duplicate, say, is refused otherwise. */
  private static final int REFUSED = 422;

  private static final long CAMPAIGN = 7;
  private static final String VALID =
      """
      {"phone_number":"+12025550123","campaign_id":7,"variables":{"customer_name":"Ada Example"},
       "allow_dupplicate":true,
       "secondary_contacts":[{"phone_number":"+12025550124","variables":{"customer_name":"Grace"}}]}\
      """;

  /**
   * One value of each JSON type. The text is a valid phone number and the integer an existing
   * campaign, so that only the type can be wrong.
   */
  private static final Map<String, String> SAMPLES = samples();

  private final LeadProbe probe;
  private final List<ContractElement> elements = new ArrayList<>();

  private SandboxSide(LeadProbe probe) {
    this.probe = probe;
  }

  /**
   * @param candidates names of request fields to ask about
   * @return the elements that the sandbox states
   */
  static List<ContractElement> elements(Set<String> candidates) {
    return elements(candidates, UnaryOperator.identity());
  }

  /**
   * @param around stands around the sandbox: what it changes makes it another one
   */
  static List<ContractElement> elements(Set<String> candidates, UnaryOperator<Endpoint> around) {
    try (Sandbox sandbox =
        Sandbox.builder()
            .token("matrix")
            .campaign(CAMPAIGN, "Spring")
            .around(around)
            .pactStates()
            .start()) {
      SandboxSide side = new SandboxSide(new LeadProbe(sandbox.baseUrl(), "matrix"));
      side.operation();
      candidates.stream().filter(name -> name.startsWith("request.")).forEach(side::request);
      side.statuses(candidates);
      side.elements.addAll(limited(candidates, around));
      return side.elements;
    }
  }

  /** The headers of a sandbox that limits requests, which the others do not send. */
  private static List<ContractElement> limited(
      Set<String> candidates, UnaryOperator<Endpoint> around) {
    try (Sandbox sandbox =
        Sandbox.builder()
            .token("matrix")
            .campaign(CAMPAIGN, "Spring")
            .requestsPerMinute(1)
            .around(around)
            .start()) {
      LeadProbe probe = new LeadProbe(sandbox.baseUrl(), "matrix");
      probe.post(VALID);
      return probe.post(VALID).headers().stream()
          .flatMap(header -> HeaderElement.of("response", header, candidates).stream())
          .map(name -> new ContractElement(name, null, null))
          .toList();
    }
  }

  private void operation() {
    LeadProbe.Answer created = probe.post(VALID);
    if (created.status() == 200) {
      add("path", "/user/lead", true);
      if (probe.send("PUT", "/user/lead", VALID).status() != 200) {
        add("method", "POST", true);
      }
      if (probe.anonymous(VALID).status() == 401) {
        add("auth", "bearer", true);
      }
    }
    elements.addAll(new JsonShape("response").add(created.json()).elements());
  }

  /**
   * The statuses of what can go wrong in a request, and of what a contract can ask for as a state.
   */
  private void statuses(Set<String> candidates) {
    List<LeadProbe.Answer> answers = new ArrayList<>();
    Stream.of(
            probe.post(VALID),
            probe.anonymous(VALID),
            probe.post("{"),
            probe.post(with("request.campaign_id", "\"seven\"")),
            probe.post(with("request.campaign_id", "999")),
            probe.post(with("request.allow_dupplicate", "false")))
        .forEach(answers::add);
    for (String state :
        List.of(
            ProviderStates.CREATED_AS_201,
            ProviderStates.NO_BALANCE,
            ProviderStates.FOREIGN_CAMPAIGN,
            ProviderStates.REQUESTS_LIMITED,
            ProviderStates.SERVER_FAILS,
            ProviderStates.PROXY_FAILS,
            ProviderStates.SERVER_UNAVAILABLE,
            ProviderStates.PROXY_TIMES_OUT)) {
      probe.state(state);
      answers.add(probe.post(VALID));
    }
    Set<String> names = new LinkedHashSet<>();
    for (LeadProbe.Answer answer : answers) {
      names.add(StatusElement.name(answer.status()));
      for (String header : answer.headers()) {
        HeaderElement.of("response", header, candidates).ifPresent(names::add);
      }
    }
    names.forEach(name -> add(name, null, null));
  }

  private void request(String name) {
    String[] steps = name.split("\\.", 3);
    switch (steps[1]) {
      case "query" -> parameter(name, probe.send("POST", "/user/lead?" + steps[2] + "=x", VALID));
      case "header" -> parameter(name, probe.withHeader(steps[2], "x", VALID));
      case "cookie" -> parameter(name, probe.withHeader("Cookie", steps[2] + "=x", VALID));
      case "path" -> {} // the path that it answers on is asked for as a whole
      default -> requestField(name);
    }
  }

  /** It knows a parameter that makes a difference, the value being one that nobody allows. */
  private void parameter(String name, LeadProbe.Answer answer) {
    if (answer.status() != probe.post(VALID).status()) {
      add(name, null, null);
    }
  }

  private void requestField(String name) {
    Set<String> accepted = new LinkedHashSet<>();
    SAMPLES.forEach(
        (type, sample) -> {
          if (probe.post(with(name, sample)).status() != REFUSED) {
            accepted.add(type);
          }
        });
    if (accepted.size() < SAMPLES.size()) {
      add(name, String.join(" or ", accepted), probe.post(with(name, null)).status() == REFUSED);
    }
  }

  /** The valid request with one field replaced, or left out where there is no value. */
  private static String with(String name, String value) {
    String[] steps = name.substring("request.".length()).split("\\.");
    JsonNode root = json(VALID);
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
        object.set(field, json(value));
      }
    }
    return root.toString();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
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
    elements.add(new ContractElement(name, value, required));
  }
}
