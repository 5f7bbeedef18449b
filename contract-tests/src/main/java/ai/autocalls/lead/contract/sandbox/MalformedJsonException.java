package ai.autocalls.lead.contract.sandbox;

/** Bytes that are no JSON text; the message says why, without quoting them. */
final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
