package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The matrix as one page that needs nothing but itself: a heat map, of which each cell leads to
 * what was read, and where.
 */
public final class MatrixHtml {
  private final SyncMatrix matrix;
  private final Map<Side, SideEvidence> evidence;
  private final List<Side> sides;

  private MatrixHtml(SyncMatrix matrix, Map<Side, SideEvidence> evidence) {
    this.matrix = matrix;
    this.evidence = evidence;
    this.sides = matrix.rows().stream().findFirst().map(Row::sides).orElse(List.of());
  }

  /**
   * Writes the page.
   *
   * @param matrix the matrix
   * @param evidence what each of its sides states; of a side without an entry, only the verdicts
   *     are shown
   * @return an HTML document with a line break at its end
   */
  public static String write(SyncMatrix matrix, Map<Side, SideEvidence> evidence) {
    return new MatrixHtml(matrix, evidence).page();
  }

  private String page() {
    Document page = template();
    String verdict =
        matrix.inSync()
            + " of "
            + matrix.rows().size()
            + " elements in sync, "
            + matrix.drift()
            + " drift";
    page.title("Sync matrix: " + verdict);
    page.expectFirst(".verdict")
        .text(verdict)
        .addClass(matrix.drift() == 0 ? "in-sync" : "drifting");
    drift(page);
    sources(page.expectFirst("#sources dl"));
    heatMap(page.expectFirst("table"));
    Element details = page.expectFirst("#evidence");
    matrix.rows().forEach(row -> details(row, details.appendElement("section")));
    return page.outerHtml() + "\n";
  }

  private void drift(Document page) {
    Element list = page.expectFirst("#drift ul");
    for (Row row : matrix.rows()) {
      row.cells()
          .forEach(
              (side, cell) -> {
                if (cell.verdict() == Cell.Verdict.NO) {
                  Element item = list.appendElement("li");
                  item.appendElement("a")
                      .attr("href", "#" + id(row, side))
                      .text(VisibleText.line(row.element()));
                  item.appendText(": " + VisibleText.line(cell.reason()));
                }
              });
    }
    if (list.childrenSize() == 0) {
      page.expectFirst("#drift").remove();
    }
  }

  private void sources(Element list) {
    for (Side side : sides) {
      list.appendElement("dt").text(side.toString());
      list.appendElement("dd").text(VisibleText.line(evidence.get(side).source()));
    }
  }

  private void heatMap(Element table) {
    Element head = table.expectFirst("thead tr");
    sides.forEach(side -> head.appendElement("th").attr("scope", "col").text(side.toString()));
    groups()
        .forEach(
            (group, rows) -> {
              Element body = table.appendElement("tbody");
              body.appendElement("tr")
                  .appendElement("th")
                  .attr("scope", "rowgroup")
                  .attr("colspan", String.valueOf(sides.size() + 1))
                  .text(group);
              rows.forEach(row -> cells(row, body.appendElement("tr")));
            });
  }

  private Map<String, List<Row>> groups() {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : matrix.rows()) {
      String first = row.element().split("\\.", 2)[0];
      String group =
          switch (first) {
            case "request" -> "Request fields";
            case "response" -> "Response fields";
            case "status" -> "Statuses";
            default -> "The call";
          };
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private void cells(Row row, Element line) {
    line.appendElement("th")
        .attr("scope", "row")
        .appendElement("code")
        .text(VisibleText.line(row.element()));
    row.cells()
        .forEach(
            (side, cell) ->
                line.appendElement("td")
                    .addClass(cell.verdict().name().toLowerCase(java.util.Locale.ROOT))
                    .appendElement("a")
                    .attr("href", "#" + id(row, side))
                    .text(cell.verdict().toString()));
  }

  private void details(Row row, Element section) {
    section.appendElement("h3").appendElement("code").text(VisibleText.line(row.element()));
    Element list = section.appendElement("dl");
    row.cells()
        .forEach(
            (side, cell) -> {
              Element entry = list.appendElement("div").id(id(row, side));
              entry.appendElement("dt").text(side.toString());
              Element text = entry.appendElement("dd");
              text.appendElement("strong")
                  .addClass(cell.verdict().name().toLowerCase(java.util.Locale.ROOT))
                  .text(cell.verdict().toString());
              text.appendText(" " + VisibleText.line(said(row.element(), side, cell)));
            });
  }

  private String said(String element, Side side, Cell cell) {
    List<String> parts = new ArrayList<>();
    if (!cell.reason().isEmpty()) {
      parts.add(cell.reason());
    }
    SideEvidence gathered = evidence.get(side);
    gathered.elements().stream()
        .filter(stated -> stated.name().equals(element))
        .findFirst()
        .map(MatrixHtml::value)
        .filter(value -> !value.isEmpty())
        .ifPresent(parts::add);
    String place = gathered.places().getOrDefault(element, "");
    return String.join("; ", parts) + (place.isEmpty() ? "" : " (" + place + ")");
  }

  private static String value(ContractElement stated) {
    List<String> parts = new ArrayList<>();
    if (stated.value() != null) {
      parts.add(stated.value());
    }
    boolean field = stated.name().startsWith("request.") || stated.name().startsWith("response.");
    if (field && stated.required() != null) {
      parts.add(stated.required() ? "required" : "optional");
    }
    return String.join(", ", parts);
  }

  private static String id(Row row, Side side) {
    return side + "-" + row.element().replaceAll("[^A-Za-z0-9_.-]+", "");
  }

  private static Document template() {
    try (InputStream in = MatrixHtml.class.getResourceAsStream("matrix.html")) {
      Document page = Jsoup.parse(in, "UTF-8", "");
      page.outputSettings().prettyPrint(false);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
