package ai.autocalls.lead.contract.release;

import java.util.List;
import java.util.regex.Pattern;

/** The changelog has a dated section of the version, and the section says something. */
final class ChangelogEntry {
  private ChangelogEntry() {}

  static List<String> refusals(ReleaseCandidate candidate) {
    String heading = "## [" + candidate.version() + "] - ";
    List<String> lines =
        ReleaseCandidate.read(candidate.root().resolve("CHANGELOG.md"))
            .lines()
            .dropWhile(line -> !isDated(line, heading))
            .toList();
    if (lines.isEmpty()) {
      return List.of(
          "CHANGELOG.md has no section `%sYYYY-MM-DD`; .ci/prepare-release makes it of Unreleased"
              .formatted(heading));
    }
    boolean saysSomething =
        lines.stream()
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .anyMatch(line -> line.startsWith("- "));
    return saysSomething
        ? List.of()
        : List.of(
            "CHANGELOG.md says nothing under `%s`; say what changed for users"
                .formatted(lines.get(0)));
  }

  private static boolean isDated(String line, String heading) {
    return Pattern.matches(Pattern.quote(heading) + "\\d{4}-\\d{2}-\\d{2}", line);
  }
}
