package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.VisibleText;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The reports of several pages, for people and for programs.
 *
 * @param pages the reports in the caller's order
 */
public record DocsReport(List<PageReport> pages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the list. */
  public DocsReport {
    pages = List.copyOf(pages);
  }

  /**
   * {@return the report as JSON: {@code pages}, each with {@code page}, {@code operation}, {@code
   * verdict} ({@code in-sync}, {@code drift}, {@code unreadable}), {@code facts} (what the page
   * states, and under {@code absent} what it leaves out) and {@code findings} ({@code kind}, {@code
   * element}, {@code page}, {@code spec}, {@code line}, which is null for facts without one)}
   */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("pages");
    for (PageReport report : pages) {
      ObjectNode facts = JSON.createObjectNode();
      if (report.facts() != null) {
        facts.setAll((ObjectNode) JSON.valueToTree(report.facts()));
        facts.remove("examples");
        facts.set("absent", JSON.valueToTree(report.absent()));
      }
      list.addObject()
          .put("page", report.page())
          .put("operation", report.operation())
          .put("verdict", report.verdict().id())
          .<ObjectNode>set("facts", facts)
          .set("findings", JSON.valueToTree(report.findings()));
    }
    return root.toPrettyString();
  }

  /**
   * {@return the report as text: of several pages first a table of brand by kind of finding, then
   * each page with its findings, in the form {@code page:line: kind: element: …}; with the
   * operation where they document several}
   */
  public String toText() {
    StringBuilder text = new StringBuilder(pages.size() > 1 ? table() + "\n" : "");
    for (PageReport report : pages) {
      String page = VisibleText.line(report.page());
      String operation = severalOperations() ? operation(report) + ": " : "";
      text.append("%s: %s%s\n".formatted(page, operation, summary(report)));
      for (DocsFinding finding : report.findings()) {
        String line = finding.line() == null ? "" : ":" + finding.line();
        text.append("  %s%s: %s\n".formatted(page, line, VisibleText.line(finding.sentence())));
      }
      if (!report.absent().isEmpty()) {
        String absent = VisibleText.line(String.join(", ", report.absent()));
        text.append(
            "  absent, which is no drift (%d): %s\n".formatted(report.absent().size(), absent));
      }
    }
    return text.toString();
  }

  private boolean severalOperations() {
    return pages.stream().map(PageReport::operation).filter(Objects::nonNull).distinct().count()
        > 1;
  }

  private static String operation(PageReport report) {
    return report.operation() == null ? "?" : report.operation();
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
    List<String> kinds =
        pages.stream()
            .flatMap(page -> page.findings().stream())
            .map(finding -> finding.kind().id())
            .distinct()
            .sorted()
            .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("brand", "page", "operation", "verdict", kinds, "absent"));
    for (PageReport report : pages) {
      rows.add(
          row(
              report.brand() == null ? "?" : report.brand(),
              VisibleText.line(report.page()),
              operation(report),
              report.verdict().id(),
              kinds.stream().map(kind -> count(report, kind)).toList(),
              report.facts() == null ? "" : "" + report.absent().size()));
    }
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toList();
    return rows.stream().map(row -> aligned(row, widths) + "\n").collect(Collectors.joining());
  }

  private List<String> row(
      String brand,
      String page,
      String operation,
      String verdict,
      List<String> kinds,
      String absent) {
    List<String> row = new ArrayList<>(List.of(brand, page));
    if (severalOperations()) {
      row.add(operation);
    }
    row.add(verdict);
    row.addAll(kinds);
    row.add(absent);
    return row;
  }

  private static String count(PageReport report, String kind) {
    long count = report.findings().stream().filter(f -> f.kind().id().equals(kind)).count();
    return count == 0 ? "" : "" + count;
  }

  private static String aligned(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths.get(i) - row.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
