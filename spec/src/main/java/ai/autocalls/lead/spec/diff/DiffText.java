package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A difference for people. */
public final class DiffText {
  /** More elements of one kind than these are counted, not named. */
  private static final int NAMED = 3;

  private DiffText() {}

  /**
   * Renders a difference, one change a line, breaking changes first; below a line for each
   * operation when the documents have several.
   *
   * @return lines, each ended by a line feed; the last one is the summary
   */
  public static String render(SpecDiff diff) {
    StringBuilder text = new StringBuilder();
    diff.byOperation(diff.changes())
        .forEach(
            (operation, changes) -> {
              if (!operation.isEmpty()) {
                text.append(VisibleText.line(operation)).append(":\n");
              }
              changes.forEach(change -> text.append(line(change)).append("\n"));
            });
    return text.append(
            "%d change%s from %s to %s; bump: %s\n"
                .formatted(
                    diff.changes().size(),
                    diff.changes().size() == 1 ? "" : "s",
                    VisibleText.line(diff.oldVersion()),
                    VisibleText.line(diff.newVersion()),
                    diff.bump().label()))
        .toString();
  }

  /**
   * Renders one change.
   *
   * @param change what changed
   * @return one line without its end
   */
  public static String line(Change change) {
    return "%s %s %s (%s): %s; %s"
        .formatted(
            change.bump().label(),
            VisibleText.line(change.element()),
            change.kind().id(),
            change.direction().label(),
            values(change),
            change.kind().reason());
  }

  /**
   * Renders a difference in few lines: those changes of an operation as one that are of one kind.
   *
   * @return a line for each operation and kind, breaking changes first
   */
  public static List<String> summary(SpecDiff diff) {
    return diff.changes().stream()
        .collect(
            Collectors.groupingBy(
                change -> List.of(diff.group(change), change.kind(), change.direction()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(
            alike -> {
              String operation = diff.group(alike.get(0));
              String line = alike.size() == 1 ? line(alike.get(0)) : together(alike);
              return operation.isEmpty() ? line : VisibleText.line(operation) + " " + line;
            })
        .toList();
  }

  private static String together(List<Change> alike) {
    Change first = alike.get(0);
    String named =
        alike.stream()
            .limit(NAMED)
            .map(change -> VisibleText.line(change.element()))
            .collect(Collectors.joining(", "));
    String more = alike.size() > NAMED ? " and %d more".formatted(alike.size() - NAMED) : "";
    return "%s %d elements %s (%s): %s%s; %s"
        .formatted(
            first.bump().label(),
            alike.size(),
            first.kind().id(),
            first.direction().label(),
            named,
            more,
            first.kind().reason());
  }

  static String values(Change change) {
    String was = shown(change.oldValue());
    String is = shown(change.newValue());
    if (change.oldValue() == null) {
      return "now " + is;
    }
    return change.newValue() == null ? "was " + was : was + " → " + is;
  }

  /** One line of it: prose can be long. */
  private static String shown(String value) {
    if (value == null) {
      return "nothing";
    }
    String line = value.replaceAll("\\s+", " ").strip();
    return VisibleText.line(line.length() > 80 ? line.substring(0, 79) + "…" : line);
  }
}
