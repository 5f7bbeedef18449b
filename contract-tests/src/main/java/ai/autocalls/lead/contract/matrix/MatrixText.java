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
   * Writes the matrix as aligned text, the rows of each operation below its method and path.
   *
   * @return lines, the last without a line break
   */
  public static String write(SyncMatrix matrix) {
    List<String> lines = new ArrayList<>();
    int width = matrix.rows().stream().mapToInt(row -> row.element().length()).max().orElse(0);
    matrix.rows().stream()
        .findFirst()
        .ifPresent(row -> lines.add(line("element", width, row.sources(), Source::toString)));
    matrix
        .byOperation()
        .forEach(
            (operation, rows) -> {
              lines.add(VisibleText.line(operation));
              rows.forEach(row -> lines.add(line(row, width)));
            });
    lines.add("");
    lines.addAll(drift(matrix));
    lines.add(matrix.summary());
    return String.join(System.lineSeparator(), lines);
  }

  /** {@return what drifts, one line for each source that disagrees about an element} */
  public static List<String> drift(SyncMatrix matrix) {
    return matrix.rows().stream()
        .flatMap(
            row ->
                row.cells().values().stream()
                    .filter(Cell::disagrees)
                    .map(cell -> "DRIFT " + VisibleText.line(row.key() + ": " + cell.reason())))
        .toList();
  }

  private static String line(Row row, int width) {
    return line(
        VisibleText.line(row.element()),
        width,
        row.sources(),
        source -> {
          Cell cell = row.cells().get(source);
          return cell.disagrees() ? "NO" : cell.agreement().toString();
        });
  }

  /** Each column is as wide as the name of its source. */
  private static String line(
      String element, int width, List<Source> sources, Function<Source, String> text) {
    String columns =
        sources.stream()
            .map(
                source ->
                    ("%-" + (source.toString().length() + 2) + "s").formatted(text.apply(source)))
            .collect(Collectors.joining());
    return ("%-" + (width + 2) + "s%s").formatted(element, columns).stripTrailing();
  }
}
