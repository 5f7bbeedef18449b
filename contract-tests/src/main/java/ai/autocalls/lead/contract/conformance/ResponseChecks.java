package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the response to a created lead must look like; judged on every lead of the run. */
final class ResponseChecks {
  static final String TIMESTAMP = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

  private ResponseChecks() {}

  static List<Check> all() {
    return List.of(
        whole("RESP-01", "one JSON object", ResponseChecks::oneObject),
        whole("RESP-02", "message is a string", ResponseChecks::message),
        whole(
            "RESP-03",
            "data is an object",
            response -> expect(response.data().isObject(), "data", response.data())),
        field("RESP-04", "data.id is an integer", ResponseChecks::id),
        field(
            "RESP-05", "data.campaign_id is the integer that was sent", ResponseChecks::campaignId),
        field("RESP-06", "data.phone_number is the number that was sent", ResponseChecks::number),
        field(
            "RESP-07",
            "data.variables is an object",
            (sent, data) -> sent.path("variables").isEmpty() ? none() : variables(data)),
        field("RESP-08", "data.status is a string", ResponseChecks::status),
        field(
            "RESP-09",
            "data.created_at is YYYY-MM-DD HH:MM:SS",
            (sent, data) -> timestamp(data, "created_at")),
        field(
            "RESP-10",
            "data.updated_at is YYYY-MM-DD HH:MM:SS",
            (sent, data) -> timestamp(data, "updated_at")),
        field(
            "RESP-11",
            "data.campaign has the integer id that was sent and a name",
            ResponseChecks::campaign),
        field(
            "RESP-12",
            "data.secondary_contacts has one object for each contact that was sent",
            ResponseChecks::contacts),
        field("RESP-13", "every contact has its fields in their types", ResponseChecks::contact),
        field(
            "RESP-14",
            "data.variables is an object",
            (sent, data) -> sent.path("variables").isEmpty() ? variables(data) : none()),
        field(
            "RESP-15",
            "data.secondary_contacts is an empty array",
            ResponseChecks::contactsWhenNone),
        whole(
            "RESP-16",
            "Content-Type: application/json",
            response -> response.declaredJson() ? none() : Optional.of(response.summary())),
        new Check("RESP-17", Scenario.LEADS, ResponseChecks::statuses),
        field("ECHO-01", "every string variable comes back", ResponseChecks::strings),
        field("ECHO-02", "contacts come back in order, each as it was sent", ResponseChecks::order),
        new Check("ECHO-03", Set.of(Scenario.UNICODE), ResponseChecks::unicode),
        new Check("ECHO-04", Set.of(Scenario.TYPES), ResponseChecks::types),
        new Check("ID-01", Scenario.LEADS, ResponseChecks::distinctLeads),
        field(
            "ID-02", "the ids of a lead and of its contacts all differ", ResponseChecks::distinct));
  }

  private static Check whole(
      String id, String expected, Function<Response, Optional<String>> problem) {
    return new Check(
        id,
        Scenario.LEADS,
        evidence ->
            Judge.each(evidence.leads(), expected, exchange -> problem.apply(exchange.response())));
  }

  /** A check of {@code data}, given the request's body; responses without data are RESP-03's. */
  private static Check field(
      String id, String expected, BiFunction<JsonNode, JsonNode, Optional<String>> problem) {
    return new Check(
        id,
        Scenario.LEADS,
        evidence -> {
          List<Exchange> withData =
              evidence.leads().stream().filter(e -> e.response().data().isObject()).toList();
          return Judge.each(
              withData,
              expected,
              exchange -> problem.apply(exchange.request().json(), exchange.response().data()));
        });
  }

  private static Optional<String> oneObject(Response response) {
    Optional<JsonNode> json = response.json();
    if (json.isEmpty()) {
      return Optional.of("no JSON: " + response.summary());
    }
    return json.get().isArray()
        ? Optional.of("an array of " + json.get().size())
        : expect(json.get().isObject(), "the response", json.get());
  }

  private static Optional<String> message(Response response) {
    JsonNode root = response.json().orElseGet(ExactJson::object);
    JsonNode message = (root.isArray() ? root.path(0) : root).path("message");
    return expect(message.isTextual(), "message", message);
  }

  private static Optional<String> id(JsonNode sent, JsonNode data) {
    return expect(data.path("id").isIntegralNumber(), "data.id", data.path("id"));
  }

  private static Optional<String> campaignId(JsonNode sent, JsonNode data) {
    JsonNode id = data.path("campaign_id");
    return expect(sameInteger(id, sent.path("campaign_id")), "data.campaign_id", id);
  }

  private static Optional<String> number(JsonNode sent, JsonNode data) {
    JsonNode number = data.path("phone_number");
    return expect(number.equals(sent.path("phone_number")), "data.phone_number", number);
  }

  private static Optional<String> variables(JsonNode data) {
    return expect(data.path("variables").isObject(), "data.variables", data.path("variables"));
  }

  private static Optional<String> status(JsonNode sent, JsonNode data) {
    return expect(data.path("status").isTextual(), "data.status", data.path("status"));
  }

  private static Optional<String> timestamp(JsonNode holder, String name) {
    JsonNode value = holder.path(name);
    return expect(value.isTextual() && value.textValue().matches(TIMESTAMP), name, value);
  }

  private static Optional<String> campaign(JsonNode sent, JsonNode data) {
    JsonNode campaign = data.path("campaign");
    JsonNode id = campaign.path("id");
    boolean same = sameInteger(id, sent.path("campaign_id"));
    return expect(same && campaign.path("name").isTextual(), "data.campaign", campaign);
  }

  /** With every digit: a number of 20 digits must not be equal because its last 64 bits are. */
  private static boolean sameInteger(JsonNode one, JsonNode other) {
    return one.isIntegralNumber() && one.bigIntegerValue().equals(other.bigIntegerValue());
  }

  private static Optional<String> contacts(JsonNode sent, JsonNode data) {
    int expected = sent.path("secondary_contacts").size();
    JsonNode contacts = data.path("secondary_contacts");
    if (expected == 0) {
      return none();
    }
    boolean objects = contacts.isArray() && contacts.size() == expected;
    for (JsonNode contact : contacts) {
      objects &= contact.isObject();
    }
    return expect(objects, "data.secondary_contacts", contacts);
  }

  private static Optional<String> contactsWhenNone(JsonNode sent, JsonNode data) {
    JsonNode contacts = data.path("secondary_contacts");
    return sent.path("secondary_contacts").isEmpty()
        ? expect(contacts.isArray() && contacts.isEmpty(), "data.secondary_contacts", contacts)
        : none();
  }

  private static Optional<String> contact(JsonNode sent, JsonNode data) {
    for (JsonNode contact : data.path("secondary_contacts")) {
      boolean typed =
          contact.path("id").isIntegralNumber()
              && contact.path("phone_number").isTextual()
              && contact.path("variables").isObject()
              && contact.path("status").isTextual()
              && timestamp(contact, "created_at").isEmpty()
              && timestamp(contact, "updated_at").isEmpty();
      if (!typed) {
        return Optional.of("the contact is " + ExactJson.text(contact));
      }
    }
    return none();
  }

  private static Verdict statuses(Evidence evidence) {
    List<String> seen =
        evidence.leads().stream()
            .map(exchange -> exchange.response().data().path("status").asText())
            .distinct()
            .sorted()
            .toList();
    return seen.isEmpty()
        ? Verdict.notRun("no lead was created")
        : Verdict.info("seen: " + String.join(", ", seen), null);
  }

  private static Optional<String> strings(JsonNode sent, JsonNode data) {
    for (var variable : sent.path("variables").properties()) {
      JsonNode back = data.path("variables").path(variable.getKey());
      boolean ascii = variable.getValue().asText().chars().allMatch(c -> c < 128);
      if (variable.getValue().isTextual() && ascii && !back.equals(variable.getValue())) {
        return Optional.of(variable.getKey() + " came back as " + ExactJson.shown(back));
      }
    }
    return none();
  }

  private static Optional<String> order(JsonNode sent, JsonNode data) {
    JsonNode back = data.path("secondary_contacts");
    for (int i = 0; i < sent.path("secondary_contacts").size(); i++) {
      JsonNode contact = sent.path("secondary_contacts").get(i);
      boolean variables =
          !contact.has("variables")
              || contact.get("variables").equals(back.path(i).path("variables"));
      if (!contact.path("phone_number").equals(back.path(i).path("phone_number")) || !variables) {
        return Optional.of("contact " + i + " came back as " + ExactJson.shown(back.path(i)));
      }
    }
    return none();
  }

  private static Verdict unicode(Evidence evidence) {
    List<Exchange> sent = evidence.of(Scenario.UNICODE);
    Verdict accepted = Judge.accepted(sent);
    return accepted.outcome() == Outcome.PASSED ? echoed(sent) : accepted;
  }

  private static Verdict types(Evidence evidence) {
    return echoed(evidence.of(Scenario.TYPES).stream().filter(Exchange::created).toList());
  }

  private static Verdict echoed(List<Exchange> created) {
    return Judge.each(
        created,
        "the variables come back as they were sent",
        exchange -> {
          JsonNode back = exchange.response().data().path("variables");
          boolean same = exchange.request().json().path("variables").equals(back);
          return expect(same, "data.variables", back);
        });
  }

  private static Verdict distinctLeads(Evidence evidence) {
    Set<JsonNode> seen = new HashSet<>();
    List<Exchange> withIds =
        evidence.leads().stream().filter(e -> e.response().data().has("id")).toList();
    return Judge.each(
        withIds,
        "an id that no other lead has",
        exchange -> {
          JsonNode id = exchange.response().data().path("id");
          return expect(seen.add(id), "data.id, a second time,", id);
        });
  }

  private static Optional<String> distinct(JsonNode sent, JsonNode data) {
    List<JsonNode> ids = new ArrayList<>(List.of(data.path("id")));
    data.path("secondary_contacts").forEach(contact -> ids.add(contact.path("id")));
    return new HashSet<>(ids).size() == ids.size() ? none() : Optional.of("the ids are " + ids);
  }

  private static Optional<String> expect(boolean met, String what, JsonNode actual) {
    return met ? none() : Optional.of(what + " is " + ExactJson.shown(actual));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
