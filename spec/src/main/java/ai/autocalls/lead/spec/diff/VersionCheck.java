package ai.autocalls.lead.spec.diff;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether {@code info.version} moved as far as the changes ask.
 *
 * @param holds whether it did
 * @param message one line that says so, or what to write instead and for which changes
 */
public record VersionCheck(boolean holds, String message) {
  private static final int NAMED = 3;

  /**
   * Judges a difference by its versions.
   *
   * @return the verdict; it does not hold when a version is not of the form major.minor.patch
   */
  public static VersionCheck of(SpecDiff diff) {
    Optional<SemanticVersion> was = SemanticVersion.parse(diff.oldVersion());
    Optional<SemanticVersion> is = SemanticVersion.parse(diff.newVersion());
    if (was.isEmpty() || is.isEmpty()) {
      String version = was.isEmpty() ? diff.oldVersion() : diff.newVersion();
      return new VersionCheck(
          false, "info.version `%s` is not of the form major.minor.patch".formatted(version));
    }
    SemanticVersion least = was.get().after(diff.bump());
    if (is.get().compareTo(least) >= 0) {
      return new VersionCheck(
          true,
          "info.version %s is far enough from %s for a %s change"
              .formatted(diff.newVersion(), diff.oldVersion(), diff.bump().label()));
    }
    return new VersionCheck(
        false,
        "info.version is %s, but since %s there is a %s change (%s); write `version: %s`"
            .formatted(
                diff.newVersion(), diff.oldVersion(), diff.bump().label(), named(diff), least));
  }

  private static String named(SpecDiff diff) {
    long count = diff.changes().stream().filter(c -> c.bump() == diff.bump()).count();
    String names =
        diff.changes().stream()
            .filter(change -> change.bump() == diff.bump())
            .limit(NAMED)
            .map(change -> place(diff, change) + " " + change.kind().id())
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return "the version went back";
    }
    return count > NAMED ? names + " and " + (count - NAMED) + " more" : names;
  }

  private static String place(SpecDiff diff, Change change) {
    return (diff.group(change) + " " + change.element()).strip();
  }
}
