package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Plain HTTP towards a sandbox, so that its tests do not rest on the project's client. */
final class Wire {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Wire() {}

  static HttpRequest.Builder request(Sandbox sandbox) {
    return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/user/lead"))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer secret")
        .header("Content-Type", "application/json");
  }

  static HttpResponse<String> post(Sandbox sandbox, String body) {
    return send(request(sandbox).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /** The list of leads that a query such as {@code ?page=2} asks for. */
  static JsonNode list(Sandbox sandbox, String query) {
    HttpResponse<String> response = send(list(sandbox.baseUrl() + "/user/leads" + query, "secret"));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return json(response);
  }

  static HttpRequest list(String url, String token) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }
}
