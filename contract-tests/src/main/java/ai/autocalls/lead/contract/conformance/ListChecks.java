package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the list of leads must look like, and what it proves of refused requests.
 *
 * <p>Whether a lead created a moment ago is listed is not known, so a lead that is missing fails
 * nothing. Only numbers of this run are asked for, so that no one else's lead is in a report.
 */
final class ListChecks {
  private static final Set<Scenario> FILTERED =
      EnumSet.of(Scenario.LIST, Scenario.LIST_DIGITS, Scenario.LIST_OTHER, Scenario.LIST_PAGES);
  private static final List<String> COUNTS =
      List.of("current_page", "last_page", "per_page", "total");

  private ListChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("LIST-01", FILTERED, ListChecks::pages),
        lead("LIST-02", "each lead as the response to a created one has it", ListChecks::shape),
        lead(
            "LIST-03",
            "leads of the campaign and the number that were asked for",
            ListChecks::asked),
        new Check("LIST-04", EnumSet.of(Scenario.LIST, Scenario.LIST_DIGITS), ListChecks::plusSign),
        new Check("LIST-05", Set.of(Scenario.LIST_PAGES), ListChecks::perPage),
        new Check("LIST-06", Set.of(Scenario.LIST_PAGES), ListChecks::secondPage),
        new Check(
            "LIST-07",
            Set.of(Scenario.LIST_NO_TOKEN),
            evidence -> Judge.unauthenticated(evidence.of(Scenario.LIST_NO_TOKEN))));
  }

  private static Verdict pages(Evidence evidence) {
    return Judge.all(
        evidence.of(FILTERED),
        "a page: one JSON object with the array data and the integers " + COUNTS,
        ListChecks::isPage);
  }

  private static boolean isPage(Exchange exchange) {
    JsonNode page = page(exchange);
    return exchange.created()
        && page.path("data").isArray()
        && COUNTS.stream().allMatch(name -> page.path(name).isIntegralNumber());
  }

  private static JsonNode page(Exchange exchange) {
    return exchange.received().flatMap(Response::json).orElseGet(ExactJson::object);
  }

  /** A check of every lead that is listed, whatever for. */
  private static Check lead(
      String id, String expected, Function<Listed, Optional<String>> problem) {
    return new Check(
        id,
        FILTERED,
        evidence -> {
          List<Exchange> withLeads =
              evidence.of(FILTERED).stream().filter(e -> !leads(e).isEmpty()).toList();
          return withLeads.isEmpty()
              ? Verdict.notRun("no lead was listed")
              : Judge.each(
                  withLeads,
                  expected,
                  exchange ->
                      leads(exchange).stream()
                          .flatMap(lead -> problem.apply(new Listed(exchange, lead)).stream())
                          .findFirst());
        });
  }

  private record Listed(Exchange exchange, JsonNode lead) {}

  private static List<JsonNode> leads(Exchange exchange) {
    List<JsonNode> leads = new ArrayList<>();
    page(exchange).path("data").forEach(leads::add);
    return leads;
  }

  private static Optional<String> shape(Listed listed) {
    JsonNode lead = listed.lead();
    boolean shaped =
        lead.path("id").isIntegralNumber()
            && lead.path("campaign_id").isIntegralNumber()
            && lead.path("phone_number").isTextual()
            && lead.path("status").isTextual()
            && lead.path("variables").isContainerNode()
            && lead.path("campaign").path("name").isTextual()
            && lead.path("secondary_contacts").isArray()
            && lead.path("created_at").asText().matches(ResponseChecks.TIMESTAMP)
            && lead.path("updated_at").asText().matches(ResponseChecks.TIMESTAMP);
    return shaped ? Optional.empty() : Optional.of("a lead is " + ExactJson.text(lead));
  }

  private static Optional<String> asked(Listed listed) {
    String query = listed.exchange().request().query() + "&";
    String campaign = "campaign_id=" + listed.lead().path("campaign_id").asText() + "&";
    String sought = query.replaceAll(".*phone_number=([^&]*)&.*", "$1").replace("%2B", "");
    return query.contains(campaign) && digits(listed.lead()).contains(sought)
        ? Optional.empty()
        : Optional.of("a lead is " + ExactJson.text(listed.lead()));
  }

  private static String digits(JsonNode lead) {
    return lead.path("phone_number").asText().replaceAll("[^0-9]", "");
  }

  private static Verdict plusSign(Evidence evidence) {
    if (evidence.of(Scenario.LIST_DIGITS).stream().allMatch(e -> leads(e).isEmpty())) {
      return Verdict.notRun("the lead is not listed, so a plus sign makes no difference");
    }
    return Judge.all(
        evidence.of(Scenario.LIST),
        "the lead that is listed without the plus sign",
        exchange -> !leads(exchange).isEmpty());
  }

  private static Verdict perPage(Evidence evidence) {
    return Judge.all(
        evidence.of(Scenario.LIST_PAGES),
        "at most one lead, and per_page 1",
        exchange -> leads(exchange).size() <= 1 && page(exchange).path("per_page").asInt() == 1);
  }

  private static Verdict secondPage(Evidence evidence) {
    List<Exchange> pages = evidence.of(Scenario.LIST_PAGES);
    if (pages.size() < 2 || page(pages.get(0)).path("last_page").asInt() < 2) {
      return Verdict.notRun("there is no second page");
    }
    List<JsonNode> first = leads(pages.get(0));
    return Judge.all(
        pages.subList(1, 2),
        "other leads than on the first page",
        exchange ->
            !leads(exchange).isEmpty() && leads(exchange).stream().noneMatch(first::contains));
  }

  /** The phone number of a request to create a lead, where it is one. */
  static Optional<String> number(ProbeRequest request) {
    return Optional.of(request.json().path("phone_number").asText())
        .filter(number -> number.startsWith("+"));
  }

  /**
   * What the list adds to the verdict about refused requests: a lead of their number fails it, and
   * a list that cannot be trusted proves nothing.
   */
  static Verdict nothingCreated(Evidence evidence, Scenario scenario, Verdict verdict) {
    List<String> numbers =
        evidence.of(scenario).stream().flatMap(e -> number(e.request()).stream()).toList();
    if (verdict.outcome() != Outcome.PASSED || numbers.isEmpty()) {
      return verdict;
    }
    if (!listsNewLeads(evidence)) {
      return Verdict.passed(verdict.detail() + "; that no lead was created is not proven");
    }
    for (String number : numbers) {
      Optional<Exchange> listed = listOf(evidence, number);
      if (listed.isEmpty()) {
        return Verdict.passed(verdict.detail() + "; that no lead was created is not proven");
      }
      if (count(listed.get(), number) > 0) {
        return Verdict.failed(
            "no lead is created", "the list has a lead of the refused request", listed.get());
      }
    }
    return Verdict.passed(verdict.detail() + "; the list has no lead of it");
  }

  /** DUP-02: what became of a duplicate that is not allowed, and how many leads there are. */
  static Verdict recordedWithLeadsListed(Evidence evidence) {
    List<Exchange> both = evidence.of(Scenario.DUPLICATE_DENIED);
    Verdict recorded = Judge.recorded(both);
    return both.stream()
        .flatMap(exchange -> number(exchange.request()).stream())
        .findFirst()
        .filter(number -> listsNewLeads(evidence))
        .flatMap(number -> listOf(evidence, number).map(exchange -> count(exchange, number)))
        .map(
            leads ->
                Verdict.info(
                    "the list has %d of two leads; %s".formatted(leads, recorded.detail()),
                    recorded.exchange()))
        .orElse(recorded);
  }

  /** Whether the list has the first lead of the run, and nothing for a number that no lead has. */
  private static boolean listsNewLeads(Evidence evidence) {
    Optional<String> first =
        evidence.of(Scenario.MINIMAL).stream()
            .flatMap(exchange -> number(exchange.request()).stream())
            .findFirst();
    return first.isPresent()
        && evidence.of(Scenario.LIST).stream().anyMatch(e -> count(e, first.get()) > 0)
        && evidence.of(Scenario.LIST_OTHER).stream().allMatch(e -> isPage(e) && leads(e).isEmpty());
  }

  private static Optional<Exchange> listOf(Evidence evidence, String number) {
    String query = ProbeRequest.list("phone_number=" + number).query();
    return evidence.of(Scenario.LIST_REFUSED).stream()
        .filter(exchange -> exchange.request().query().equals(query))
        .filter(ListChecks::isPage)
        .findFirst();
  }

  private static long count(Exchange exchange, String number) {
    return leads(exchange).stream()
        .filter(lead -> digits(lead).equals(number.substring(1)))
        .count();
  }
}
