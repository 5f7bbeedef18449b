package ai.autocalls.lead.contract.matrix;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How headers are named as elements, and which are not elements. */
final class HeaderElement {
  /**
   * What any two programs that speak HTTP send each other, and what the contract states in words of
   * its own: media types and credentials.
   */
  private static final Set<String> OF_EVERY_MESSAGE =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "host",
          "http2-settings",
          "server",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "vary");

  private HeaderElement() {}

  /**
   * @param source {@code request} or {@code response}
   * @param candidates the names that other sources use, whose case is kept
   * @return the element of a header such as {@code response.header.Retry-After}; empty where the
   *     header says nothing of the contract
   */
  static Optional<String> of(String source, String header, Set<String> candidates) {
    if (OF_EVERY_MESSAGE.contains(header.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String name = source + ".header." + header;
    return Optional.of(candidates.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name));
  }

  /** The header that an element of a response names; empty of any other element. */
  static Optional<String> inResponse(String element) {
    String prefix = "response.header.";
    return element.startsWith(prefix)
        ? Optional.of(element.substring(prefix.length()))
        : Optional.empty();
  }
}
