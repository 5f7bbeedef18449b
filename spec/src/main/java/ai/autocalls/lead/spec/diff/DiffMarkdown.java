package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.VisibleText;
import java.util.List;
import java.util.regex.Pattern;

/** A difference for a changelog. */
public final class DiffMarkdown {
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private DiffMarkdown() {}

  /**
   * Renders a difference as a section of a changelog, breaking changes first.
   *
   * @return Markdown that begins with a heading of the second level
   */
  public static String render(SpecDiff diff) {
    StringBuilder text = new StringBuilder("## " + version(diff.newVersion()) + "\n");
    if (diff.changes().isEmpty()) {
      return text.append("\nThe contract is that of ")
          .append(version(diff.oldVersion()))
          .append(".\n")
          .toString();
    }
    section("Breaking", Bump.MAJOR, diff, text);
    section("Compatible", Bump.MINOR, diff, text);
    section("Wording and evidence", Bump.PATCH, diff, text);
    return text.toString();
  }

  private static void section(String title, Bump bump, SpecDiff diff, StringBuilder text) {
    List<Change> changes = diff.changes().stream().filter(c -> c.bump() == bump).toList();
    if (changes.isEmpty()) {
      return;
    }
    text.append("\n### ").append(title).append("\n");
    diff.byOperation(changes)
        .forEach(
            (operation, group) -> {
              text.append(operation.isEmpty() ? "\n" : "\n" + code(operation, 1) + "\n\n");
              group.forEach(change -> text.append(line(change)));
            });
  }

  private static String line(Change change) {
    return "- %s (%s) %s: %s. %s.\n"
        .formatted(
            code(change.element(), 1),
            change.direction().label(),
            change.kind().id().replace('-', ' '),
            code(DiffText.values(change), 2),
            sentence(change.kind().reason()));
  }

  /** A version number reads as it is; anything else is not to be markup. */
  private static String version(String text) {
    return text.matches("[0-9A-Za-z.+-]+") ? text : code(text, 1);
  }

  /** As code, within more backticks than are in it, so that no text from elsewhere is markup. */
  private static String code(String text, int fewest) {
    String line = VisibleText.line(text);
    int run = BACKTICKS.matcher(line).results().mapToInt(r -> r.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(fewest, run + 1));
    return fence.length() == 1 ? fence + line + fence : fence + " " + line + " " + fence;
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }
}
