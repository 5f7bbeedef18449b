package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** A page on the web. */
final class WebPage {
  /** For the whole response, so that a server that drips cannot delay anyone for long. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final int MAX_BYTES = Page.MAX_MEBIBYTES * 1024 * 1024;
  private static final int MAX_REDIRECTS = 5;

  private final String address;
  private final Duration timeout;

  private WebPage(String address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
  }

  /** The page's source, which Mintlify sites keep at the address plus {@code .md}, or the page. */
  static String text(String address) {
    String text = text(address, TIMEOUT);
    String source = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "") + ".md";
    try {
      String other = HtmlText.isHtml(text) ? text(source, TIMEOUT) : "";
      return !HtmlText.isHtml(other) && PageBlocks.isSource(other) ? other : text;
    } catch (UnreadableInputException noSource) {
      return text;
    }
  }

  static String text(String address, Duration timeout) {
    Connection.Response response = new WebPage(address, timeout).get();
    if (response.statusCode() != 200) {
      throw unreadable(address, "responds with " + response.statusCode() + "; check the address.");
    }
    byte[] body = response.bodyAsBytes();
    if (body.length > MAX_BYTES) {
      throw unreadable(address, "is larger than 5 MiB; name a page alone.");
    }
    return Page.decode(address, body);
  }

  private static UnreadableInputException unreadable(String address, String why) {
    return new UnreadableInputException(address + " " + why);
  }

  private Connection.Response get() {
    String at = address;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Connection.Response response = response(at);
      String location = response.header("Location");
      if (response.statusCode() / 100 != 3 || location == null) {
        return response;
      }
      at = target(URI.create(at), location);
    }
    throw unreadable(
        address, "redirects more than " + MAX_REDIRECTS + " times; name the final address.");
  }

  private String target(URI from, String location) {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw unreadable(address, "redirects to something that is not an address.");
    }
    if (!from.getAuthority().equalsIgnoreCase(to.getAuthority())) {
      throw unreadable(
          address, "redirects to another host: name " + to + " if that is the page you mean.");
    }
    return to.toString();
  }

  /** The whole response in bounded time, which jsoup's timeout of each read does not give. */
  private Connection.Response response(String at) {
    String slow = "did not respond within %s seconds; try again or save the page.";
    try {
      return CompletableFuture.supplyAsync(() -> download(at))
          .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      Throwable cause =
          e.getCause() instanceof UncheckedIOException io ? io.getCause() : e.getCause();
      if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
        throw unreadable(address, slow.formatted(timeout.toMillis() / 1000.0));
      }
      throw unreadable(
          address,
          "cannot be loaded (" + cause.getClass().getSimpleName() + "); check the address.");
    }
  }

  private Connection.Response download(String at) {
    try {
      return Jsoup.connect(URI.create(at).toString())
          .timeout((int) timeout.toMillis())
          .maxBodySize(MAX_BYTES + 1)
          .followRedirects(false)
          .ignoreHttpErrors(true)
          .ignoreContentType(true)
          .header("Accept", "text/markdown, text/html;q=0.9, text/plain;q=0.8")
          .execute()
          .readFully();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
