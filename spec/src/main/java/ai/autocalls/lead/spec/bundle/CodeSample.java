package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that creates one lead. It takes the base URL from the environment variable {@code
 * LEAD_API_URL}, the token from {@code LEAD_API_TOKEN}, and falls back to the first server of the
 * contract, so that the same file is shown on a page and run against a sandbox.
 *
 * @param tab a short name for the language or tool
 * @param language the same with what it needs
 * @param file the file's name
 * @param code the program
 */
record CodeSample(String tab, String language, String file, String code) {
  /** File, tab and language, in the order in which the pages show them. */
  private static final List<List<String>> SAMPLES =
      List.of(
          List.of("create-lead.sh", "curl", "curl, in a shell"),
          List.of("CreateLead.java", "Java", "Java, with the client of this contract"),
          List.of("create_lead.py", "Python", "Python, standard library only"),
          List.of("create-lead.mjs", "JavaScript", "JavaScript, Node.js 18 or later"),
          List.of("create_lead.php", "PHP", "PHP 7.4 or later, no extension"),
          List.of("CreateLead.cs", "C#", "C#, .NET without packages"));

  /**
   * Reads the samples of a folder.
   *
   * @param folder the folder
   * @return the samples in the order in which pages show them
   * @throws UnreadableInputException when one of them is missing or cannot be read
   */
  static List<CodeSample> in(Path folder) {
    List<CodeSample> samples = new ArrayList<>();
    for (List<String> sample : SAMPLES) {
      Path file = folder.resolve(sample.get(0));
      try {
        samples.add(
            new CodeSample(sample.get(1), sample.get(2), sample.get(0), Files.readString(file)));
      } catch (IOException e) {
        throw new UnreadableInputException(file + " cannot be read; the pages show it.", e);
      }
    }
    return samples;
  }

  Code highlighted() {
    return Code.of(file, code.strip());
  }

  /** The sample as the readers of another server are shown it. */
  CodeSample withServer(String from, String to) {
    if (!code.contains(from)) {
      throw new UnreadableInputException(
          file + " does not name " + from + ", the contract's first server; name it as default.");
    }
    return new CodeSample(tab, language, file, code.replace(from, to));
  }
}
