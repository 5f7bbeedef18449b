package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerHttpsTest {
  private final RuleTester rule = new RuleTester("server-https");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example.com/api",
        "HTTP://app.example.com/api",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com/api",
        "http://localhost@example.com"
      })
  void findsAnAddressWithoutTls(String url) {
    rule.finds(ValidSpec.unchanged().with("/servers/0/url", url), "/servers/0/url", url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com/api",
        "/api",
        "http://localhost:8080/api",
        "http://127.0.0.1/api",
        "'http://[::1]:80'"
      })
  void acceptsTlsLoopbackAndAPath(String url) {
    rule.isSilentOn(ValidSpec.unchanged().with("/servers/0/url", url));
  }

  @Test
  void findsASchemeThatAVariableMayHave() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/servers/0",
                "url: '{scheme}://app.example.com'\n"
                    + "variables: {scheme: {default: https, enum: [https, http]}}"),
        "/servers/0/url",
        "http://app.example.com");
  }

  @Test
  void findsTheServersOfAPathAndOfAnOperation() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with("/paths/~1user~1lead/servers", "- url: http://a.example.com")
            .with("/paths/~1user~1lead/post/servers", "- url: http://b.example.com"),
        "/paths/~1user~1lead/servers/0/url",
        "/paths/~1user~1lead/post/servers/0/url");
  }
}
