package ai.autocalls.lead.spec.release;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of frozen files, one a release, named by version: {@code 1.0.0.yaml}. */
public final class Releases {
  private final TreeMap<SemanticVersion, Path> files;

  private Releases(TreeMap<SemanticVersion, Path> files) {
    this.files = files;
  }

  /**
   * Lists the releases of a folder.
   *
   * @param folder the folder; where there is none, nothing is released
   * @param suffix what follows the version in a name, such as {@code .yaml}
   * @throws UnreadableInputException when the folder cannot be listed
   */
  public static Releases in(Path folder, String suffix) {
    TreeMap<SemanticVersion, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> list = Files.list(folder)) {
        list.forEach(file -> version(file, suffix).ifPresent(version -> files.put(version, file)));
      } catch (IOException e) {
        throw new UnreadableInputException(folder + " cannot be listed: " + e.getMessage(), e);
      }
    }
    return new Releases(files);
  }

  /**
   * The file of the newest release.
   *
   * @return the file; empty when nothing is released
   */
  public Optional<Path> newest() {
    return files.isEmpty() ? Optional.empty() : Optional.of(files.lastEntry().getValue());
  }

  /**
   * The file of the release that a version follows, whether or not that version is released itself.
   *
   * @return the file of the newest release below it; empty when there is none
   */
  public Optional<Path> before(SemanticVersion version) {
    return Optional.ofNullable(files.lowerEntry(version)).map(Map.Entry::getValue);
  }

  private static Optional<SemanticVersion> version(Path file, String suffix) {
    String name = file.getFileName().toString();
    return name.endsWith(suffix)
        ? SemanticVersion.parse(name.substring(0, name.length() - suffix.length()))
            .filter(version -> name.equals(version + suffix))
        : Optional.empty();
  }
}
