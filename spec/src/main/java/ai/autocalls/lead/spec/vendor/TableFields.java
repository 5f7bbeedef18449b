package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The fields of a table, whose columns are known by what is in them. */
final class TableFields {
  private static final Pattern NAME =
      Pattern.compile("(?<name>[A-Za-z_$][\\w$.\\[\\]*-]*?)(?<sign>[*?])?(?<rest>\\s.*)?");

  private final List<List<String>> rows;
  private final List<String> head;
  private final int names;
  private final int types;
  private final List<Integer> required;

  private TableFields(Table table) {
    List<List<String>> below = table.rows().subList(1, table.rows().size());
    names = column(below, -1, cell -> NAME.matcher(cell).matches() && !isType(cell));
    types = column(below, names, TableFields::isType);
    boolean headless = types >= 0 && isType(cell(table.rows().get(0), types));
    rows = headless ? table.rows() : below;
    head = headless ? List.of() : table.rows().get(0);
    required = columns(rows).filter(this::isRequiredColumn).boxed().toList();
  }

  /** The fields of a table; none where it is about something else. */
  static List<ListedField> of(Table table) {
    TableFields fields = new TableFields(table);
    boolean headers =
        fields.types < 0
            && fields.rows.stream().anyMatch(r -> Words.meaning("headers", cell(r, 0)) != null);
    if (fields.names < 0 || fields.types < 0 && !headers && fields.required.isEmpty()) {
      return List.of();
    }
    int firstLine = table.line() + table.rows().size() - fields.rows.size();
    List<ListedField> found =
        IntStream.range(0, fields.rows.size())
            .mapToObj(row -> fields.field(fields.rows.get(row), firstLine + row))
            .toList();
    found.forEach(field -> field.place = headers ? "header" : field.place);
    return found;
  }

  private ListedField field(List<String> row, int line) {
    Matcher name = NAME.matcher(cell(row, names));
    boolean named = name.matches();
    ListedField field = new ListedField(line, named ? name.group("name") : "");
    field.sign(named ? name.group("sign") : null);
    field.describedBy(field.take(named && name.group("rest") != null ? name.group("rest") : ""));
    field.describedBy(field.take(cell(row, types)));
    for (int column = 0; column < row.size(); column++) {
      if (column != names && column != types && !cell(row, column).isEmpty()) {
        cell(field, column, cell(row, column));
      }
    }
    return field;
  }

  private void cell(ListedField field, int column, String cell) {
    String place = Words.meaning("marks", cell);
    if (required.contains(column)) {
      String meaning = Words.meaning("cells", cell);
      field.required = meaning == null ? isFirst(column, cell) : meaning.equals("yes");
    } else if ("default".equals(Words.meaning("columns", cell(head, column)))) {
      boolean none = "no".equals(Words.meaning("cells", cell)) && !cell.equalsIgnoreCase("false");
      field.defaultValue = none ? null : ListedField.defaultValue(cell, field.type);
    } else if (place != null && !place.equals("other")) {
      field.place = place;
    } else {
      field.describedBy(cell);
    }
  }

  /** Whether a cell has the word of the first row, which is required in any language. */
  private boolean isFirst(int column, String cell) {
    return cell.equals(cell(rows.get(0), column));
  }

  /** A column of at most two short values says which fields are required, in any language. */
  private boolean isRequiredColumn(int column) {
    if (column == names || column == types) {
      return false;
    }
    String said = Words.meaning("columns", cell(head, column));
    List<String> values = rows.stream().map(row -> cell(row, column)).distinct().toList();
    boolean known = values.stream().allMatch(v -> v.isEmpty() || Words.meaning("cells", v) != null);
    boolean yes = values.stream().anyMatch(v -> "yes".equals(Words.meaning("cells", v)));
    boolean brief = values.stream().allMatch(v -> v.matches("\\S{1,15}"));
    return said != null
        ? said.equals("required")
        : known ? yes : brief && values.size() == 2 && rows.size() > 2;
  }

  private static boolean isType(String cell) {
    return TypeText.at(cell) != null;
  }

  /** The first column but one whose cells are all of a kind; -1 when there is none. */
  private static int column(List<List<String>> rows, int but, Predicate<String> kind) {
    return columns(rows)
        .filter(column -> column != but)
        .filter(column -> rows.stream().allMatch(row -> kind.test(cell(row, column))))
        .findFirst()
        .orElse(-1);
  }

  private static IntStream columns(List<List<String>> rows) {
    return IntStream.range(0, rows.isEmpty() ? 0 : rows.get(0).size());
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
