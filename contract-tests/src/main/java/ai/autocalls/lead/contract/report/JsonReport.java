package ai.autocalls.lead.contract.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report for programs. */
public final class JsonReport {
  private JsonReport() {}

  /**
   * Writes a report into a JSON object: {@code spec}, {@code conforms}, {@code strict}, {@code
   * counts}, {@code elements} (name to {@code yes, no, n/a}) and {@code requirements} (id, level,
   * sentence, evidence, source, since, outcome, detail, and for a failure expected and its
   * transcripts).
   *
   * @param json what has the other properties of the report
   */
  public static void write(Report report, ObjectNode json) {
    json.put("spec", report.specVersion())
        .put("conforms", report.conforms())
        .put("strict", report.strict());
    ObjectNode counts = json.putObject("counts");
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.word(), report.count(outcome));
    }
    ObjectNode elements = json.putObject("elements");
    report.elements().forEach(elements::put);
    report.results().forEach(result -> json.withArray("requirements").add(requirement(result)));
  }

  private static ObjectNode requirement(Result result) {
    Requirement requirement = result.requirement();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", requirement.id())
            .put("level", requirement.level().name())
            .put("sentence", requirement.sentence())
            .put("evidence", requirement.evidence())
            .put("source", requirement.source())
            .put("since", requirement.since())
            .put("outcome", result.outcome().word())
            .put("detail", result.detail());
    if (result.failed()) {
      json.put("expected", result.expected());
      result.transcripts().forEach(shown -> json.put(shown.name(), shown.text()));
    }
    return json;
  }
}
