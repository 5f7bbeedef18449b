package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of {@code changes.yaml}, each as the two documents that it is about. */
final class ChangeTable {
  private static final JsonNode TABLES = tables();

  private ChangeTable() {}

  /**
   * One change, and what has to be found.
   *
   * @param name what the test is called
   */
  record Row(
      String name, SpecDocument older, SpecDocument newer, String element, String kind, Bump bump) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> all() {
    return Stream.of(
            properties("request.value", Documents::sending, 3),
            properties("response.value", Documents::answering, 4),
            objects("request.value", Documents::sending, 3),
            objects("response.value", Documents::answering, 4),
            endpoint(),
            places())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> properties(
      String element, Function<String, SpecDocument> document, int bump) {
    return schemas("schemas", element, document, bump, s -> "properties: {value: " + s + "}");
  }

  private static Stream<Row> objects(
      String element, Function<String, SpecDocument> document, int bump) {
    return schemas(
        "objects",
        element,
        document,
        bump,
        keywords -> keywords.startsWith("{") ? "allOf: [" + keywords + "]" : keywords);
  }

  private static Stream<Row> schemas(
      String table,
      String element,
      Function<String, SpecDocument> document,
      int bump,
      UnaryOperator<String> keywords) {
    return rows(table)
        .map(
            row ->
                new Row(
                    "%s, %s: %s (%s)".formatted(element, text(row, 2), text(row, 1), text(row, 5)),
                    document.apply(keywords.apply(text(row, 0))),
                    document.apply(keywords.apply(text(row, 1))),
                    element,
                    text(row, 2),
                    bump(row, bump)));
  }

  private static Stream<Row> endpoint() {
    return rows("endpoint")
        .map(
            row ->
                new Row(
                    "%s, %s (%s)".formatted(text(row, 2), text(row, 3), text(row, 5)),
                    Documents.plain(),
                    Documents.with(text(row, 0), text(row, 1)),
                    text(row, 2),
                    text(row, 3),
                    bump(row, 4)));
  }

  private static Stream<Row> places() {
    return rows("places")
        .map(
            row ->
                new Row(
                    "%s, %s (%s)".formatted(text(row, 3), text(row, 4), text(row, 6)),
                    place(row, 1),
                    place(row, 2),
                    text(row, 3),
                    text(row, 4),
                    bump(row, 5)));
  }

  private static SpecDocument place(JsonNode row, int column) {
    boolean asItIs = text(row, column).equals("=");
    return Documents.with(text(row, 0), text(row, asItIs ? 0 : column));
  }

  private static Stream<JsonNode> rows(String table) {
    return StreamSupport.stream(TABLES.get(table).spliterator(), false);
  }

  private static String text(JsonNode row, int column) {
    return row.get(column).asText();
  }

  private static Bump bump(JsonNode row, int column) {
    return Bump.valueOf(text(row, column).toUpperCase(Locale.ROOT));
  }

  private static JsonNode tables() {
    try (InputStream in = ChangeTable.class.getResourceAsStream("changes.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlTree.parse("changes.yaml", text).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
