package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What one call does in its own way; what is not set is as the client was built. */
public final class CallOptions {
  private static final CallOptions NONE = builder().build();

  /** What the client or OkHttp sets, and what concerns the connection and not the request. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  private final @Nullable String token;
  private final Headers headers;
  private final @Nullable Duration callTimeout;
  private final @Nullable Duration deadline;

  private CallOptions(Builder builder) {
    this.token = builder.token;
    this.headers = builder.headers.build();
    this.callTimeout = builder.callTimeout;
    this.deadline = builder.deadline;
  }

  /** {@return options of which none is set} */
  public static CallOptions none() {
    return NONE;
  }

  /** {@return a builder on which nothing is set} */
  public static Builder builder() {
    return new Builder();
  }

  Supplier<String> tokenOr(Supplier<String> ofClient) {
    return token == null ? ofClient : () -> token;
  }

  Headers headers() {
    return headers;
  }

  Duration callTimeoutOr(Duration ofClient) {
    return callTimeout == null ? ofClient : callTimeout;
  }

  /** Null for no deadline. */
  @Nullable Duration deadline() {
    return deadline;
  }

  /** {@return the options, without the token and the values of the headers} */
  @Override
  public String toString() {
    return "CallOptions[token="
        + (token == null ? null : "***")
        + (", headers=" + headers.names())
        + (", callTimeout=" + callTimeout)
        + (", deadline=" + deadline + "]");
  }

  /** Builds {@link CallOptions}; not for use by several threads at once. */
  public static final class Builder {
    private @Nullable String token;
    private final Headers.Builder headers = new Headers.Builder();
    private @Nullable Duration callTimeout;
    private @Nullable Duration deadline;

    private Builder() {}

    /**
     * Sets the API token of the account that the call is for.
     *
     * @param token the token, without the word {@code Bearer}
     * @return this builder
     * @throws IllegalArgumentException if it is blank, or is not allowed in a header
     */
    public Builder token(String token) {
      this.token = RequestHeaders.legal(token);
      return this;
    }

    /**
     * Sets a header of the request. It replaces one of the same name, also one that an interceptor
     * has set.
     *
     * @param name the name
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the client or the connection sets this header, or name or
     *     value are not allowed in HTTP
     */
    public Builder header(String name, String value) {
      if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("the header " + name + " is not the caller's to set");
      }
      try {
        headers.set(name, value);
      } catch (IllegalArgumentException e) {
        // OkHttp's message shows the value.
        throw new IllegalArgumentException(
            "the name or the value of the header has a character that HTTP does not allow");
      }
      return this;
    }

    /**
     * Sets how long one attempt may take from start to end, instead of {@link
     * AutocallsClient.Builder#callTimeout}.
     *
     * @param callTimeout the limit, zero for none
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder callTimeout(Duration callTimeout) {
      if (callTimeout.isNegative()) {
        throw new IllegalArgumentException("the call timeout is negative");
      }
      this.callTimeout = callTimeout;
      return this;
    }

    /**
     * Sets how long the whole call may take: all attempts, the waits between them, and the wait for
     * its turn. When it has passed nothing leaves any more, and the call fails within a second; a
     * wait that would end later is not begun. If not set, {@link RetryPolicy#budget} limits when
     * the last attempt begins.
     *
     * @param deadline the limit, from the start of the call
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder deadline(Duration deadline) {
      if (deadline.isNegative() || deadline.isZero()) {
        throw new IllegalArgumentException("the deadline is not positive");
      }
      this.deadline = deadline;
      return this;
    }

    /**
     * Builds the options.
     *
     * @return the options
     */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
