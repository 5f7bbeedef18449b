package ai.autocalls.lead.contract.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Sends raw requests to a sandbox on loopback. */
final class LeadProbe {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final String token;

  LeadProbe(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  Answer post(String body) {
    return send("POST", "/user/lead", body);
  }

  Answer send(String method, String path, String body) {
    return send(request(method, path, body).header("Authorization", "Bearer " + token));
  }

  /** The request with one header more. */
  Answer withHeader(String name, String value, String body) {
    return send(
        request("POST", "/user/lead", body)
            .header("Authorization", "Bearer " + token)
            .header(name, value));
  }

  Answer anonymous(String body) {
    return send(request("POST", "/user/lead", body));
  }

  /** Puts the sandbox into a state for the next request. */
  void state(String name) {
    String change = MAPPER.createObjectNode().put("state", name).toString();
    Answer answer = send(request("POST", URI.create(baseUrl).resolve("/_pact/state"), change));
    if (answer.status() != 200) {
      throw new IllegalStateException("The sandbox does not know the state '" + name + "'");
    }
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return request(method, URI.create(baseUrl + path), body);
  }

  private static HttpRequest.Builder request(String method, URI address, String body) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(10))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
      return new Answer(
          response.statusCode(),
          response.headers().map().keySet(),
          json ? MAPPER.readTree(response.body()) : MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the sandbox", e);
    }
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers the names of its headers
   * @param json the body; a missing node where it is not JSON
   */
  record Answer(int status, Set<String> headers, JsonNode json) {}
}
