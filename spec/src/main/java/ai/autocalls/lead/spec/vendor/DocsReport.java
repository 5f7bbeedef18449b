package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reports of several pages, for people and for programs.
 *
 * @param pages the reports in the caller's order
 */
public record DocsReport(List<PageReport> pages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Copies the list.
   *
   * @param pages the reports in the caller's order
   */
  public DocsReport {
    pages = List.copyOf(pages);
  }

  /**
   * {@return the report as JSON: {@code pages}, each with {@code page}, {@code verdict} ({@code
   * in-sync}, {@code drift}, {@code unreadable}), {@code facts} (what the page states, and under
   * {@code absent} what it does not speak of) and {@code findings} ({@code kind}, {@code element},
   * {@code page}, {@code spec}, {@code line}, which is null for facts without one)}
   */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("pages");
    for (PageReport report : pages) {
      ObjectNode node = list.addObject();
      node.put("page", report.page());
      node.put("verdict", report.verdict().id());
      ObjectNode facts = node.putObject("facts");
      if (report.facts() != null) {
        facts.setAll((ObjectNode) JSON.valueToTree(FactsFile.toMap(report.facts())));
        report.absent().forEach(facts.putArray("absent")::add);
      }
      ArrayNode findings = node.putArray("findings");
      for (DocsFinding finding : report.findings()) {
        findings
            .addObject()
            .put("kind", finding.kind().id())
            .put("element", finding.element())
            .put("page", finding.page())
            .put("spec", finding.spec())
            .put("line", finding.line());
      }
    }
    return root.toPrettyString();
  }

  /**
   * {@return the report as text: of several pages first a table of brand by kind of finding, then
   * each page with its findings, in the form {@code page:line: kind: element: …}}
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    if (pages.size() > 1) {
      text.append(table()).append('\n');
    }
    for (PageReport report : pages) {
      text.append(report.page()).append(": ").append(summary(report)).append('\n');
      for (DocsFinding finding : report.findings()) {
        String line = finding.line() == null ? "" : ":" + finding.line();
        text.append("  ").append(report.page()).append(line).append(": ");
        text.append(finding.sentence()).append('\n');
      }
      if (!report.absent().isEmpty()) {
        text.append("  absent, which is no drift (").append(report.absent().size()).append("): ");
        text.append(String.join(", ", report.absent())).append('\n');
      }
    }
    return printable(text.toString());
  }

  private static String summary(PageReport report) {
    return switch (report.verdict()) {
      case IN_SYNC -> "in sync, " + report.facts().elements().size() + " elements stated";
      case DRIFT -> "drift, findings: " + report.findings().size();
      case UNREADABLE -> "unreadable";
    };
  }

  /** A row for each page, a column for each kind of finding that occurs. */
  private String table() {
    Map<String, Integer> kinds = new TreeMap<>();
    pages.forEach(
        page -> page.findings().forEach(f -> kinds.merge(f.kind().id(), 1, Integer::sum)));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("brand", "page", "verdict"));
    head.addAll(kinds.keySet());
    head.add("absent");
    rows.add(head);
    for (PageReport report : pages) {
      List<String> row = new ArrayList<>();
      row.add(report.brand() == null ? "?" : report.brand());
      row.add(report.page());
      row.add(report.verdict().id());
      for (String kind : kinds.keySet()) {
        long count = report.findings().stream().filter(f -> f.kind().id().equals(kind)).count();
        row.add(count == 0 ? "" : String.valueOf(count));
      }
      row.add(report.facts() == null ? "" : String.valueOf(report.absent().size()));
      rows.add(row);
    }
    return aligned(rows);
  }

  private static String aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Without the control characters that a page might hold for the reader's terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "?");
  }
}
