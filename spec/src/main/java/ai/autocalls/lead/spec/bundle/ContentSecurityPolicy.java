package ai.autocalls.lead.spec.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The policy under which a page runs its own inline code and asks nothing of the network. */
final class ContentSecurityPolicy {
  private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; ";

  private ContentSecurityPolicy() {}

  /** For a page with one inline style sheet and one inline script. */
  static String of(String css, String script) {
    return NOTHING + "style-src " + hash(css) + "; script-src " + hash(script);
  }

  private static String hash(String inline) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
