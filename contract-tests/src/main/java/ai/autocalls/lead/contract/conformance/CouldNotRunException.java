package ai.autocalls.lead.contract.conformance;

/**
 * A provider could not be judged: nothing responds, what responds is not the API, consent is
 * missing, or time is up. The message is one line for a person. Commands end with exit code 2.
 */
public final class CouldNotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CouldNotRunException(String message) {
    super(message);
  }
}
