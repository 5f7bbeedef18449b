package ai.autocalls.lead.client;

/** How the client names itself to the provider. */
final class UserAgent {
  static final String VALUE =
      "autocalls-lead-client/"
          + ClientVersion.VALUE
          + " (Java "
          + Runtime.version().feature()
          + ")";

  private UserAgent() {}

  /** The same with the name of the application behind it. */
  static String with(String suffix) {
    if (suffix.isBlank() || !suffix.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the suffix is blank, or has a character that no header may have");
    }
    return VALUE + " " + suffix.strip();
  }
}
