package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;

/**
 * The token, which appears in no output, also where a provider sends it back.
 *
 * @param token as the account has it
 */
public record Secret(String token) {
  /**
   * Masks the token.
   *
   * @param text what comes from outside
   * @return the text without the token
   */
  public String keptOutOf(String text) {
    return Redaction.of(token).mask(text);
  }

  @Override
  public String toString() {
    return "***";
  }
}
