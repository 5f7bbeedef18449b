package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.VisibleText;
import ai.autocalls.lead.spec.lint.rules.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings for people: by rule, each rule with its reason once, and one line in conclusion. */
public final class FindingsText {
  /**
   * How a terminal sets off a word.
   *
   * @param error begins an error's label
   * @param warning begins a warning's label
   * @param end ends either
   */
  public record Style(String error, String warning, String end) {
    /** For files and pipes. */
    public static final Style PLAIN = new Style("", "", "");

    /** For terminals that know ANSI colours. */
    public static final Style COLOURED = new Style("\u001b[31m", "\u001b[33m", "\u001b[0m");

    private String label(Severity severity) {
      return (severity == Severity.ERROR ? error : warning) + severity.label() + end;
    }
  }

  private FindingsText() {}

  /**
   * Renders findings.
   *
   * @param file the name of the checked file, which each line begins with so that editors can jump
   * @return lines, each ended by a line feed; the last one is the summary
   */
  public static String render(String file, List<Finding> findings, Style style) {
    Map<String, List<Finding>> byRule =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    for (List<Finding> group : byRule.values()) {
      Finding first = group.get(0);
      text.append(style.label(first.severity())).append(' ').append(first.rule()).append('\n');
      text.append("  why: ").append(first.why()).append('\n');
      for (Finding finding : group) {
        text.append(
            "  %s:%d:%d %s%n"
                .formatted(
                    VisibleText.line(file),
                    finding.line(),
                    finding.column(),
                    VisibleText.line(finding.message()))
                .replace(System.lineSeparator(), "\n"));
        text.append("    fix: ").append(VisibleText.line(finding.fix())).append('\n');
      }
      text.append('\n');
    }
    return text.append(summary(file, findings)).append('\n').toString();
  }

  private static String summary(String file, List<Finding> findings) {
    if (findings.isEmpty()) {
      return VisibleText.line(file) + ": no findings";
    }
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    return "%s: %s, %s"
        .formatted(
            VisibleText.line(file),
            count(errors, "error"),
            count(findings.size() - errors, "warning"));
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
