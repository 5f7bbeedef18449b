package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.JsonReport;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.contract.report.Section;
import ai.autocalls.lead.contract.report.Transcript;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a run found.
 *
 * @param seed what reproduces the generated cases
 */
public record ConformanceReport(
    String baseUrl,
    String specVersion,
    boolean strict,
    long seed,
    List<Result> results,
    List<LeadJournal.Entry> leads,
    long millis) {
  /** Copies the lists. */
  public ConformanceReport {
    results = List.copyOf(results);
    leads = List.copyOf(leads);
  }

  /**
   * One requirement with what was found.
   *
   * @param verdict what its check found; a MAY is never failed
   */
  record Result(Requirement requirement, Verdict verdict) {}

  /** {@return whether nothing failed that must hold; under {@code strict}, or should} */
  public boolean conforms() {
    return report().conforms();
  }

  /** {@return the ids of failed requirements of a level} */
  public List<String> failedIds(Level level) {
    return report().failedIds(level);
  }

  /** {@return the same for people, in any form} */
  public Report report() {
    return new Report(
        baseUrl,
        specVersion,
        strict,
        "MUST is documented for the endpoint. SHOULD was observed, or follows from a documented"
            + " type. MAY is not known and only recorded.",
        results.stream().map(this::result).toList(),
        List.of(new Section("Leads", LeadList.shortText(leads))),
        millis,
        "seed " + seed);
  }

  private ai.autocalls.lead.contract.report.Result result(Result result) {
    Verdict verdict = result.verdict();
    return new ai.autocalls.lead.contract.report.Result(
        result.requirement(),
        verdict.outcome(),
        verdict.detail(),
        verdict.expected(),
        verdict.exchange() == null ? List.of() : transcripts(verdict.exchange()));
  }

  private List<Transcript> transcripts(Exchange exchange) {
    return List.of(
        new Transcript("curl", exchange.request().curl(baseUrl.replaceAll("/+$", ""))),
        new Transcript("request", exchange.request().bodyText()),
        new Transcript("response", exchange.transcript()));
  }

  /**
   * {@return the same for programs: one JSON object, which has besides what {@link JsonReport}
   * writes {@code baseUrl}, {@code seed}, {@code millis} and {@code leads}}
   */
  public String json() {
    ObjectNode json = ExactJson.object().put("baseUrl", baseUrl);
    json.put("seed", seed).put("millis", millis);
    JsonReport.write(report(), json);
    json.set("leads", LeadList.json(leads));
    return ExactJson.pretty(json) + "\n";
  }
}
