package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** OkHttp, with everything switched off that sends a request a second time. */
final class HttpStack {
  /** As many leads at once; OkHttp's own limits are 5 to a host and 5 idle connections. */
  static final int AT_ONCE = 64;

  static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  private HttpStack() {}

  static OkHttpClient fresh(ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(30))
        .writeTimeout(Duration.ofSeconds(30))
        .build();
  }

  /**
   * Connections are always our own: those of another pool may have been kept for too long, or used
   * by others, to say whether they are fit to carry a request.
   */
  static OkHttpClient withoutResends(
      OkHttpClient base, RequestHeaders headers, LongSupplier nanoTime) {
    OkHttpClient.Builder builder =
        base.newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .connectionPool(
                new ConnectionPool(AT_ONCE, Connections.KEPT.toMillis(), TimeUnit.MILLISECONDS))
            .addInterceptor(headers)
            .addInterceptor(new ResponseBodies())
            .addInterceptor(new Connections.OtherConnection())
            .addNetworkInterceptor(new SendGate(new Connections(nanoTime)));
    builder.interceptors().add(0, new CallBoundary());
    if (base.socketFactory() == SocketFactory.getDefault()) {
      builder.socketFactory(new CountingSockets());
    }
    if (base.callTimeoutMillis() == 0) {
      builder.callTimeout(CALL_TIMEOUT);
    }
    return builder.build();
  }

  static OkHttpClient withTimeouts(
      OkHttpClient base,
      @Nullable Duration callTimeout,
      @Nullable Duration connectTimeout,
      @Nullable Duration readTimeout) {
    OkHttpClient.Builder builder = base.newBuilder();
    if (callTimeout != null) {
      builder.callTimeout(atMost(callTimeout));
    }
    if (connectTimeout != null) {
      builder.connectTimeout(atMost(connectTimeout));
    }
    if (readTimeout != null) {
      builder.readTimeout(atMost(readTimeout));
    }
    return builder.build();
  }

  /** As long as OkHttp can count, which is 24 days. */
  private static Duration atMost(Duration timeout) {
    Duration most = Duration.ofMillis(Integer.MAX_VALUE);
    return timeout.compareTo(most) < 0 ? timeout : most;
  }
}
