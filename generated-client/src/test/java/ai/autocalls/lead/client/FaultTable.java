package ai.autocalls.lead.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads tables of Markdown: the rows of one section, each cell under the name of its column. */
final class FaultTable {
  static final Path FAULTS = Path.of("FAULTS.md");

  private FaultTable() {}

  /** The first table after the heading. */
  static List<Map<String, String>> under(Path file, String heading) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = lines.indexOf(heading);
    if (start < 0) {
      throw new IllegalArgumentException(file + " has no heading " + heading);
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(start, lines.size())) {
      if (line.startsWith("|")) {
        rows.add(cells(line));
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    List<String> head = rows.get(0);
    return rows.subList(2, rows.size()).stream().map(row -> row(head, row)).toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList();
  }

  private static Map<String, String> row(List<String> head, List<String> cells) {
    if (cells.size() != head.size()) {
      throw new IllegalArgumentException(cells + " has not the columns " + head);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      row.put(head.get(i), cells.get(i));
    }
    return row;
  }
}
