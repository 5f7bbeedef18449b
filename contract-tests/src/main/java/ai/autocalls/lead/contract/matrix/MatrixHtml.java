package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.VisibleText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The matrix as one page that needs nothing but itself: a heat map, of which each cell leads to
 * what was read, and where.
 */
public final class MatrixHtml {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ai.autocalls.lead.contract");

  private final SyncMatrix matrix;
  private final Map<Source, Statements> statements;

  private MatrixHtml(SyncMatrix matrix, Map<Source, Statements> statements) {
    this.matrix = matrix;
    this.statements = statements;
  }

  /**
   * Writes the page.
   *
   * @return an HTML document with a line break at its end
   */
  public static String write(SyncMatrix matrix, Map<Source, Statements> statements) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("matrix/matrix.jte", new MatrixHtml(matrix, statements), html);
    return html.toString();
  }

  SyncMatrix matrix() {
    return matrix;
  }

  List<Source> sources() {
    return matrix.rows().stream().findFirst().map(Row::sources).orElse(List.of());
  }

  String origin(Source source) {
    return VisibleText.line(statements.get(source).origin());
  }

  /** The rows by operation and by part of the call. */
  Map<String, List<Row>> groups() {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : matrix.rows()) {
      String part =
          switch (row.element().split("\\.", 2)[0]) {
            case "request" -> "request fields";
            case "response" -> "response fields";
            case "status" -> "statuses";
            default -> "the call";
          };
      String group = VisibleText.line(row.operation()) + ": " + part;
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  static String style(Cell cell) {
    return cell.agreement().name().toLowerCase(Locale.ROOT);
  }

  static String id(Row row, Source source) {
    return source + "-" + row.key().replaceAll("[^A-Za-z0-9_.-]+", "_");
  }

  /** The reason of a cell, what its source states, and where. */
  String details(Row row, Source source) {
    List<String> parts = new ArrayList<>();
    String reason = row.cells().get(source).reason();
    if (!reason.isEmpty()) {
      parts.add(reason);
    }
    Statements said = statements.get(source);
    said.elements().stream()
        .filter(element -> element.key().equals(row.key()))
        .findFirst()
        .ifPresent(element -> addTo(parts, element));
    String place = said.places().getOrDefault(row.key(), "");
    return VisibleText.line(String.join("; ", parts) + (place.isEmpty() ? "" : " (" + place + ")"));
  }

  private static void addTo(List<String> parts, ContractElement element) {
    List<String> said = new ArrayList<>();
    if (element.value() != null) {
      said.add(element.value());
    }
    boolean field = element.name().startsWith("request.") || element.name().startsWith("response.");
    if (field && element.required() != null) {
      said.add(element.required() ? "required" : "optional");
    }
    if (!said.isEmpty()) {
      parts.add(String.join(", ", said));
    }
  }
}
