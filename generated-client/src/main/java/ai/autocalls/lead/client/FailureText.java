package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Describes a failure in a sentence: what broke, and where. */
final class FailureText {
  /** The characters of an application's own message that are shown at most. */
  private static final int LONGEST = 300;

  private static final Pattern LIBRARY =
      Pattern.compile("(java|javax|jdk|sun|com\\.sun|okhttp3|okio|kotlin|retrofit2)\\..*");

  private static final String OWN = FailureText.class.getPackageName() + ".";
  private static final String PROXY_WITHOUT_PROXY = "HTTP_PROXY_AUTH";
  private static final String PROXY_NEEDS_LOGIN = "Failed to authenticate with proxy";
  private static final String PROXY_REFUSES = "Unexpected response code for CONNECT: ";

  private FailureText() {}

  static String of(Throwable failure, HttpUrl url, Redaction redaction) {
    String peer = url.host() + ":" + url.port();
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof UnknownHostException) {
      return "the host " + url.host() + " was not found.";
    }
    if (failure instanceof ConnectException) {
      return "nothing accepts connections at " + peer + ".";
    }
    if (failure instanceof SSLException) {
      return "no encrypted connection to " + peer + " (certificate, protocol or break).";
    }
    if (failure instanceof RequestHeaders.TokenUnavailableException) {
      return "the token supplier failed, or returned no usable token.";
    }
    if (failure.getCause() instanceof RejectedExecutionException) {
      return "the client was closed before the call could begin.";
    }
    if (message.equals(PROXY_NEEDS_LOGIN)) {
      return "the proxy in front of "
          + peer
          + " requires a login (407); set a proxyAuthenticator on the HTTP client.";
    }
    if (message.startsWith(PROXY_REFUSES)) {
      return "the proxy refused to connect to " + peer + " (" + statusAfter(message) + ").";
    }
    if (failure instanceof ProtocolException && message.contains(PROXY_WITHOUT_PROXY)) {
      return peer + " responded with 407, which only a proxy may send, and no proxy is set.";
    }
    if (isFromTheApplication(failure)) {
      return "an interceptor, or other code set on the HTTP client, stopped the call with "
          + failure.getClass().getSimpleName()
          + (failure.getMessage() == null ? "." : " \"" + redaction.line(message, LONGEST) + "\".");
    }
    if (failure instanceof InterruptedIOException) {
      return "the time was up before " + peer + " responded.";
    }
    return "the connection to " + peer + " broke (" + failure.getClass().getSimpleName() + ").";
  }

  private static String statusAfter(String message) {
    String status = message.substring(PROXY_REFUSES.length());
    return status.matches("\\d{1,3}") ? status : "unknown status";
  }

  /** What is thrown from a class that belongs neither to a library nor to this client. */
  private static boolean isFromTheApplication(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    if (trace.length == 0) {
      return false;
    }
    String thrower = trace[0].getClassName();
    return !thrower.startsWith(OWN) && !LIBRARY.matcher(thrower).matches();
  }
}
