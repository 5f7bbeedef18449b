package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.contract.conformance.CouldNotRunException;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSettingsTest {
  private static final Map<String, String> TOKEN = Map.of("LEAD_CONTRACT_TOKEN", "t");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "campaign-id=7 | -Dprovider.base-url is missing",
        "base-url=http://127.0.0.1:1/api | -Dprovider.campaign-id is missing",
        "base-url=http://127.0.0.1:1/api campaign-id=spring | 'spring' is not a number",
        "base-url=127.0.0.1:1 campaign-id=7 | it is not a URL",
        "base-url=ftp://127.0.0.1 campaign-id=7 | it is not like https://",
        "base-url=http://127.0.0.1@192.0.2.1/api campaign-id=7 | without credentials",
        "base-url=http://127.0.0.1:1/api campaign-id=7 phone-number=123 | '123' is not like +1",
        "base-url=http://127.0.0.1:1/api states-url=x | Invalid value for -Dprovider.states-url",
      })
  void saysWhatIsMissingOrWrong(String properties, String message) {
    assertThatThrownBy(() -> settings(properties, TOKEN))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void takesTheTokenFromTheEnvironmentOnly() {
    String properties = "base-url=http://127.0.0.1:1/api campaign-id=7 token=t";

    assertThatThrownBy(() -> settings(properties, Map.of()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("The environment variable LEAD_CONTRACT_TOKEN is not set");
    assertThat(settings(properties, TOKEN).token()).isEqualTo("t");
    assertThat(settings(properties, TOKEN).toString()).doesNotContain("token=t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://192.0.2.1/api | 192.0.2.1 is not a loopback address",
        "http://localhost.evil.example/api | localhost.evil.example is not a loopback address",
        "https://[2001:db8::1]/api | [2001:db8::1] is not a loopback address",
      })
  void aHostThatIsNotLoopbackNeedsConsentAndANumberOfOnesOwn(String baseUrl, String message) {
    String provider = "base-url=" + baseUrl + " campaign-id=7";

    assertThatThrownBy(() -> settings(provider, TOKEN))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("add -Dprovider.live, and -Dprovider.phone-number");
    assertThatThrownBy(() -> settings(provider + " phone-number=+12025550199", TOKEN))
        .isInstanceOf(CouldNotRunException.class);
    assertThatThrownBy(() -> settings(provider + " live=true", TOKEN))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("-Dprovider.live needs -Dprovider.phone-number");
    String consent = " live=true phone-number=+12025550199";
    if (baseUrl.startsWith("http:")) {
      assertThatThrownBy(() -> settings(provider + consent, TOKEN))
          .isInstanceOf(CouldNotRunException.class)
          .hasMessageContaining("is plain HTTP")
          .hasMessageContaining("add -Dprovider.allow-plain-http");
    }
    assertThat(settings(provider + consent + " allow-plain-http=true", TOKEN).target().number())
        .isEqualTo("+12025550199");
  }

  @Test
  void aStateGivesNoTokenUnencrypted() {
    String settings = "base-url=http://127.0.0.1:1/api states-url=http://192.0.2.1/states";

    assertThatThrownBy(() -> settings(settings, TOKEN))
        .hasMessageContaining("Invalid value for -Dprovider.states-url: it is plain HTTP")
        .hasMessageContaining("add -Dprovider.allow-plain-http");
    assertThat(settings(settings + " allow-plain-http=true", TOKEN).hasStates()).isTrue();
    assertThat(settings(settings.replace("http://192", "https://192"), TOKEN).hasStates()).isTrue();
  }

  @Test
  void everySettingIsExplained() throws IOException {
    Set<String> asked = new TreeSet<>();
    Map<String, String> given =
        Map.of(
            "provider.base-url", "http://127.0.0.1:1/api",
            "provider.campaign-id", "7",
            "provider.states-url", "http://127.0.0.1:1/states");
    UnaryOperator<String> recording =
        name -> {
          asked.add(name);
          return given.get(name);
        };
    ProviderSettings.of(recording, TOKEN, 1);
    PactSettings.of(recording, Map.of());

    assertThat(asked).hasSizeGreaterThan(14);
    assertThat(Files.readString(Path.of("README.md"))).contains(asked);
  }

  private static ProviderSettings settings(String properties, Map<String, String> environment) {
    Map<String, String> named = new HashMap<>();
    for (String property : properties.split(" ")) {
      String[] pair = property.split("=", 2);
      named.put("provider." + pair[0], pair[1]);
    }
    return ProviderSettings.of(named::get, environment, 1);
  }
}
