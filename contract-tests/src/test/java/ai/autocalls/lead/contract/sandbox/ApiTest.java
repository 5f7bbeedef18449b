package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
  private final Api api =
      new Api("secret")
          .with("GET", "/user/leads", says(200))
          .with("DELETE", "/user/leads/{id}", says(204))
          .with("GET", "/user/leads/export", says(202));

  @ParameterizedTest
  @CsvSource({
    "GET, /api/user/leads, 200",
    "DELETE, /api/user/leads/4711, 204",
    "DELETE, /api/user/leads, 405",
    "DELETE, /api/user/leads/, 404",
    "DELETE, /api/user/leads/4711/calls, 404",
    "PUT, /api/user/leads/4711, 405",
    // a path without a parameter comes before one with a parameter
    "GET, /api/user/leads/export, 202",
    "DELETE, /api/user/leads/export, 405",
    "GET, /user/leads, 404"
  })
  void findsTheOperationByPathAndMethod(String method, String path, int status) {
    assertThat(send(method, path, "Bearer secret")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"Bearer other", "secret", "Basic secret"})
  void refusesAnotherTokenOnEveryOperation(String authorization) {
    assertThat(send("GET", "/api/user/leads", authorization)).isEqualTo(401);
    assertThat(send("DELETE", "/api/user/leads/4711", authorization)).isEqualTo(401);
  }

  private int send(String method, String path, String authorization) {
    Map<String, List<String>> headers = Map.of("Authorization", List.of(authorization));
    return api.respond(new SandboxRequest(method, path, "", headers, new byte[0])).status();
  }

  private static Endpoint says(int status) {
    return request -> SandboxResponse.json(status, JsonNodeFactory.instance.objectNode());
  }
}
