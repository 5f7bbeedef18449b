package ai.autocalls.lead.spec.document;

/**
 * An output that cannot be written: a folder that is read-only, a full disk.
 *
 * <p>The message is one line for a person: what, where, and why. Commands end with exit code 2.
 */
public final class UnwritableOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what could not be written, and keeps why. */
  public UnwritableOutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
