package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.BuildFailure;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lets a release pass, or says why not. */
public final class ReleaseGate {
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
      throw BuildFailure.of("This cannot be released:", refusals);
    }
  }

  /** Judges a checkout by every condition. */
  static List<String> refusals(Path root, String version) {
    try {
      ReleaseCandidate candidate = ReleaseCandidate.in(root, version);
      return Stream.of(ReleaseCondition.values())
          .flatMap(condition -> condition.refusals(candidate).stream())
          .toList();
    } catch (UnreadableInputException e) {
      return List.of(e.getMessage());
    }
  }
}
