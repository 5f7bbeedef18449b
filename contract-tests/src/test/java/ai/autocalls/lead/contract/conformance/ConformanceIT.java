package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConformanceIT {
  private static final List<String> OWN = List.of("+12025550101", "+12025550102");

  @Test
  void theSandboxConformsWithoutAReservation() {
    try (Sandbox sandbox = Runs.sandbox().start()) {
      ConformanceReport report = Runs.run(Runs.rehearsal(sandbox.baseUrl(), 300));

      assertThat(report.failedIds(Level.MUST)).isEmpty();
      assertThat(report.failedIds(Level.SHOULD)).isEmpty();
      assertThat(report.results())
          .filteredOn(result -> result.verdict().outcome() == Outcome.NOT_RUN)
          .isEmpty();
      assertThat(report.conforms()).isTrue();
      assertThat(report.report().elements()).containsEntry("request.allow_dupplicate", "yes");
    }
  }

  @Test
  void runsTwiceAgainstTheSameProvider() {
    try (Sandbox sandbox = Runs.sandbox().start()) {
      Runs.run(Runs.rehearsal(sandbox.baseUrl(), 20));
      ConformanceSettings first = Runs.rehearsal(sandbox.baseUrl(), 20);
      ConformanceSettings again =
          new ConformanceSettings(
              first.baseUrl(),
              first.token(),
              first.campaignId(),
              first.consent(),
              first.requestsPerSecond(),
              first.timeout(),
              first.maxTime(),
              first.seed(),
              20,
              true,
              2);

      assertThat(Runs.run(again).conforms()).isTrue();
    }
  }

  @Test
  void sendsExactlyWhatWasPlannedAndCountsTheLeads() {
    try (Sandbox sandbox = Runs.sandbox().start()) {
      Conformance conformance =
          Conformance.plan(Runs.rehearsal(sandbox.baseUrl(), 50), SpecDocument.bundled());
      long planned = conformance.requests().count();
      LeadJournal journal = LeadJournal.inMemory();

      conformance.run(journal, (done, total, title) -> {});

      assertThat(sandbox.requests()).hasSize((int) planned + 2); // and two that only look
      assertThat(journal.entries()).hasSameSizeAs(sandbox.leads());
      assertThat(conformance.summary())
          .anyMatch(line -> line.startsWith("Leads: " + sandbox.leads().size() + ", or up to "));
    }
  }

  @Test
  void aLiveRunDialsOwnNumbersOnlyAndSaysThatDuplicatesAreAllowed() {
    try (Sandbox sandbox = Runs.sandbox().start()) {
      ConformanceSettings settings =
          Runs.settings(sandbox.baseUrl(), true, OWN, List.of("first_name"), 60);

      ConformanceReport report = Runs.run(settings);

      assertThat(report.failedIds(Level.MUST)).isEmpty();
      assertThat(sandbox.requests()).isNotEmpty().allSatisfy(ConformanceIT::isHarmless);
    }
  }

  private static void isHarmless(SandboxRequest request) {
    String text = new String(request.body(), StandardCharsets.UTF_8);
    assertThat(text.replace(OWN.get(0), "").replace(OWN.get(1), ""))
        .as("no other number, however it is written")
        .doesNotContainPattern("\"phone_number\":\\s*\"[^a-z\"]*[0-9]")
        .doesNotContainPattern("\"phone_number\":\\s*[0-9]");
    boolean whole = text.startsWith("{") && text.endsWith("}");
    if (!whole) {
      return;
    }
    JsonNode body = request.json();
    for (JsonNode number : body.findValues("phone_number")) {
      assertThat(
              number.isContainerNode()
                  || number.isNull()
                  || OWN.contains(number.textValue())
                  || number.isTextual() && number.textValue().matches(".*[a-z].*"))
          .as(number.toString())
          .isTrue();
    }
    body.path("variables")
        .fieldNames()
        .forEachRemaining(name -> assertThat(name).isEqualTo("first_name"));
  }

  @Test
  void onlyDuplicateChecksOfALiveRunLeaveThePermissionOut() {
    Target target = Target.live(7, OWN, List.of());
    for (Map.Entry<Scenario, List<ProbeRequest>> entry : Plan.of(target).requests().entrySet()) {
      if (entry.getKey().name().startsWith("DUPLICATE")) {
        continue;
      }
      for (ProbeRequest request : entry.getValue()) {
        if (OWN.contains(request.json().path("phone_number").asText())) {
          assertThat(request.json().path("allow_dupplicate").asBoolean())
              .as(entry.getKey().name())
              .isTrue();
        }
      }
    }
  }

  @Test
  void whatNoPageSettlesIsRecordedAndNotFailed() {
    UnaryOperator<Endpoint> textOnlyAndAnyNull =
        next ->
            request -> {
              if (ExactJson.read(request.body()).isEmpty()) {
                return next.respond(request);
              }
              ObjectNode body = (ObjectNode) request.json();
              boolean text =
                  body.findValues("variables").stream()
                      .flatMap(JsonNode::valueStream)
                      .allMatch(JsonNode::isTextual);
              body.removeIf(JsonNode::isNull);
              return text || body.path("variables").isArray()
                  ? next.respond(request.withJson(body))
                  : SandboxResponse.json(422, ExactJson.object().put("error", "Text only."));
            };
    try (Sandbox sandbox = Runs.sandbox().around(textOnlyAndAnyNull).start()) {
      ConformanceReport report = Runs.run(Runs.rehearsal(sandbox.baseUrl(), 200));

      assertThat(report.failedIds(Level.MUST)).isEmpty();
      assertThat(report.failedIds(Level.SHOULD)).isEmpty();
      assertThat(report.results())
          .filteredOn(result -> result.requirement().id().equals("GEN-07"))
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.verdict().outcome()).isEqualTo(Outcome.INFO);
                assertThat(result.verdict().detail()).contains("of 200 cases)");
              });
    }
  }

  @Test
  void shrinksAFailureToWhatMakesIt() {
    try (Sandbox sandbox = Runs.sandbox().around(Fault.UNICODE_MANGLED).start()) {
      ConformanceReport report = Runs.run(Runs.rehearsal(sandbox.baseUrl(), 100));

      Verdict verdict =
          report.results().stream()
              .filter(result -> result.requirement().id().equals("GEN-02"))
              .findFirst()
              .orElseThrow()
              .verdict();
      JsonNode body = verdict.exchange().request().json();

      assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(body.path("variables")).hasSize(1);
      assertThat(body.has("secondary_contacts")).isFalse();
      assertThat(verdict.detail()).matches("data\\.variables is .* \\(\\d+ of 100 cases\\)");
    }
  }

  @Test
  void theSameSeedGivesTheSameCases() {
    Conformance one =
        Conformance.plan(Runs.rehearsal("http://127.0.0.1:1/api", 200), SpecDocument.bundled());
    Conformance two =
        Conformance.plan(Runs.rehearsal("http://127.0.0.1:1/api", 200), SpecDocument.bundled());

    assertThat(one.requests().toList()).isEqualTo(two.requests().toList());
  }
}
