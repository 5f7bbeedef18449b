package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.client.internal.Redaction;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a program is given and may not print.
 *
 * @param token a canary: it opens nothing, and is found wherever it appears
 */
record Secrets(String token) {
  /**
   * A cut secret at the end of a text counts as one; this follows the text, so that none is cut.
   */
  private static final String END = "\nend of output";

  static Secrets random() {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    return new Secrets("7|canary" + HexFormat.of().formatHex(random));
  }

  Redaction redaction() {
    return Redaction.of(token);
  }

  boolean hasToken(String text) {
    return has(text, redaction());
  }

  boolean hasNumber(String text, GivenLead lead) {
    return has(text, Redaction.of(lead.numbers()));
  }

  private static boolean has(String text, Redaction redaction) {
    return !redaction.mask(text + END).equals(text + END);
  }

  @Override
  public String toString() {
    return "***";
  }
}
