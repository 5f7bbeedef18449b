package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.conformance.Verdict.Outcome;
import ai.autocalls.lead.spec.document.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A report as one page that needs nothing but itself, for people who run no commands. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * {@return the report as HTML}
   *
   * @param report what a run found
   */
  public static String of(ConformanceReport report) {
    return template()
        .replace("{{title}}", escape("Conformance of " + report.baseUrl()))
        .replace("{{verdict}}", report.conforms() ? "Conforms" : "Does not conform")
        .replace("{{verdict-class}}", report.conforms() ? "passed" : "failed")
        .replace("{{facts}}", facts(report))
        .replace("{{failed}}", failed(report))
        .replace("{{counts}}", counts(report))
        .replace("{{rows}}", rows(report))
        .replace("{{leads}}", leads(report.leads()));
  }

  private static String facts(ConformanceReport report) {
    return escape(
        "Contract %s; %s. %.1f seconds, seed %d."
            .formatted(
                report.specVersion(),
                report.strict() ? "MUST and SHOULD count" : "MUST counts, SHOULD does not",
                report.millis() / 1000.0,
                report.seed()));
  }

  /** What failed, with the way there: nobody should have to look for it. */
  private static String failed(ConformanceReport report) {
    StringBuilder html = new StringBuilder();
    for (Level level : List.of(Level.MUST, Level.SHOULD)) {
      List<String> ids = report.failedIds(level);
      html.append("<p>Failed ").append(level).append(": ");
      html.append(
          ids.isEmpty()
              ? "none"
              : ids.stream()
                  .map(id -> "<a href=\"#" + id + "\">" + id + "</a>")
                  .collect(Collectors.joining(", ")));
      html.append("</p>\n");
    }
    return html.toString();
  }

  private static String counts(ConformanceReport report) {
    StringBuilder html = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      String word = TextReport.word(outcome);
      html.append(
          """
          <label class="%s"><input type="checkbox" checked value="%s"> %d %s</label>
          """
              .formatted(css(outcome), css(outcome), report.count(outcome), word));
    }
    return html.toString();
  }

  private static String rows(ConformanceReport report) {
    StringBuilder html = new StringBuilder();
    for (Result result : report.results()) {
      Requirement requirement = result.requirement();
      Verdict verdict = result.verdict();
      html.append(
          """
          <tr data-outcome="%s" data-level="%s" id="%s">
          <th scope="row">%s</th><td>%s</td><td><span class="%s">%s</span></td>
          <td><p>%s</p><p class="quiet">%s: %s</p>%s</td>
          </tr>
          """
              .formatted(
                  css(verdict.outcome()),
                  requirement.level(),
                  requirement.id(),
                  requirement.id(),
                  requirement.level(),
                  css(verdict.outcome()),
                  TextReport.word(verdict.outcome()),
                  escape(requirement.sentence()),
                  requirement.evidence(),
                  escape(requirement.source()),
                  found(report, verdict)));
    }
    return html.toString();
  }

  private static String found(ConformanceReport report, Verdict verdict) {
    if (verdict.outcome() != Outcome.FAILED) {
      return "<p>Found: " + escape(verdict.detail()) + "</p>";
    }
    String shown =
        "<dl><dt>Expected</dt><dd>"
            + escape(verdict.expected())
            + "</dd><dt>Actual</dt><dd>"
            + escape(verdict.detail())
            + "</dd></dl>";
    return verdict.exchange() == null
        ? shown
        : shown
            + block("Request", TextReport.curl(report, verdict.exchange()))
            + block("Response", verdict.exchange().transcript());
  }

  private static String block(String title, String text) {
    return "<details><summary>%s</summary><pre tabindex=\"0\">%s</pre></details>"
        .formatted(title, escape(text));
  }

  private static String leads(List<LeadJournal.Entry> leads) {
    return escape(TextReport.leads(leads).strip());
  }

  private static String css(Outcome outcome) {
    return TextReport.word(outcome).replace(' ', '-');
  }

  private static String template() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String text) {
    return VisibleText.lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{{", "{&#123;"); // what a provider sends is no place for the page's own parts
  }
}
