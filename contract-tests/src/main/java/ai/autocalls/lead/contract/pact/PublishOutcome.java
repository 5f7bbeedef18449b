package ai.autocalls.lead.contract.pact;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one pact that was to be published.
 *
 * @param file the pact file
 * @param consumer the consumer's name
 * @param provider the provider's name
 * @param status whether the broker has it
 * @param message why it is not, or perhaps not, published; empty when it is
 * @param notices what the broker said about it, a line each
 */
public record PublishOutcome(
    Path file,
    String consumer,
    String provider,
    Status status,
    String message,
    List<String> notices) {
  /** Whether the broker has the pact. */
  public enum Status {
    /** The broker has it. */
    PUBLISHED("published"),
    /** The broker refused it, such as for other content under the same version. */
    REFUSED("refused"),
    /** It could not be published: the broker was not reached or turned the request away. */
    NOT_PUBLISHED("not published"),
    /** It was sent and no answer says what became of it. */
    UNKNOWN("unknown"),
    /** It was not tried, since one before it was not published. */
    NOT_SENT("not sent");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    /** The status's name in reports. */
    @Override
    public String toString() {
      return id;
    }
  }
}
