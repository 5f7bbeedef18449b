package ai.autocalls.lead.contract.pact;

/** Why a provider cannot be verified, in one line; a stack trace would hide it. */
final class CannotVerifyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotVerifyException(String message) {
    super(message, null, false, false);
  }
}
