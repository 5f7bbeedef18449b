package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerAccessTest {
  @ParameterizedTest
  @CsvSource({
    "https://broker.example, https://broker.example/pacts/provider, true",
    "https://broker.example, /pacts/provider/{provider}, true",
    "https://broker.example, https://BROKER.example:443/pacts, true",
    "https://broker.example:443, https://broker.example/pacts, true",
    "http://broker.example:80, http://broker.example/pacts, true",
    "https://broker.example, https://broker.example:8443/pacts, false",
    "https://broker.example:8443, https://broker.example/pacts, false",
    "http://broker.example:9292, http://broker.example:9293/pacts, false",
    "https://broker.example, http://broker.example/pacts, false",
    "https://broker.example, https://pacts.broker.example/pacts, false",
    "https://broker.example, //elsewhere.example/pacts, false"
  })
  void onlyTheBrokersOwnSchemeHostAndPortSeeTheCredentials(
      String broker, String link, boolean covered) {
    BrokerAccess access = BrokerAccess.from(Map.of("PACT_BROKER_BASE_URL", broker));

    assertThat(access.covers(link)).isEqualTo(covered);
  }
}
