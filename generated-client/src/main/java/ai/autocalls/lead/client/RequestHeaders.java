package ai.autocalls.lead.client;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Signs each request with the token as it is at that moment, and says who sends it. */
final class RequestHeaders implements Interceptor {
  private static final String SCHEME = "Bearer ";

  private final Supplier<String> token;
  private final String userAgent;

  RequestHeaders(Supplier<String> token, String userAgent) {
    this.token = token;
    this.userAgent = userAgent;
  }

  /**
   * The token, if it is allowed in a header.
   *
   * @throws IllegalArgumentException if not; the message does not show it
   */
  static String legal(@Nullable String token) {
    if (token == null || token.isBlank()) {
      throw new IllegalArgumentException("the token is blank");
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
        throw new IllegalArgumentException(
            "the token has a space, a line break or another character that no header may have");
      }
    }
    return token;
  }

  /** The token that the request carried. */
  static @Nullable String tokenOf(Request request) {
    String authorization = request.header("Authorization");
    // An interceptor may have replaced it by a scheme of its own.
    return authorization != null && authorization.startsWith(SCHEME)
        ? authorization.substring(SCHEME.length())
        : authorization;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    SendState state = request.tag(SendState.class);
    Request.Builder signed = request.newBuilder();
    SendState.Terms terms = state == null ? SendState.Terms.PLAIN : state.terms();
    terms.headers().forEach(header -> signed.header(header.getFirst(), header.getSecond()));
    return chain.proceed(
        signed
            .header("Authorization", SCHEME + currentToken(terms))
            .header("Accept", "application/json")
            .header("User-Agent", userAgent)
            .build());
  }

  private String currentToken(SendState.Terms terms) throws IOException {
    try {
      return legal(terms.tokenOr(token).get());
    } catch (RuntimeException e) {
      // OkHttp reports an IOException to the caller, and anything else to the thread's handler.
      throw new TokenUnavailableException(e);
    }
  }

  /** The token supplier failed, or returned no usable token. */
  static final class TokenUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    TokenUnavailableException(RuntimeException cause) {
      super("no token", cause);
    }
  }
}
