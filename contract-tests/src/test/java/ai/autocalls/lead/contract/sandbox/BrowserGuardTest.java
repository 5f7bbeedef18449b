package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserGuardTest {
  private static final String OWN = "127.0.0.1:8080";

  private static int status(BrowserGuard guard, Map<String, List<String>> headers) {
    return guard.respond(new SandboxRequest("POST", "/", "", headers, new byte[0])).status();
  }

  private static BrowserGuard guard(String bound, boolean remote) {
    return new BrowserGuard(bound, remote, request -> SandboxResponse.json(200, Json.object()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.8.9.10:80",
        "[::1]",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]"
      })
  void servesLoopbackNames(String host) {
    assertThat(status(guard("127.0.0.1", false), Map.of("Host", List.of(host)))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "localhost.",
        "127.1",
        "1270.0.0.1",
        "0x7f000001",
        "192.168.0.7",
        "[2001:db8::1]",
        "[::1].evil.example",
        "localhost:8080:80",
        "localhost@evil.example",
        "0.0.0.0",
      })
  void refusesEveryOtherName(String host) {
    assertThat(status(guard("127.0.0.1", false), Map.of("Host", List.of(host)))).isEqualTo(403);
  }

  @Test
  void refusesARequestWithoutAName() {
    assertThat(status(guard("127.0.0.1", false), Map.of())).isEqualTo(403);
    assertThat(status(guard("127.0.0.1", false), Map.of("Host", List.of(OWN, OWN)))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 192.168.0.7:8080, 200",
    "0.0.0.0, [2001:db8::1]:8080, 200",
    "0.0.0.0, localhost, 200",
    "mybox.lan, MyBox.lan:8080, 200",
    "0.0.0.0, mybox.lan, 403",
    "0.0.0.0, evil.example, 403",
  })
  void forOtherMachinesAlsoServesAddressesAndItsOwnName(String bound, String host, int status) {
    assertThat(status(guard(bound, true), Map.of("Host", List.of(host)))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, 200",
    "HTTP://127.0.0.1:8080, 200",
    "https://127.0.0.1:8080, 403",
    "http://127.0.0.1:3000, 403",
    "http://localhost:8080, 403",
    "http://127.0.0.1, 403",
    "http://evil.example, 403",
    "null, 403",
    "'', 403",
    "file://, 403",
    "chrome-extension://abc, 403",
  })
  void refusesEveryOriginButItsOwn(String origin, int status) {
    assertThat(
            status(
                guard("127.0.0.1", false), Map.of("Host", List.of(OWN), "origin", List.of(origin))))
        .isEqualTo(status);
  }

  @Test
  void refusesTwoOrigins() {
    List<String> origins = List.of("http://" + OWN, "http://evil.example");

    assertThat(status(guard("127.0.0.1", false), Map.of("Host", List.of(OWN), "Origin", origins)))
        .isEqualTo(403);
  }
}
