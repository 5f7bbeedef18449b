package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pact file as a broker takes it.
 *
 * @param file where it was read
 * @param consumer the consumer's name
 * @param provider the provider's name
 * @param text the file's content, byte for byte: the broker compares what it is sent
 */
record PublishablePact(Path file, String consumer, String provider, String text) {
  /**
   * Reads a pact and checks that it can be published.
   *
   * @throws UnreadableInputException when the file is no pact, or names no consumer or provider
   */
  static PublishablePact read(Path file) {
    JsonNode pact = PactFile.readAnyVersion(file);
    try {
      return new PublishablePact(
          file, name(file, pact, "consumer"), name(file, pact, "provider"), Files.readString(file));
    } catch (IOException e) {
      throw new UnreadableInputException(file + " is not UTF-8 text; save it as UTF-8.", e);
    }
  }

  private static String name(Path file, JsonNode pact, String side) {
    String name = pact.path(side).path("name").asText();
    if (name.isBlank()) {
      throw new UnreadableInputException(
          "%s has no name at /%s/name; a broker files pacts under it.".formatted(file, side));
    }
    return name;
  }

  boolean isBetweenSameAs(PublishablePact other) {
    return consumer.equals(other.consumer) && provider.equals(other.provider);
  }
}
