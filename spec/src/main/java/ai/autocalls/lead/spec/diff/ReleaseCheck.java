package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract against its newest release, as part of the build. */
public final class ReleaseCheck {
  private static final String SUFFIX = ".yaml";

  private ReleaseCheck() {}

  /**
   * Checks that the contract's version moved as far as it changed since the newest release.
   *
   * @param releases the folder of the released documents, named by version: {@code 1.0.0.yaml}
   * @param spec the contract as it is now
   * @return the verdict; it holds when nothing was released yet
   * @throws UnreadableInputException when the folder or the newest release cannot be read
   */
  public static VersionCheck check(Path releases, SpecDocument spec) {
    Optional<Path> newest = newest(releases);
    if (newest.isEmpty()) {
      return new VersionCheck(true, "nothing is released yet, so any version will do");
    }
    return VersionCheck.of(SpecDiff.between(SpecDocument.read(newest.get()), spec));
  }

  private static Optional<Path> newest(Path releases) {
    if (!Files.isDirectory(releases)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(releases)) {
      return files
          .filter(file -> version(file).isPresent())
          .max(Comparator.comparing(file -> version(file).orElseThrow()));
    } catch (IOException e) {
      throw new UnreadableInputException(releases + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private static Optional<SemanticVersion> version(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX)
        ? SemanticVersion.parse(name.substring(0, name.length() - SUFFIX.length()))
        : Optional.empty();
  }
}
