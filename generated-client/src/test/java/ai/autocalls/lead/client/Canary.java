package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets that every request carries, and that must be seen nowhere but on the wire. */
final class Canary {
  static final String TOKEN = "canary-token-8d1f";
  static final String PHONE = "+12025550177";
  static final String VARIABLE = "Canary Example";

  /** All of them in a sentence, with the number in other spellings, too. */
  static final String ALL =
      TOKEN + " called " + PHONE + ", (202) 555-0177, 2025550177 for " + VARIABLE;

  private Canary() {}

  static void assertNotIn(String text) {
    assertThat(text).doesNotContain(TOKEN, "2025550177", "555-0177", VARIABLE);
  }
}
