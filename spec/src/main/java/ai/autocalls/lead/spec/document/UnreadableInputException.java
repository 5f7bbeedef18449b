package ai.autocalls.lead.spec.document;

/**
 * An input that cannot be judged because it cannot be read at all: missing, a directory, empty,
 * binary, too large.
 *
 * <p>The message is one line for a person: what, where, and how to fix it. Commands respond with
 * exit code 2.
 */
public class UnreadableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what could not be read. */
  public UnreadableInputException(String message) {
    super(message);
  }

  /** Says what could not be read, and keeps why. */
  public UnreadableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
