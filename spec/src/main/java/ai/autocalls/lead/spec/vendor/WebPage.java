package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** A page on the web. */
final class WebPage {
  /** For the whole answer, so that a server that drips cannot hold anybody up. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final int MAX_BYTES = Page.MAX_MEBIBYTES * 1024 * 1024;
  private static final int MAX_REDIRECTS = 5;

  private final Duration timeout;

  private WebPage(Duration timeout) {
    this.timeout = timeout;
  }

  static String text(String address) {
    return text(address, TIMEOUT);
  }

  static String text(String address, Duration timeout) {
    return new WebPage(timeout).pageOrSource(address);
  }

  private String pageOrSource(String address) {
    Connection.Response answer = get(address);
    if (answer.statusCode() != 200) {
      throw new UnreadableInputException(
          address + " answers " + answer.statusCode() + "; check the address.");
    }
    String text = body(address, answer);
    if (!HtmlText.isHtml(text)) {
      return text;
    }
    String source = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "") + ".md";
    try {
      Connection.Response sourceAnswer = get(source);
      String sourceText = sourceAnswer.statusCode() == 200 ? body(source, sourceAnswer) : "";
      boolean isSource = !HtmlText.isHtml(sourceText) && PageBlocks.isSource(sourceText);
      return isSource ? sourceText : text;
    } catch (UnreadableInputException noSource) {
      return text; // the page itself is what was asked for
    }
  }

  private Connection.Response get(String address) {
    String at = address;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Connection.Response answer = answer(address, at);
      String location = answer.header("Location");
      if (answer.statusCode() / 100 != 3 || location == null) {
        return answer;
      }
      URI from = URI.create(at);
      URI to = target(address, from, location);
      if (!from.getAuthority().equalsIgnoreCase(to.getAuthority())) {
        throw new UnreadableInputException(
            address + " redirects to another host: name " + to + " if that is the page you mean.");
      }
      at = to.toString();
    }
    throw new UnreadableInputException(
        address + " redirects more than " + MAX_REDIRECTS + " times; name the final address.");
  }

  private static URI target(String address, URI from, String location) {
    try {
      URI to = from.resolve(location);
      if (to.getAuthority() != null) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          address + " redirects to something that is no address.", e);
    }
    throw new UnreadableInputException(address + " redirects to something that is no web address.");
  }

  /**
   * The whole answer, in bounded time: jsoup's own timeout is not looked at while a read waits for
   * a server that never ends. The thread that waits ends with the process.
   */
  private Connection.Response answer(String address, String at) {
    FutureTask<Connection.Response> download = new FutureTask<>(() -> download(address, at));
    Thread reader = new Thread(download, "page");
    reader.setDaemon(true);
    reader.start();
    try {
      return download.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw slow(address, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableInputException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableInputException(address + " was not read: interrupted.", e);
    } finally {
      download.cancel(true);
    }
  }

  private UnreadableInputException slow(String address, Exception cause) {
    return new UnreadableInputException(
        address
            + " did not answer within "
            + timeout.toMillis() / 1000.0
            + " seconds; try again or save the page.",
        cause);
  }

  private Connection.Response download(String address, String at) {
    try {
      URI.create(at);
      return Jsoup.connect(at)
          .timeout((int) timeout.toMillis())
          .maxBodySize(MAX_BYTES + 1)
          .followRedirects(false)
          .ignoreHttpErrors(true)
          .ignoreContentType(true)
          .header("Accept", "text/markdown, text/html;q=0.9, text/plain;q=0.8")
          .execute()
          .readFully();
    } catch (SocketTimeoutException e) {
      throw slow(address, e);
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new UnreadableInputException(address + " is no address of a page.", e);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UnreadableInputException(
          address + " cannot be had (" + e.getClass().getSimpleName() + "); check the address.", e);
    }
  }

  private static String body(String address, Connection.Response answer) {
    byte[] bytes = answer.bodyAsBytes();
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableInputException(address + " is larger than 5 MiB; name a page alone.");
    }
    return Page.decode(address, bytes);
  }
}
