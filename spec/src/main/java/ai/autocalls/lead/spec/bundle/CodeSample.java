package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that creates one lead. It takes the base URL from the environment variable {@code
 * LEAD_API_URL}, the token from {@code LEAD_API_TOKEN}, and falls back to the first server of the
 * contract, so that the same file is shown on a page and run against a sandbox.
 *
 * @param language what people call the language or tool
 * @param file the file's name
 * @param code the program
 */
record CodeSample(String language, String file, String code) {
  /** File and language, in the order in which the pages show them. */
  private static final List<Map.Entry<String, String>> SAMPLES =
      List.of(
          Map.entry("create-lead.sh", "curl"),
          Map.entry("CreateLead.java", "Java, with the client of this contract"),
          Map.entry("create_lead.py", "Python, standard library only"),
          Map.entry("create-lead.mjs", "JavaScript, Node.js 18 or later"));

  /**
   * Reads the samples of a folder.
   *
   * @param folder the folder
   * @return the samples in the order in which pages show them
   * @throws UnreadableInputException when one of them is missing or cannot be read
   */
  static List<CodeSample> in(Path folder) {
    List<CodeSample> samples = new ArrayList<>();
    for (Map.Entry<String, String> sample : SAMPLES) {
      Path file = folder.resolve(sample.getKey());
      try {
        samples.add(new CodeSample(sample.getValue(), sample.getKey(), Files.readString(file)));
      } catch (IOException e) {
        throw new UnreadableInputException(file + " cannot be read; the pages show it.", e);
      }
    }
    return samples;
  }

  /** The sample as the readers of another server are shown it. */
  CodeSample withServer(String from, String to) {
    if (!code.contains(from)) {
      throw new UnreadableInputException(
          file + " does not name " + from + ", the contract's first server; name it as default.");
    }
    return new CodeSample(language, file, code.replace(from, to));
  }
}
