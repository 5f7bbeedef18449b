package ai.autocalls.lead.contract.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Checks of what is sent. */
final class SendChecks {
  private static final List<String> WELL_FORMED = List.of("minimal", "full", "empty");
  private static final List<String> SENT =
      List.of("minimal", "full", "empty", "big-integer", "unicode");

  private SendChecks() {}

  static List<ClientCheck> all() {
    return List.of(
        new ClientCheck(
            "SEND-01",
            SENT,
            "a request with the method POST",
            seen -> true,
            seen ->
                seen.requests().isEmpty()
                    ? Optional.of("no request")
                    : ClientCheck.unless(
                        seen.first().method().equals("POST"), seen.first().method())),
        request(
            "SEND-02", SENT, "a path that ends with /user/lead, and no query", SendChecks::path),
        ClientCheck.ofSent(
            "SEND-03", SENT, "the path of LEAD_BASE_URL is kept", SendChecks::basePath),
        request("SEND-06", SENT, "Accept names application/json", SendChecks::accept),
        request("SEND-07", SENT, "Content-Type: application/json", SendChecks::contentType),
        ClientCheck.ofSent(
            "SEND-08",
            List.of("unicode"),
            "the letters that were given, in UTF-8",
            SendChecks::utf8),
        request(
            "SEND-09",
            WELL_FORMED,
            "one JSON object, whole, with no name twice",
            request -> ClientCheck.unless(request.json().isObject(), "another body")),
        field("SEND-10", WELL_FORMED, "phone_number", SendChecks::asGiven),
        field("SEND-11", WELL_FORMED, "campaign_id", SendChecks::asGiven),
        field("SEND-12", List.of("big-integer"), "campaign_id", SendChecks::asGiven),
        body(
            "SEND-13",
            List.of("full", "empty"),
            "allow_dupplicate as it was given, and no other spelling of it",
            SendChecks::allowDupplicate),
        body(
            "SEND-14",
            List.of("full", "empty"),
            "variables is an object",
            (given, sent) ->
                ClientCheck.unless(
                    !sent.has("variables") || sent.path("variables").isObject(),
                    "variables is " + sent.path("variables"))),
        new ClientCheck(
            "SEND-15",
            List.of("full"),
            "every variable with its name, its value and the value's type",
            seen -> json(seen).isObject() && !json(seen).path("variables").isArray(),
            seen -> asGiven(seen, "variables")),
        body("SEND-16", List.of("full"), "every contact, in order", SendChecks::contacts),
        body(
            "SEND-17",
            List.of("full"),
            "the variables of every contact",
            SendChecks::contactVariables),
        body(
            "SEND-18",
            List.of("minimal", "full"),
            "no field that was not given",
            SendChecks::unasked),
        body(
            "SEND-19",
            List.of("empty"),
            "variables and secondary_contacts with nothing in them",
            (given, sent) ->
                ClientCheck.unless(
                    sent.has("variables") && sent.has("secondary_contacts"), sent.toString())));
  }

  private static ClientCheck request(
      String id,
      List<String> scenarios,
      String expected,
      Function<ReceivedRequest, Optional<String>> problem) {
    return ClientCheck.ofSent(id, scenarios, expected, seen -> problem.apply(seen.first()));
  }

  /** Of the body, where there is a JSON object; SEND-09 asks for one. */
  private static ClientCheck body(
      String id,
      List<String> scenarios,
      String expected,
      BiFunction<JsonNode, JsonNode, Optional<String>> problem) {
    return new ClientCheck(
        id,
        scenarios,
        expected,
        seen -> json(seen).isObject(),
        seen -> problem.apply(seen.scenario().lead().json(), json(seen)));
  }

  private static ClientCheck field(
      String id,
      List<String> scenarios,
      String field,
      BiFunction<Observation, String, Optional<String>> problem) {
    return new ClientCheck(
        id,
        scenarios,
        field + " with the value and the JSON type that were given",
        seen -> json(seen).isObject(),
        seen -> problem.apply(seen, field));
  }

  private static JsonNode json(Observation seen) {
    return seen.requests().isEmpty() ? MissingNode.getInstance() : seen.first().json();
  }

  private static Optional<String> path(ReceivedRequest request) {
    return ClientCheck.unless(request.target().endsWith("/user/lead"), request.target());
  }

  private static Optional<String> basePath(Observation seen) {
    String kept = URI.create(seen.baseUrl()).getPath() + "/";
    return ClientCheck.unless(seen.first().target().startsWith(kept), seen.first().target());
  }

  private static Optional<String> accept(ReceivedRequest request) {
    String accept = request.header("Accept");
    return ClientCheck.unless(accept.contains("application/json"), "Accept: " + accept);
  }

  private static Optional<String> contentType(ReceivedRequest request) {
    String type = request.header("Content-Type");
    return ClientCheck.unless(
        type.split(";")[0].strip().equals("application/json"), "Content-Type: " + type);
  }

  private static Optional<String> utf8(Observation seen) {
    if (seen.first().text().isEmpty()) {
      return Optional.of("bytes that are not UTF-8");
    }
    JsonNode given = seen.scenario().lead().json().findValue("customer_name");
    JsonNode sent = json(seen).findValue("customer_name");
    return ClientCheck.unless(given.equals(sent), String.valueOf(sent));
  }

  private static Optional<String> asGiven(Observation seen, String field) {
    JsonNode given = seen.scenario().lead().json().path(field);
    JsonNode sent = json(seen).path(field);
    return ClientCheck.unless(
        same(given, sent), field + " is " + (sent.isMissingNode() ? "missing" : sent));
  }

  /** Equal, whatever the size in which a library holds a number. */
  private static boolean same(JsonNode given, JsonNode sent) {
    return given.toString().equals(sent.toString()) || given.equals(sent);
  }

  private static Optional<String> allowDupplicate(JsonNode given, JsonNode sent) {
    List<String> other =
        names(sent).stream()
            .filter(name -> isDuplicate(name) && !name.equals("allow_dupplicate"))
            .toList();
    JsonNode value = sent.path("allow_dupplicate");
    return other.isEmpty()
        ? ClientCheck.unless(
            value.equals(given.path("allow_dupplicate")), "allow_dupplicate is " + value)
        : Optional.of("fields: " + other);
  }

  private static boolean isDuplicate(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches("allowdup+l?icates?");
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }

  private static Optional<String> contacts(JsonNode given, JsonNode sent) {
    String numbers = numbers(given).toString();
    return ClientCheck.unless(numbers(sent).toString().equals(numbers), "numbers " + numbers(sent));
  }

  private static List<JsonNode> numbers(JsonNode lead) {
    return StreamSupport.stream(lead.path("secondary_contacts").spliterator(), false)
        .map(contact -> contact.path("phone_number"))
        .toList();
  }

  private static Optional<String> contactVariables(JsonNode given, JsonNode sent) {
    for (JsonNode contact : sent.path("secondary_contacts")) {
      for (JsonNode same : given.path("secondary_contacts")) {
        if (same.path("phone_number").equals(contact.path("phone_number"))
            && !same.path("variables").equals(contact.path("variables"))) {
          return Optional.of("a contact " + contact);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unasked(JsonNode given, JsonNode sent) {
    List<String> more =
        names(sent).stream().filter(name -> !given.has(name) && !isDuplicate(name)).toList();
    boolean minimal = given.size() == 2;
    List<String> spelt =
        minimal ? names(sent).stream().filter(SendChecks::isDuplicate).toList() : List.of();
    return ClientCheck.unless(more.isEmpty() && spelt.isEmpty(), "fields " + more + spelt);
  }
}
