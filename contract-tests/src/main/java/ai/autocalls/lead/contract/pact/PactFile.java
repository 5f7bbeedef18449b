package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.StrictJson;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** Reads pact files. */
public final class PactFile {
  /** The file name that the consumer and the provider of this project give it. */
  public static final String NAME = "autocalls-lead-client-autocalls-lead-api.json";

  private static final int MOST_MEBIBYTES = 20;

  private PactFile() {}

  /**
   * Reads a pact from a file.
   *
   * @throws UnreadableInputException when the file cannot be read, is above 20 MiB, or is not a
   *     pact of that version
   */
  public static JsonNode read(Path file) {
    JsonNode pact = parse(file);
    requireReadable(file.toString(), pact);
    return pact;
  }

  /**
   * Refuses what this project would misread.
   *
   * @throws UnreadableInputException when it is not of version 4, or not about HTTP
   */
  private static void requireReadable(String name, JsonNode pact) {
    String version = pact.at("/metadata/pactSpecification/version").asText("unknown");
    if (!version.startsWith("4.")) {
      // Older ones say matchers and bodies elsewhere, and would be judged by what was not read.
      throw new UnreadableInputException(
          "%s is a pact of version %s; write it as version 4.".formatted(name, version));
    }
    int number = 0;
    for (JsonNode interaction : pact.path("interactions")) {
      number++;
      if (!interaction.path("request").path("path").isTextual()
          || !interaction.path("response").isObject()) {
        throw new UnreadableInputException(
            "%s: interaction %d has no HTTP request and response.".formatted(name, number));
      }
    }
  }

  private static JsonNode parse(Path file) {
    String text = InputFile.text(file, "a pact file", MOST_MEBIBYTES);
    JsonNode pact = StrictJson.read(file.toString(), text);
    if (!pact.path("interactions").isArray()) {
      throw new UnreadableInputException(file + " is not a pact: it has no array 'interactions'.");
    }
    return pact;
  }

  /** The pact of this project's client. */
  public static JsonNode bundled() {
    return StrictJson.read(NAME, Resource.text(PactFile.class, NAME));
  }
}
