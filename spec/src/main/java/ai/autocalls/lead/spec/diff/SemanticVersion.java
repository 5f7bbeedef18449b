package ai.autocalls.lead.spec.diff;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the form major.minor.patch; a {@code -SNAPSHOT} counts as what it leads to.
 *
 * @param major moves when users have to change something
 * @param minor moves when users are offered something new
 * @param patch moves otherwise
 */
public record SemanticVersion(int major, int minor, int patch)
    implements Comparable<SemanticVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-SNAPSHOT)?");

  private static final Comparator<SemanticVersion> ORDER =
      Comparator.comparingInt(SemanticVersion::major)
          .thenComparingInt(SemanticVersion::minor)
          .thenComparingInt(SemanticVersion::patch);

  /**
   * Reads a version.
   *
   * @param text such as {@code 1.0.0} or {@code 1.1.0-SNAPSHOT}
   * @return the version; empty when the text is none
   */
  public static Optional<SemanticVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SemanticVersion(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  /**
   * The least version that is far enough from this one.
   *
   * @return that version; this one where nothing asks
   */
  public SemanticVersion after(Bump bump) {
    return switch (bump) {
      case MAJOR -> new SemanticVersion(major + 1, 0, 0);
      case MINOR -> new SemanticVersion(major, minor + 1, 0);
      case PATCH -> new SemanticVersion(major, minor, patch + 1);
      case NONE -> this;
    };
  }

  @Override
  public int compareTo(SemanticVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
