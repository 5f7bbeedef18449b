package ai.autocalls.lead.spec.diff;

import java.util.List;

/** A difference for a changelog. */
public final class DiffMarkdown {
  private DiffMarkdown() {}

  /**
   * Renders a difference as a section of a changelog, breaking changes first.
   *
   * @param diff what changed
   * @return Markdown that begins with a heading of the second level
   */
  public static String render(SpecDiff diff) {
    StringBuilder text = new StringBuilder("## " + diff.newVersion() + "\n");
    if (diff.changes().isEmpty()) {
      return text.append("\nThe contract is that of ")
          .append(diff.oldVersion())
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
    text.append("\n### ").append(title).append("\n\n");
    for (Change change : changes) {
      text.append(
          "- `%s` (%s) %s: %s. %s.\n"
              .formatted(
                  change.element(),
                  change.direction().label(),
                  change.kind().id().replace('-', ' '),
                  code(change),
                  sentence(change.kind().reason())));
    }
  }

  /** As code, so that patterns and asterisks stay what they are. */
  private static String code(Change change) {
    return "`` " + DiffText.values(change).replace("``", "` `") + " ``";
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }
}
