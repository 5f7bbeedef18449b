package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private static final String TOKEN = "7|a/b+c\"d&e<f>g'h\\i";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN,
        "7|a/b+c\\\"d&e<f>g'h\\\\i", // JSON
        "7|a\\/b+c\\\"d&e<f>g'h\\\\i", // JSON as PHP writes it
        "7|a/b+c&quot;d&amp;e&lt;f&gt;g'h\\i", // HTML
        "7|a/b+c&quot;d&amp;e&lt;f&gt;g&#039;h\\i", // HTML as PHP writes it
        "7%7Ca%2Fb%2Bc%22d%26e%3Cf%3Eg%27h%5Ci", // URL
      })
  void isMaskedInEveryFormInWhichAProviderMaySendItBack(String echoed) {
    assertThat(new Secret(TOKEN).keptOutOf("Bearer " + echoed + " is wrong"))
        .isEqualTo("Bearer *** is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another"})
  void leavesOtherTextAlone(String token) {
    assertThat(new Secret(token).keptOutOf("as it was")).isEqualTo("as it was");
    assertThat(new Secret(token)).hasToString("***");
  }
}
