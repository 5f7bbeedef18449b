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
}
