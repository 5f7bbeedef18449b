package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** OkHttp, with everything switched off that sends a request a second time. */
final class HttpStack {
  /** As many leads at once; OkHttp's own limits are 5 to a host and 5 idle connections. */
  private static final int AT_ONCE = 64;

  private HttpStack() {}

  static OkHttpClient fresh() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(AT_ONCE, 5, TimeUnit.MINUTES))
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(30))
        .writeTimeout(Duration.ofSeconds(30))
        .callTimeout(Duration.ofSeconds(30))
        .build();
  }

  static OkHttpClient harmless(
      OkHttpClient base,
      Supplier<String> token,
      @Nullable Duration callTimeout,
      @Nullable Duration connectTimeout,
      @Nullable Duration readTimeout) {
    OkHttpClient.Builder builder =
        base.newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .addInterceptor(new RequestHeaders(token, UserAgent.VALUE))
            .addInterceptor(new ErrorBodies())
            .addNetworkInterceptor(Departure.GATE);
    if (callTimeout != null) {
      builder.callTimeout(callTimeout);
    }
    if (connectTimeout != null) {
      builder.connectTimeout(connectTimeout);
    }
    if (readTimeout != null) {
      builder.readTimeout(readTimeout);
    }
    return builder.build();
  }
}
