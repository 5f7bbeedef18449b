package ai.autocalls.lead.spec.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Policies under which a page runs its own inline code and asks nothing of the network. */
final class ContentSecurityPolicy {
  private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; ";

  private ContentSecurityPolicy() {}

  /** For a page with one inline style sheet and no script. */
  static String styleOnly(String css) {
    return NOTHING + "style-src " + hash(css);
  }

  /** For a page with inline scripts that set styles and show images held in the page itself. */
  static String scripts(String... scripts) {
    StringBuilder hashes = new StringBuilder();
    for (String script : scripts) {
      hashes.append(' ').append(hash(script));
    }
    return NOTHING + "script-src" + hashes + "; style-src 'unsafe-inline'; img-src data:";
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
