package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://:canary@host/api, a user name or a password",
    "https://user:canary@host/api, a user name or a password",
    "https://canary@host, a user name or a password",
    "https://@host/api, a user name or a password",
    "https://:@host/api, a user name or a password",
    "https:\\\\:canary@host/api, a user name or a password",
    "' https://:canary@host', a user name or a password",
    "https://host/api?canary=1, a query or a fragment",
    "https://host/api?, a query or a fragment",
    "https://host/api#canary, a query or a fragment",
    "ftp://host/canary, not an http or https address",
    "http://host/canary, unencrypted"
  })
  void refusesWhatIsMoreThanAnEncryptedHostAndAPath(String url, String reason) {
    assertThatThrownBy(() -> BaseUrl.of(url, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("canary");
  }

  @Test
  void takesAnAtSignInThePath() {
    assertThat(BaseUrl.of("https://host/@brand/api", false))
        .hasToString("https://host/@brand/api/");
  }
}
