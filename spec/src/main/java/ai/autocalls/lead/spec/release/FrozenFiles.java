package ai.autocalls.lead.spec.release;

import ai.autocalls.lead.spec.document.Sha256;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a folder of releases against the checksums that were written when each was frozen,
 * in {@code SHA256SUMS}, which {@code sha256sum --check} reads too.
 */
public final class FrozenFiles {
  private static final String SUMS = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");

  private FrozenFiles() {}

  /**
   * Finds what is no longer as it was released.
   *
   * @param folder the folder of the releases
   * @param suffix what the name of a released file ends with, such as {@code .yaml}
   * @return one line for each file that changed, is gone, or was never written down
   * @throws UnreadableInputException when the folder cannot be read
   */
  public static List<String> problems(Path folder, String suffix) {
    try {
      List<String> problems = new ArrayList<>();
      TreeMap<String, String> frozen = sums(folder.resolve(SUMS), problems);
      frozen.forEach((name, sum) -> compare(folder.resolve(name), sum, problems));
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(suffix) && !frozen.containsKey(name))
              .sorted()
              .map(
                  name ->
                      "%s is not in %s; freeze a release with .ci/prepare-release alone"
                          .formatted(folder.resolve(name), SUMS))
              .forEach(problems::add);
        }
      }
      return problems;
    } catch (IOException e) {
      throw new UnreadableInputException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static TreeMap<String, String> sums(Path file, List<String> problems) throws IOException {
    TreeMap<String, String> sums = new TreeMap<>();
    for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      Matcher line = LINE.matcher(text);
      if (!line.matches() || sums.put(line.group(2), line.group(1)) != null) {
        problems.add(
            "%s has the line `%s`, which sums up no file of its own".formatted(file, text));
      }
    }
    return sums;
  }

  private static void compare(Path file, String sum, List<String> problems) {
    if (!Files.exists(file)) {
      problems.add("%s was released and is gone; restore it".formatted(file));
    } else if (!Sha256.of(file).equals(sum)) {
      problems.add(
          "%s changed after it was released; restore it, and release a new version instead"
              .formatted(file));
    }
  }
}
