package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "0.0.0.0",
        "[::]",
        "[2001:db8::1]",
        "[::ffff:192.0.2.1]",
        "192.0.2.1:80",
        "127.0.0.1@192.0.2.1",
        "localhost@192.0.2.1",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1.nip.io", // resolves to loopback, as long as its owner wants
        "localtest.me",
        "ip6-localhost", // a name of this machine on many systems, if no one changed it
        "localhost.",
        "1270.0.0.1",
        "0x7f000001",
      })
  void nothingIsSentToAnotherHostWithoutConsentAndANumberOfOnesOwn(String host) {
    String url = "http://" + host + "/api";

    assertThat(Consent.isLoopback(URI.create(url))).isFalse();
    assertThatThrownBy(() -> plan(Runs.rehearsal(url, 0)))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("is not a loopback address, and there a lead makes a phone ring")
        .hasMessageContaining("add --live, and --phone-number");
    assertThatThrownBy(() -> plan(Runs.live(url, List.of(), List.of())))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("--live needs --phone-number");
    assertThatCode(() -> plan(Runs.live(url, List.of("+12025550101"), List.of())))
        .doesNotThrowAnyException();
  }

  @Test
  void tokenAndNumbersDoNotLeaveThisMachineUnencryptedUnlessThatIsAgreed() {
    Consent overTls = new Consent(true, List.of("+12025550101"), List.of());
    Consent anyway = new Consent(true, List.of("+12025550101"), List.of(), true);

    assertThatThrownBy(() -> overTls.mustCover(URI.create("HTTP://192.0.2.1/api"), o -> "--" + o))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessage(
            "HTTP://192.0.2.1/api is plain HTTP: anyone on the way reads the token and the numbers."
                + " Nothing was sent. Use https://, or add --allow-plain-http if that is meant.");
    assertThatCode(
            () -> {
              overTls.mustCover(URI.create("https://192.0.2.1/api"), o -> o);
              overTls.mustCover(URI.create("http://127.0.0.1:1/api"), o -> o);
              anyway.mustCover(URI.create("http://192.0.2.1/api"), o -> o);
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.9.9.9",
        "localhost",
        "LOCALHOST:8080",
        "[::1]",
        "[::1]:8080",
        "[::ffff:127.0.0.1]",
      })
  void thisMachineNeedsNone(String host) {
    assertThatCode(() -> plan(Runs.rehearsal("http://" + host + "/api", 0)))
        .doesNotThrowAnyException();
  }

  @Test
  void saysNoNumber() {
    assertThat(new Consent(true, List.of("+12025550101"), List.of()).toString())
        .doesNotContain("2025550101");
  }

  private static void plan(ConformanceSettings settings) {
    Conformance.plan(settings, SpecDocument.bundled());
  }
}
