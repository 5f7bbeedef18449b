package ai.autocalls.lead.spec.release;

import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;

/** The contract against its newest release, as part of every build. */
public final class VersionMoved {
  private VersionMoved() {}

  /**
   * Checks that the contract's version moved as far as it changed since the newest release.
   *
   * @return the verdict; it holds when nothing was released yet
   * @throws UnreadableInputException when the folder or the newest release cannot be read
   */
  public static VersionCheck check(Path releases, SpecDocument spec) {
    return Releases.in(releases, ".yaml")
        .newest()
        .map(newest -> VersionCheck.of(SpecDiff.between(SpecDocument.read(newest), spec)))
        .orElseGet(() -> new VersionCheck(true, "nothing is released yet, so any version will do"));
  }
}
