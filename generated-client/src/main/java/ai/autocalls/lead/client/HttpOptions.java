package ai.autocalls.lead.client;

import ai.autocalls.lead.api.LeadsApi;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * What {@link AutocallsClient.Builder} takes about HTTP: where the API is, and how it is reached.
 */
abstract sealed class HttpOptions permits AutocallsClient.Builder {
  private @Nullable String baseUrl;
  private boolean plainHttpAllowed;
  private @Nullable Duration callTimeout;
  private @Nullable Duration connectTimeout;
  private @Nullable Duration readTimeout;
  private @Nullable OkHttpClient httpClient;
  private String userAgent = UserAgent.VALUE;
  private LongSupplier nanoTime = System::nanoTime;

  abstract AutocallsClient.Builder builder();

  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  OkHttpClient http(Supplier<String> token, DaemonThreads threads) {
    OkHttpClient base = httpClient == null ? HttpStack.fresh(threads) : httpClient;
    return HttpStack.withTimeouts(
        HttpStack.withoutResends(base, new RequestHeaders(token, userAgent), nanoTime),
        callTimeout,
        connectTimeout,
        readTimeout);
  }

  LeadsApi api(OkHttpClient http) {
    return new Retrofit.Builder()
        .baseUrl(BaseUrl.of(required("baseUrl", baseUrl), plainHttpAllowed))
        .callFactory(request -> new CompletingCall(http.newCall(SendState.on(request))))
        .addConverterFactory(new ModelConverters())
        .build()
        .create(LeadsApi.class);
  }

  /**
   * Sets the address under which the API is offered, such as {@code https://app.autocalls.ai/api},
   * with or without a slash at its end. It must be https unless its host is loopback.
   *
   * @param baseUrl the address
   * @return this builder
   */
  public AutocallsClient.Builder baseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
    return builder();
  }

  /**
   * Admits a base URL without encryption on a host that is not loopback: everyone on the way sees
   * token and numbers.
   *
   * @return this builder
   */
  public AutocallsClient.Builder allowPlainHttp() {
    this.plainHttpAllowed = true;
    return builder();
  }

  /**
   * Sets how long one attempt may take from start to end; zero for no limit. If not set, the limit
   * is that of the OkHttp client handed in, and 30 seconds where that has none. A call that waits
   * for its turn behind 64 others has not started; {@code orTimeout} of its future limits that too.
   * Code of yours that is called meanwhile, such as the supplier of the token, cannot be stopped by
   * it.
   *
   * @param callTimeout the limit
   * @return this builder
   */
  public AutocallsClient.Builder callTimeout(Duration callTimeout) {
    this.callTimeout = callTimeout;
    return builder();
  }

  /**
   * Sets how long setting up the connection may take; 10 seconds if not set.
   *
   * @param connectTimeout the limit
   * @return this builder
   */
  public AutocallsClient.Builder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = connectTimeout;
    return builder();
  }

  /**
   * Sets how long the provider may be silent; 30 seconds if not set.
   *
   * @param readTimeout the limit
   * @return this builder
   */
  public AutocallsClient.Builder readTimeout(Duration readTimeout) {
    this.readTimeout = readTimeout;
    return builder();
  }

  /**
   * Sets the OkHttp client to derive from, for its proxy, interceptors, event listeners, dispatcher
   * and timeouts. It is copied: in the copy redirects, authenticators and everything that sends a
   * request again are off, and connections come from a pool of its own, which keeps them for 9
   * seconds. It is never closed. Its dispatcher holds as it is: the one that OkHttp makes by itself
   * admits 5 calls to a host at a time, and its threads keep the JVM alive for a minute; both
   * concern asynchronous calls only. A socket factory of your own hides from this client what
   * OkHttp has read ahead: a second response that came together with the first one is then taken
   * for the response to the next request.
   *
   * @param httpClient the client to copy
   * @return this builder
   */
  public AutocallsClient.Builder httpClient(OkHttpClient httpClient) {
    this.httpClient = httpClient;
    return builder();
  }

  /**
   * Adds the name of the application to the {@code User-Agent} header, behind the client's own.
   *
   * @param suffix the name, such as {@code shop/1.4}
   * @return this builder
   * @throws IllegalArgumentException if it is blank, or is not allowed in a header
   */
  public AutocallsClient.Builder userAgentSuffix(String suffix) {
    this.userAgent = UserAgent.with(suffix);
    return builder();
  }

  /** Sets the clock that says how long a connection was idle. */
  AutocallsClient.Builder nanoTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    return builder();
  }
}
