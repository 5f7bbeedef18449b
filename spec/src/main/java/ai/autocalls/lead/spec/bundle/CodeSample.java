package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that calls one operation. It takes the base URL from the environment variable {@code
 * LEAD_API_URL}, the token from {@code LEAD_API_TOKEN}, and falls back to the first server of the
 * contract, so that the same file is shown on a page and run against a sandbox.
 *
 * @param tab a short name for the language or tool
 * @param language the same with what it needs
 * @param file the file's path below the folder of samples
 */
record CodeSample(String tab, String language, String file, String code) {
  /**
   * Reads the samples of a folder.
   *
   * @return by operationId, the samples in the order in which pages show them
   * @throws UnreadableInputException when one of them is missing or cannot be read
   */
  static Map<String, List<CodeSample>> in(Path folder) {
    Map<String, List<CodeSample>> samples = new LinkedHashMap<>();
    for (String id : OperationNotes.operationIds()) {
      samples.put(
          id,
          OperationNotes.of(id).languages().stream()
              .map(
                  sample ->
                      new CodeSample(
                          sample.tab(),
                          sample.language(),
                          sample.file(),
                          InputFile.text(folder.resolve(sample.file()), "a code sample", 1)))
              .toList());
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
