package ai.autocalls.lead.contract.report;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.spec.document.VisibleText;
import java.util.List;

/** A report for a terminal or a log. */
public final class TextReport {
  private static final int DETAIL = 160;

  private TextReport() {}

  /** {@return the report as lines, without colour} */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    for (Result result : report.results()) {
      Requirement requirement = result.requirement();
      text.append(
          "%-8s %-10s %-6s %s%n"
              .formatted(
                  result.outcome().word(),
                  requirement.id(),
                  requirement.level(),
                  requirement.sentence()));
      if (result.outcome() != Outcome.PASSED) {
        String detail = Redaction.NONE.cut(result.detail(), DETAIL);
        text.append("         ").append(VisibleText.line(detail)).append('\n');
      }
    }
    failures(report, text);
    report.sections().forEach(section -> text.append('\n').append(section.text()).append('\n'));
    return text.append('\n').append(verdict(report)).append('\n').toString();
  }

  /** The verdict on one line. */
  private static String verdict(Report report) {
    List<String> must = report.failedIds(Level.MUST);
    List<String> should = report.failedIds(Level.SHOULD);
    return "%s: %s. %d passed, %d failed (MUST: %s; SHOULD: %s), %d recorded, %d not run; %s"
        .formatted(
            report.subject(),
            report.conforms() ? "conforms" : "does not conform",
            report.count(Outcome.PASSED),
            report.count(Outcome.FAILED),
            must.isEmpty() ? "none" : String.join(", ", must),
            should.isEmpty() ? "none" : String.join(", ", should),
            report.count(Outcome.INFO),
            report.count(Outcome.NOT_RUN),
            report.duration("s"));
  }

  private static void failures(Report report, StringBuilder text) {
    for (Result result : report.results()) {
      if (result.failed()) {
        text.append('\n').append(result.requirement().id()).append('\n');
        text.append("  expected: ").append(VisibleText.line(result.expected())).append('\n');
        text.append("  actual:   ").append(VisibleText.line(result.detail())).append('\n');
        result.transcripts().stream()
            .limit(1)
            .forEach(shown -> text.append("  " + VisibleText.line(shown.text()) + "\n"));
      }
    }
  }
}
