package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Sends raw requests to a sandbox on loopback. */
final class Probe {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI baseUrl;
  private final String token;

  Probe(String baseUrl, String token) {
    this.baseUrl = URI.create(baseUrl);
    this.token = token;
  }

  Response send(Call call) {
    return send(request(call).header("Authorization", "Bearer " + token));
  }

  Response withHeader(Call call, String name, String value) {
    return send(request(call).header("Authorization", "Bearer " + token).header(name, value));
  }

  Response anonymous(Call call) {
    return send(request(call));
  }

  /** The response in a state of the sandbox, which ends with it. */
  Response inState(String name, Call call) {
    state("setup", name);
    try {
      return send(call);
    } finally {
      state("teardown", name);
    }
  }

  private void state(String action, String name) {
    JsonNode change =
        JsonNodeFactory.instance.objectNode().put("action", action).put("state", name);
    Response response = anonymous(new Call("POST", "/../_pact/state", change.toString()));
    if (response.status() != 200) {
      throw new IllegalStateException("The sandbox refuses the state " + change);
    }
  }

  private HttpRequest.Builder request(Call call) {
    return HttpRequest.newBuilder(URI.create(baseUrl + call.path()).normalize())
        .timeout(Duration.ofSeconds(10))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .method(
            call.method(),
            call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
  }

  private Response send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
      return new Response(
          response.statusCode(),
          response.headers().map().keySet(),
          json
              ? StrictJson.read("The sandbox's body", response.body())
              : MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the sandbox", e);
    }
  }

  /**
   * A response.
   *
   * @param headers the names of its headers
   * @param json the body; a missing node where it is not JSON
   */
  record Response(int status, Set<String> headers, JsonNode json) {}
}
