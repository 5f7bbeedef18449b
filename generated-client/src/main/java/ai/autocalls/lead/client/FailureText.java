package ai.autocalls.lead.client;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Says in words what broke. */
final class FailureText {
  private FailureText() {}

  static String of(Throwable failure, HttpUrl url) {
    String peer = url.host() + ":" + url.port();
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
      return "the supplier of the token failed, or gave none.";
    }
    if (failure.getCause() instanceof RejectedExecutionException) {
      return "the client was closed before the call could begin.";
    }
    if (failure instanceof InterruptedIOException) {
      return "the time was up before " + peer + " answered.";
    }
    return "the connection to " + peer + " broke (" + failure.getClass().getSimpleName() + ").";
  }
}
