package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.conformance.Verdict.Outcome;
import ai.autocalls.lead.spec.document.VisibleText;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A report for a terminal or a log. */
public final class TextReport {
  /** A rehearsal makes hundreds of leads, which no one has to find. */
  private static final int LISTED = 200;

  private static final int DETAIL = 160;

  private TextReport() {}

  /**
   * {@return the report as lines, without colour}
   *
   * @param report what a run found
   */
  public static String of(ConformanceReport report) {
    StringBuilder text = new StringBuilder();
    for (Result result : report.results()) {
      Requirement requirement = result.requirement();
      text.append(
          "%-8s %-10s %-6s %s%n"
              .formatted(
                  word(result.verdict().outcome()),
                  requirement.id(),
                  requirement.level(),
                  requirement.sentence()));
      if (result.verdict().outcome() != Outcome.PASSED) {
        String detail = Redaction.NONE.cut(result.verdict().detail(), DETAIL);
        text.append("         ").append(VisibleText.line(detail)).append('\n');
      }
    }
    failures(report, text);
    text.append(leads(report.leads(), LISTED));
    text.append('\n').append(verdict(report)).append('\n');
    return text.toString();
  }

  /**
   * {@return the verdict on one line}
   *
   * @param report what a run found
   */
  public static String verdict(ConformanceReport report) {
    List<String> must = report.failedIds(Level.MUST);
    List<String> should = report.failedIds(Level.SHOULD);
    return "%s: %s. %d passed, %d failed (MUST: %s; SHOULD: %s), %d recorded, %d not run; %.1f s, seed %d"
        .formatted(
            report.baseUrl(),
            report.conforms() ? "conforms" : "does not conform",
            report.count(Outcome.PASSED),
            report.count(Outcome.FAILED),
            must.isEmpty() ? "none" : String.join(", ", must),
            should.isEmpty() ? "none" : String.join(", ", should),
            report.count(Outcome.INFO),
            report.count(Outcome.NOT_RUN),
            report.millis() / 1000.0,
            report.seed());
  }

  private static void failures(ConformanceReport report, StringBuilder text) {
    for (Result result : report.results()) {
      Verdict verdict = result.verdict();
      if (verdict.outcome() == Outcome.FAILED) {
        text.append('\n').append(result.requirement().id()).append('\n');
        text.append("  expected: ").append(VisibleText.line(verdict.expected())).append('\n');
        text.append("  actual:   ").append(VisibleText.line(verdict.detail())).append('\n');
        if (verdict.exchange() != null) {
          String curl = VisibleText.line(curl(report, verdict.exchange()));
          text.append("  ").append(curl).append('\n');
        }
      }
    }
  }

  static String curl(ConformanceReport report, Exchange exchange) {
    String base = URI.create(report.baseUrl()).toString().replaceAll("/+$", "");
    return exchange.request().curl(base + "/user/lead");
  }

  /**
   * {@return all leads of a run, for whoever has to find them}
   *
   * @param leads the leads
   */
  public static String leads(List<LeadJournal.Entry> leads) {
    return leads(leads, Integer.MAX_VALUE);
  }

  private static String leads(List<LeadJournal.Entry> leads, int listed) {
    if (leads.isEmpty()) {
      return "\nNo lead was made.\n";
    }
    StringBuilder into = new StringBuilder();
    List<String> ids =
        leads.stream().filter(LeadJournal.Entry::certain).map(e -> String.valueOf(e.id())).toList();
    into.append("\nLeads made: ").append(ids.size());
    into.append(
        ids.isEmpty() ? "" : ", ids " + String.join(" ", ids.stream().limit(listed).toList()));
    into.append(ids.size() > listed ? " and more, all in the JSON report\n" : "\n");
    long unknown = leads.stream().filter(lead -> !lead.certain()).count();
    if (unknown > 0) {
      into.append("Perhaps made, the provider did not say: ").append(unknown).append('\n');
    }
    return into.toString();
  }

  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
