package ai.autocalls.lead.contract.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file against the copy that was frozen of it. */
final class FrozenCopy {
  private FrozenCopy() {}

  static List<String> refusals(ReleaseCandidate candidate, Path file, Path frozen) {
    if (!Files.exists(frozen)) {
      return List.of(
          "%s does not exist; .ci/prepare-release freezes %s as it"
              .formatted(candidate.shown(frozen), candidate.shown(file)));
    }
    if (!ReleaseCandidate.read(file).equals(ReleaseCandidate.read(frozen))) {
      return List.of(
          "%s is not what was frozen as %s; undo the change, or release it under a version of its own"
              .formatted(candidate.shown(file), candidate.shown(frozen)));
    }
    return List.of();
  }
}
