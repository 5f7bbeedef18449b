package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** Timestamps are not called {@code date-time}. */
final class TimestampFormat implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "timestamp-format",
        Severity.ERROR,
        "No schema has `format: date-time`; timestamps are `autocalls-timestamp`.",
        "The API sends `YYYY-MM-DD HH:MM:SS` without a zone. A generated client that expects"
            + " RFC 3339 fails on every response.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/created_at",
            "type: string\nformat: date-time\ndescription: When.\nexample: '2026-03-01T09:30:00Z'\nx-evidence: inferred\nx-evidence-source: An illustration.",
            "type: string\nformat: autocalls-timestamp\ndescription: When.\nexample: '2026-03-01 09:30:00'\nx-evidence: inferred\nx-evidence-source: An illustration."));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(schema -> schema.node().path("format").asText().equals("date-time"))
        .map(
            schema ->
                new Problem(
                    schema.at("format"),
                    "`date-time` promises an RFC 3339 timestamp, which the API does not send.",
                    "Write `format: autocalls-timestamp`."))
        .toList();
  }
}
