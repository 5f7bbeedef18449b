package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.pactbroker.InvalidHalResponse;
import au.com.dius.pact.core.pactbroker.InvalidNavigationRequest;
import au.com.dius.pact.core.pactbroker.NotFoundHalResponse;
import au.com.dius.pact.core.pactbroker.RequestFailedException;
import au.com.dius.pact.core.support.json.JsonException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says in one line what an exception of Pact's broker client means, and what to do about it. */
final class BrokerFailures {
  private final BrokerAccess access;
  private final Duration timeout;

  BrokerFailures(BrokerAccess access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
  }

  CannotVerifyException explain(Throwable failure) {
    Throwable root = failure;
    boolean atEntry = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      atEntry |= cause instanceof InvalidNavigationRequest;
      String known = known(cause, atEntry);
      if (known != null) {
        return failure(known);
      }
      root = cause;
    }
    return failure("broke off: %s".formatted(BrokerText.line(access, root.getMessage())));
  }

  /** What one exception of a chain stands for, or null. */
  private String known(Throwable cause, boolean atEntry) {
    if (cause instanceof RequestFailedException response) {
      return status(response, atEntry);
    }
    if (cause instanceof NotFoundHalResponse) {
      return "responds with 404 (%s); check PACT_BROKER_BASE_URL"
          .formatted(BrokerText.line(access, cause.getMessage()));
    }
    if (cause instanceof InvalidHalResponse || cause instanceof JsonException) {
      return "does not respond as a broker does (%s); check PACT_BROKER_BASE_URL"
          .formatted(BrokerText.line(access, cause.getMessage()));
    }
    if (cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof ConnectTimeoutException) {
      return "cannot be reached; check PACT_BROKER_BASE_URL and the network";
    }
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      return "offers no TLS connection that this JVM trusts (%s); check its certificate or the JVM's trust store"
          .formatted(BrokerText.line(access, cause.getMessage()));
    }
    if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
      return "did not respond within %d s; try again later".formatted(timeout.toSeconds());
    }
    return null;
  }

  private String status(RequestFailedException response, boolean atEntry) {
    int status = response.getStatus();
    String reasons = BrokerText.reasons(access, response.getBody());
    String because = reasons.isEmpty() ? "" : ": " + reasons;
    // A broker with basic auth responds with 400 to a token.
    if (status == 401 || status == 403 || status == 400 && atEntry) {
      return "refuses the credentials (%d); %s"
          .formatted(
              status,
              access.authorization().isEmpty()
                  ? "set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD"
                  : "check those in the environment, whether it takes a token or a user name, and"
                      + " what they may do");
    }
    if (status < 400) {
      return "responds with %d, a redirect, which is not followed with credentials; set PACT_BROKER_BASE_URL to where it leads"
          .formatted(status);
    }
    return status >= 500 || status == 408 || status == 429
        ? "responds with %d%s; try again later".formatted(status, because)
        : "refuses (%d)%s".formatted(status, because);
  }

  CannotVerifyException failure(String what) {
    return new CannotVerifyException("Broker " + access + " " + what);
  }
}
