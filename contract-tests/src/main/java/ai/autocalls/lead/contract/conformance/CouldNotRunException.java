package ai.autocalls.lead.contract.conformance;

/**
 * A provider could not be judged: nothing answers, what answers is not the API, or consent is
 * missing. The message is one line for a person. Commands answer it with exit code 2.
 */
public final class CouldNotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CouldNotRunException(String message) {
    super(message);
  }
}
