package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Where a broker is and with which credentials it is asked. Both come from the environment only, so
 * that they are in no command line, no process list and no file.
 */
final class BrokerAccess {
  private static final String BASE_URL = "PACT_BROKER_BASE_URL";
  private static final String TOKEN = "PACT_BROKER_TOKEN";
  private static final String USERNAME = "PACT_BROKER_USERNAME";
  private static final String PASSWORD = "PACT_BROKER_PASSWORD";

  private final URI baseUrl;
  private final String authorization;
  private final List<String> secrets;

  private BrokerAccess(URI baseUrl, String authorization, List<String> secrets) {
    this.baseUrl = baseUrl;
    this.authorization = authorization;
    this.secrets = secrets;
  }

  /**
   * Reads the access from environment variables, under the names that Pact's own tools use.
   *
   * @param environment {@code PACT_BROKER_BASE_URL}, and {@code PACT_BROKER_TOKEN} or {@code
   *     PACT_BROKER_USERNAME} with {@code PACT_BROKER_PASSWORD}, or neither
   * @throws UnreadableInputException when the address is missing or no address of a broker, or when
   *     the credentials are incomplete or ambiguous
   */
  static BrokerAccess from(Map<String, String> environment) {
    URI baseUrl = baseUrl(environment.getOrDefault(BASE_URL, "").strip());
    String token = environment.getOrDefault(TOKEN, "");
    String username = environment.getOrDefault(USERNAME, "");
    String password = environment.getOrDefault(PASSWORD, "");
    if (!token.isEmpty() && !(username + password).isEmpty()) {
      throw new UnreadableInputException(
          "%s and %s or %s are set; a broker takes one kind of credentials, unset the other."
              .formatted(TOKEN, USERNAME, PASSWORD));
    }
    if (username.isEmpty() != password.isEmpty()) {
      throw new UnreadableInputException(
          "Of %s and %s only one is set; set both, or %s.".formatted(USERNAME, PASSWORD, TOKEN));
    }
    if (!token.isEmpty()) {
      return new BrokerAccess(baseUrl, headerValue("Bearer " + token), List.of(token));
    }
    if (!username.isEmpty()) {
      byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(pair);
      return new BrokerAccess(baseUrl, "Basic " + encoded, List.of(encoded, password));
    }
    return new BrokerAccess(baseUrl, "", List.of());
  }

  private static URI baseUrl(String text) {
    if (text.isEmpty()) {
      throw new UnreadableInputException(
          BASE_URL + " is not set; set it to the broker's address, such as https://broker.example");
    }
    URI url;
    try {
      url = new URI(text.replaceAll("/+$", ""));
    } catch (URISyntaxException e) {
      // Neither the address nor the cause is quoted: a mistyped address may hold a password.
      throw new UnreadableInputException(BASE_URL + " is no URL: " + e.getReason() + ".");
    }
    if (url.getRawUserInfo() != null) {
      throw new UnreadableInputException(
          "%s holds credentials; set them as %s, or %s and %s, instead."
              .formatted(BASE_URL, TOKEN, USERNAME, PASSWORD));
    }
    boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
      throw new UnreadableInputException(
          BASE_URL + " is no address of a broker; it looks like https://broker.example");
    }
    return url;
  }

  private static String headerValue(String value) {
    if (value.chars().anyMatch(c -> c <= 0x1f || c >= 0x7f)) {
      throw new UnreadableInputException(
          TOKEN + " holds a line break or another character that no header takes; set it anew.");
    }
    return value;
  }

  /** The broker's address, without a slash at its end. */
  URI baseUrl() {
    return baseUrl;
  }

  /** The value of the header {@code Authorization}, or an empty text. */
  String authorization() {
    return authorization;
  }

  /**
   * Whether a link of the broker leads to the broker itself, so that it may see the credentials.
   */
  boolean covers(String link) {
    URI target = baseUrl.resolve(link.replaceAll("[{}]", ""));
    return baseUrl.getScheme().equalsIgnoreCase(target.getScheme())
        && baseUrl.getHost().equalsIgnoreCase(target.getHost())
        && port(baseUrl) == port(target);
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  /** A text of the broker's without the credentials, which it may have echoed. */
  String redacted(String text) {
    String redacted = text;
    for (String secret : secrets) {
      redacted = redacted.replace(secret, "***");
    }
    return redacted;
  }

  /** The address alone. */
  @Override
  public String toString() {
    return baseUrl.toString();
  }
}
