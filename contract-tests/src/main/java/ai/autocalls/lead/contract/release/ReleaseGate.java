package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;

/** Lets a release pass, or says why not. */
public final class ReleaseGate {
  static final List<ReleaseCondition> CONDITIONS =
      List.of(
          new ProjectVersion(),
          new ChangelogEntry(),
          new SpecVersionMoved(),
          new SpecFrozen(),
          new ApiVersionMoved(),
          new ApiFrozen(),
          new ReleasesUntouched());

  private ReleaseGate() {}

  /**
   * Ends the build when a condition is not met.
   *
   * @param arguments the project's folder, and its version
   */
  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    List<String> refusals = refusals(root, arguments[1]);
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  /**
   * Judges a checkout by every condition.
   *
   * @param root the project's folder
   * @param version the project's version
   * @return one line for each thing that stands in the way
   */
  static List<String> refusals(Path root, String version) {
    try {
      ReleaseCandidate candidate = ReleaseCandidate.in(root, version);
      return CONDITIONS.stream()
          .flatMap(condition -> condition.refusals(candidate).stream())
          .toList();
    } catch (DocumentSyntaxException e) {
      return List.of("spec/lead-api.yaml is not YAML; lint tells more: " + e.getMessage());
    } catch (UnreadableInputException e) {
      return List.of(e.getMessage());
    }
  }

  /** Ends the build with its message alone: the place in this code tells nobody anything. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(List<String> refusals) {
      super("This cannot be released:\n" + String.join("\n", refusals), null, false, false);
    }
  }
}
