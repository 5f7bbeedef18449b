package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one request at a time, no faster than a rate, and nothing twice: the JDK's client re-sends
 * no POST, follows no redirect, and 429, after which a request is sent again, says that no lead was
 * made.
 */
final class ProviderConnection {
  private static final int MAX_RESPONSE_BYTES = 1024 * 1024;
  private static final int SHOWN = 400;
  private static final int MAX_429 = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final int MAX_FAILURES_IN_A_ROW = 3;
  private static final int MAX_LIMITED_IN_A_ROW = 3;

  private final HttpClient http;
  private final URI baseUrl;
  private final String token;
  private final Redaction redaction;
  private final Duration timeout;
  private final TimeLimit limit;
  private final Pace pace;
  private final LeadJournal journal;
  private int failuresInARow;
  private int limitedInARow;

  ProviderConnection(
      URI baseUrl,
      String token,
      Redaction redaction,
      Duration timeout,
      TimeLimit limit,
      Pace pace,
      LeadJournal journal) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.redaction = redaction;
    this.timeout = timeout;
    this.limit = limit;
    this.pace = pace;
    this.journal = journal;
    this.http = http(baseUrl);
  }

  private static HttpClient http(URI baseUrl) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10));
    // A proxy elsewhere would make of what is sent to this machine a request to another.
    return (Consent.isLoopback(baseUrl) ? builder.proxy(HttpClient.Builder.NO_PROXY) : builder)
        .build();
  }

  /**
   * Sends a request and waits for the response, within the time limit.
   *
   * @param why what the request is for, for the journal
   * @throws CouldNotRunException when the provider has not responded several times in a row, or
   *     only with 429, or when time is up
   */
  Exchange send(ProbeRequest request, String why) {
    journal.sending(why);
    Exchange exchange = exchange(request);
    for (int i = 0; i < MAX_429 && isLimited(exchange); i++) {
      pace.waitAtLeast(retryAfter(exchange.response()));
      exchange = exchange(request);
    }
    journal.note(exchange, why, redaction);
    limitedInARow = isLimited(exchange) ? limitedInARow + 1 : 0;
    if (limitedInARow >= MAX_LIMITED_IN_A_ROW) {
      throw new CouldNotRunException(
          baseUrl
              + " responds with 429 to every request, also after the waits that it asks for. Run"
              + " again later, or with a lower --rate.");
    }
    failuresInARow = exchange.response() == null ? failuresInARow + 1 : 0;
    if (failuresInARow >= MAX_FAILURES_IN_A_ROW) {
      throw new CouldNotRunException(
          baseUrl
              + " did not respond "
              + failuresInARow
              + " times in a row: "
              + exchange.failure());
    }
    return exchange;
  }

  private static boolean isLimited(Exchange exchange) {
    return exchange.refused() && exchange.response().status() == 429;
  }

  /**
   * Sends two requests that cannot make a lead, to see who is there.
   *
   * @throws CouldNotRunException when no one responds, or what responds is not the API
   */
  void greet() {
    Response stranger = greet(Auth.NONE);
    Response known = greet(Auth.TOKEN);
    if (stranger.json().isEmpty() && known.json().isEmpty()) {
      boolean html = known.header("Content-Type").orElse("").startsWith("text/html");
      throw new CouldNotRunException(
          "%s does not respond with JSON but with %s, status %d: is this the API? Check --base-url."
              .formatted(baseUrl, html ? "HTML" : "something else", known.status()));
    }
    if (known.status() == 401) {
      throw new CouldNotRunException(
          baseUrl + " refuses the token with status 401. Check --token.");
    }
  }

  private Response greet(Auth auth) {
    Exchange exchange = exchange(ProbeRequest.post("{}").withAuth(auth));
    return exchange
        .received()
        .orElseThrow(
            () -> new CouldNotRunException(baseUrl + " does not respond: " + exchange.failure()));
  }

  private Exchange exchange(ProbeRequest request) {
    Duration left = limit.leftAfter(pace.untilNext());
    Duration wait = timeout.compareTo(left) < 0 ? timeout : left;
    pace.next();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url(baseUrl.toString())))
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(builder::header);
    if (request.auth() != Auth.NONE) {
      builder.header("Authorization", request.header(token));
    }
    long start = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> pending =
        http.sendAsync(builder.build(), info -> new LimitedBody(MAX_RESPONSE_BYTES));
    try {
      HttpResponse<byte[]> received = pending.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(received.headers().map());
      Response response = new Response(received.statusCode(), headers, received.body());
      return new Exchange(request, response, null, millisSince(start));
    } catch (ExecutionException e) {
      String failure = redaction.cut(explain(e.getCause()), SHOWN);
      return new Exchange(request, null, failure, millisSince(start));
    } catch (TimeoutException e) {
      pending.cancel(true);
      String failure = "no response within " + wait.toSeconds() + " s";
      return new Exchange(request, null, failure, millisSince(start));
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new CouldNotRunException("The run was interrupted.");
    }
  }

  private static Duration retryAfter(Response response) {
    long seconds =
        response
            .header("Retry-After")
            .or(() -> response.json().map(body -> body.path("retry_after").asText()))
            .filter(value -> value.matches("[0-9]{1,6}"))
            .map(Long::parseLong)
            .orElse(60L);
    Duration wait = Duration.ofSeconds(seconds);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new CouldNotRunException(
          "The provider limits requests and asks to wait for "
              + seconds
              + " s. Run again later, or with a lower --rate.");
    }
    return wait;
  }

  private static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException
          || cause instanceof java.net.UnknownHostException) {
        return "the host name is not known";
      }
      if (cause instanceof SSLException) {
        return "TLS failed, the certificate may not be trusted or not be the host's";
      }
    }
    if (failure instanceof ConnectException) {
      return "nothing listens there, or it cannot be reached";
    }
    String message = failure.getMessage();
    return failure instanceof IOException && message != null
        ? "the connection broke: " + message.lines().findFirst().orElse("")
        : "the connection broke";
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
