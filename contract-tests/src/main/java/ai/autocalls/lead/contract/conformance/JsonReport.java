package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.conformance.Verdict.Outcome;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A report for programs. */
public final class JsonReport {
  private JsonReport() {}

  /**
   * {@return the report as one JSON object: {@code baseUrl}, {@code spec}, {@code conforms}, {@code
   * strict}, {@code seed}, {@code millis}, {@code counts}, {@code elements} (name to {@code yes,
   * no, n/a}), {@code requirements} (id, level, sentence, evidence, source, since, outcome, detail,
   * and for a failure expected, request, response and curl) and {@code leads}}
   *
   * @param report what a run found
   */
  public static String of(ConformanceReport report) {
    ObjectNode json =
        ExactJson.object()
            .put("baseUrl", report.baseUrl())
            .put("spec", report.specVersion())
            .put("conforms", report.conforms())
            .put("strict", report.strict())
            .put("seed", report.seed())
            .put("millis", report.millis());
    ObjectNode counts = json.putObject("counts");
    for (Outcome outcome : Outcome.values()) {
      counts.put(TextReport.word(outcome), report.count(outcome));
    }
    ObjectNode elements = json.putObject("elements");
    report.elements().forEach(elements::put);
    report.results().forEach(r -> json.withArray("requirements").add(requirement(report, r)));
    leads(report.leads(), json);
    return ExactJson.pretty(json) + "\n";
  }

  /**
   * {@return what is known of a run that did not end, as one JSON object: {@code conforms}, which
   * is null, and {@code leads}}
   *
   * @param leads the leads until then
   */
  public static String stopped(List<LeadJournal.Entry> leads) {
    ObjectNode json = ExactJson.object().putNull("conforms");
    leads(leads, json);
    return ExactJson.pretty(json) + "\n";
  }

  private static void leads(List<LeadJournal.Entry> leads, ObjectNode json) {
    ArrayNode list = json.putArray("leads");
    for (LeadJournal.Entry lead : leads) {
      list.addObject().put("id", lead.id()).put("why", lead.why()).put("certain", lead.certain());
    }
  }

  private static ObjectNode requirement(ConformanceReport report, Result result) {
    Requirement requirement = result.requirement();
    Verdict verdict = result.verdict();
    ObjectNode json =
        ExactJson.object()
            .put("id", requirement.id())
            .put("level", requirement.level().name())
            .put("sentence", requirement.sentence())
            .put("evidence", requirement.evidence())
            .put("source", requirement.source())
            .put("since", requirement.since())
            .put("outcome", TextReport.word(verdict.outcome()))
            .put("detail", verdict.detail());
    if (verdict.outcome() == Outcome.FAILED) {
      json.put("expected", verdict.expected());
      if (verdict.exchange() != null) {
        json.put("curl", TextReport.curl(report, verdict.exchange()));
        json.put("request", verdict.exchange().request().bodyText());
        json.put("response", verdict.exchange().transcript());
      }
    }
    return json;
  }
}
