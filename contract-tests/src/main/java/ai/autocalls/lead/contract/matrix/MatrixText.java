package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The matrix for people: a table, what drifts, and one line that sums it up. */
public final class MatrixText {
  private MatrixText() {}

  /**
   * Writes the matrix as aligned text.
   *
   * @param matrix the matrix
   * @return lines, the last without a line break
   */
  public static String write(SyncMatrix matrix) {
    List<Row> rows = matrix.rows();
    int width = rows.stream().mapToInt(row -> row.element().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      if (lines.isEmpty()) {
        lines.add(line("element", width, row.sides(), Side::toString));
      }
      lines.add(
          line(
              VisibleText.line(row.element()),
              width,
              row.sides(),
              side -> mark(row.cells().get(side).verdict())));
    }
    lines.add("");
    for (Row row : rows) {
      for (Cell cell : row.cells().values()) {
        if (cell.verdict() == Cell.Verdict.NO) {
          lines.add("DRIFT " + VisibleText.line(row.element() + ": " + cell.reason()));
        }
      }
    }
    lines.add(
        matrix.inSync() + " of " + rows.size() + " elements in sync, " + matrix.drift() + " drift");
    return String.join(System.lineSeparator(), lines);
  }

  /** Each column is as wide as the name of its side. */
  private static String line(
      String element, int width, List<Side> sides, Function<Side, String> text) {
    String columns =
        sides.stream()
            .map(side -> ("%-" + (side.toString().length() + 2) + "s").formatted(text.apply(side)))
            .collect(Collectors.joining());
    return ("%-" + (width + 2) + "s%s").formatted(element, columns).stripTrailing();
  }

  private static String mark(Cell.Verdict verdict) {
    return verdict == Cell.Verdict.NO ? "NO" : verdict.toString();
  }
}
