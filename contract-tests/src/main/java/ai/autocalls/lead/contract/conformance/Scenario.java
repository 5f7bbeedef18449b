package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is sent, in the order in which it is sent. */
enum Scenario {
  MINIMAL("only what is required", lead(body -> {})),
  FULL("every documented field", target -> List.of(ProbeRequest.post(full(target)))),
  ONE_CONTACT("one secondary contact", target -> List.of(ProbeRequest.post(oneContact(target)))),
  CONTACT_ALONE(
      "a contact without variables",
      target -> {
        ObjectNode body = target.lead();
        target.addContact(body);
        return List.of(ProbeRequest.post(body));
      }),
  EMPTY(
      "empty variables and contacts",
      lead(
          body -> {
            body.putObject("variables");
            body.putArray("secondary_contacts");
          })),
  UNICODE(
      "variables outside ASCII",
      target -> {
        ObjectNode body = target.lead();
        target.addVariables(body, "Zoë Жук 例え \uD83D\uDCDE \"quoted\\\"");
        return List.of(ProbeRequest.post(body));
      }),
  TYPES(
      "variables of every JSON type",
      lead(
          body -> {
            ObjectNode variables = body.putObject("variables");
            variables.put("integer", 3).put("large", Long.MAX_VALUE).put("flag", true);
            variables.put("huge", new BigInteger("123456789012345678901234567890"));
            variables.putNull("nothing").putArray("list").add("one").add(2);
            variables.putObject("nested").put("name", "Ada Example");
          })),
  LONGEST(
      "a number of 15 digits",
      target ->
          List.of(ProbeRequest.post(target.lead(target.number() + "00")))), // 13 digits and two
  SHORTEST(
      "a number of two digits",
      target -> List.of(ProbeRequest.post(target.lead("+99").put("allow_dupplicate", true)))),
  MANY_CONTACTS(
      "eleven secondary contacts",
      target -> {
        ObjectNode body = target.lead();
        IntStream.range(0, 11).forEach(i -> target.addContact(body));
        return List.of(ProbeRequest.post(body));
      }),
  UNKNOWN_FIELD("a field that nobody documented", lead(body -> body.put("not_documented", "x"))),
  DUPLICATE_ALLOWED("a duplicate that is allowed", duplicate("allow_dupplicate", true)),
  DUPLICATE_DENIED("a duplicate that is not allowed", duplicate("allow_dupplicate", false)),
  DUPLICATE_UNSAID("a duplicate of which nothing is said", duplicate(null, false)),
  DUPLICATE_MISSPELT("a duplicate, allow_duplicate true", duplicate("allow_duplicate", true)),
  NO_TOKEN("no token", auth(Auth.NONE)),
  UNKNOWN_TOKEN("a token that nobody has", auth(Auth.UNKNOWN_TOKEN)),
  NO_SCHEME("a token without its scheme", auth(Auth.NO_SCHEME)),
  NO_NUMBER("no phone_number", lead(body -> body.remove("phone_number"))),
  NO_CAMPAIGN("no campaign_id", lead(body -> body.remove("campaign_id"))),
  NUMBER_TYPE(
      "phone_number as an array of letters",
      lead(body -> body.putArray("phone_number").add("not a number"))),
  NUMBER_FORM("phone_number of letters", lead(body -> body.put("phone_number", "not a number"))),
  CAMPAIGN_TYPE("campaign_id of letters", lead(body -> body.put("campaign_id", "spring"))),
  VARIABLES_TYPE("variables as text", lead(body -> body.put("variables", "text"))),
  DUPLICATE_TYPE("allow_dupplicate as text", lead(body -> body.put("allow_dupplicate", "maybe"))),
  CONTACTS_TYPE("secondary_contacts as text", lead(body -> body.put("secondary_contacts", "text"))),
  CONTACT_NO_NUMBER(
      "a contact without phone_number",
      lead(body -> body.putArray("secondary_contacts").addObject().putObject("variables"))),
  BROKEN_JSON(
      "a body that breaks off",
      target ->
          List.of(
              ProbeRequest.post(
                  "{\"campaign_id\": " + target.campaignId() + ", \"phone_number\":"))),
  NULLS("null for an optional field", lead(body -> body.putNull("secondary_contacts"))),
  OTHER_CONTENT_TYPE(
      "JSON as text/plain",
      target -> List.of(ProbeRequest.post(target.lead()).withHeader("Content-Type", "text/plain"))),
  OLDER_VARIABLES(
      "variables as an array of one object",
      lead(body -> body.putArray("variables").addObject().put("customer_name", "Ada Example"))),
  OTHER_CAMPAIGN(
      "a campaign that does not exist", lead(body -> body.put("campaign_id", Long.MAX_VALUE))),
  OTHER_METHOD("method PUT", target -> List.of(ProbeRequest.post("{}").withMethod("PUT"))),
  NO_ACCEPT(
      "a bad request without Accept",
      target -> List.of(ProbeRequest.post("{}").withoutHeader("Accept"))),
  LIST("the leads of a number", list(Target::first)),
  LIST_DIGITS("the leads of a number without its plus sign", list(t -> t.first().substring(1))),
  LIST_OTHER("the leads of a number that no lead has", list(Target::number)),
  LIST_PAGES(
      "two pages of one lead each",
      target ->
          Stream.of("&per_page=1&page=1", "&per_page=1&page=2")
              .map(page -> ProbeRequest.list(query(target, target.common()) + page))
              .toList()),
  LIST_NO_TOKEN(
      "the list without a token",
      target -> List.of(ProbeRequest.list(query(target, target.first())).withAuth(Auth.NONE))),
  /** Its requests follow from those of the refusals; see {@link Plan}. */
  LIST_REFUSED("the leads of the numbers that were refused", target -> List.of());

  /** Those whose every request is to create a lead. */
  static final Set<Scenario> LEADS = EnumSet.range(MINIMAL, DUPLICATE_ALLOWED);

  /** Those whose every request is to be refused. */
  static final Set<Scenario> REFUSALS = refusals();

  /** Those that need numbers, names or types of variables which a live run must not use. */
  private static final Set<Scenario> REHEARSED_ONLY =
      EnumSet.of(
          TYPES, LONGEST, SHORTEST, MANY_CONTACTS, OLDER_VARIABLES, LIST_OTHER, LIST_REFUSED);

  private final String title;
  private final Function<Target, List<ProbeRequest>> requests;

  Scenario(String title, Function<Target, List<ProbeRequest>> requests) {
    this.title = title;
    this.requests = requests;
  }

  String title() {
    return title;
  }

  List<ProbeRequest> requests(Target target) {
    return requests.apply(target);
  }

  /** Whether it may be sent for this target. */
  boolean admits(Target target) {
    boolean needsVariables = this == UNICODE;
    return !target.isLive()
        || !(REHEARSED_ONLY.contains(this) || needsVariables && target.variableNames().isEmpty());
  }

  /** How many leads it makes of a provider that conforms; at least, where that is not known. */
  int leads() {
    return switch (this) {
      case DUPLICATE_ALLOWED -> 2;
      case DUPLICATE_DENIED, DUPLICATE_UNSAID, DUPLICATE_MISSPELT -> 1;
      default -> LEADS.contains(this) ? 1 : 0;
    };
  }

  private static Set<Scenario> refusals() {
    Set<Scenario> refusals = EnumSet.range(NO_TOKEN, BROKEN_JSON);
    refusals.add(OTHER_CAMPAIGN);
    return refusals;
  }

  private static Function<Target, List<ProbeRequest>> lead(Consumer<ObjectNode> change) {
    return target -> {
      ObjectNode body = target.lead();
      change.accept(body);
      return List.of(ProbeRequest.post(body));
    };
  }

  private static Function<Target, List<ProbeRequest>> list(Function<Target, String> number) {
    return target -> List.of(ProbeRequest.list(query(target, number.apply(target))));
  }

  private static String query(Target target, String number) {
    return "campaign_id=" + target.campaignId() + "&phone_number=" + number;
  }

  private static Function<Target, List<ProbeRequest>> auth(Auth auth) {
    return target -> List.of(ProbeRequest.post(target.lead()).withAuth(auth));
  }

  private static Function<Target, List<ProbeRequest>> duplicate(String field, boolean value) {
    return target -> {
      ObjectNode first = target.lead().put("allow_dupplicate", true);
      ObjectNode second = first.deepCopy();
      second.remove("allow_dupplicate");
      if (field != null) {
        second.put(field, value);
      }
      return List.of(ProbeRequest.post(first), ProbeRequest.post(second));
    };
  }

  private static ObjectNode full(Target target) {
    ObjectNode body = target.lead();
    target.addVariables(body, "Ada Example");
    body.put("allow_dupplicate", true);
    target.addVariables(target.addContact(body), "Grace Example");
    target.addVariables(target.addContact(body), "Edith Example");
    return body;
  }

  private static ObjectNode oneContact(Target target) {
    ObjectNode body = target.lead();
    target.addVariables(target.addContact(body), "Grace Example");
    return body;
  }
}
