package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerFailure.Effect;
import au.com.dius.pact.core.pactbroker.InvalidHalResponse;
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

/** Says what an exception of the broker library means. */
final class BrokerFailures {
  private final BrokerAccess access;
  private final Duration timeout;

  BrokerFailures(BrokerAccess access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
  }

  BrokerFailure explain(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      BrokerFailure known = known(cause);
      if (known != null) {
        return known;
      }
      root = cause;
    }
    return failure(
        Effect.UNKNOWN,
        "broke the exchange off or answered what no broker answers ("
            + BrokerText.line(access, root.getMessage())
            + "); try again",
        failure);
  }

  /** The failure that one exception of a chain stands for, or null. */
  private BrokerFailure known(Throwable cause) {
    if (cause instanceof RequestFailedException answer) {
      return status(answer);
    }
    if (cause instanceof NotFoundHalResponse) {
      return failure(
          Effect.NONE, "answers 404, so no broker is there; check PACT_BROKER_BASE_URL", cause);
    }
    if (cause instanceof InvalidHalResponse || cause instanceof JsonException) {
      return failure(
          Effect.UNKNOWN,
          "does not answer as a broker does ("
              + BrokerText.line(access, cause.getMessage())
              + "); check PACT_BROKER_BASE_URL",
          cause);
    }
    if (cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof ConnectTimeoutException) {
      return failure(
          Effect.NONE, "cannot be reached; check PACT_BROKER_BASE_URL and the network", cause);
    }
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      return failure(
          Effect.NONE,
          "offers no TLS connection that this JVM trusts ("
              + BrokerText.line(access, cause.getMessage())
              + "); check its certificate or the JVM's trust store",
          cause);
    }
    if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
      return failure(
          Effect.UNKNOWN,
          "gave no answer within %d s; try again, or wait longer with --timeout"
              .formatted(timeout.toSeconds()),
          cause);
    }
    return null;
  }

  private BrokerFailure status(RequestFailedException answer) {
    int status = answer.getStatus();
    String reasons = BrokerText.reasons(access, answer.getBody());
    String because = reasons.isEmpty() ? "" : ": " + reasons;
    if (status == 401 || status == 403) {
      String fix =
          access.authorization().isEmpty()
              ? "set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD"
              : "check the credentials in the environment and what they may do";
      return failure(Effect.NONE, "answers %d; %s".formatted(status, fix), answer);
    }
    if (status == 400 || status == 409 || status == 422) {
      return failure(Effect.REFUSED, "refuses (%d)%s".formatted(status, because), answer);
    }
    if (status < 400) {
      return failure(
          Effect.NONE,
          "answers %d, a redirect, which is not followed with credentials; ".formatted(status)
              + "set PACT_BROKER_BASE_URL to where it leads",
          answer);
    }
    if (status < 500 && status != 408) {
      return failure(Effect.NONE, "answers %d%s".formatted(status, because), answer);
    }
    return failure(
        Effect.UNKNOWN, "answers %d%s; try again later".formatted(status, because), answer);
  }

  BrokerFailure failure(Effect effect, String what, Throwable cause) {
    return new BrokerFailure(effect, "Broker " + access + " " + what, cause);
  }
}
