package ai.autocalls.lead.client;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Creates leads. A lead is a phone call to a person, and the API has no idempotency key; so this
 * client never sends a request again that may have arrived, and every failure says whether it did
 * ({@link AutocallsException#delivery()}).
 *
 * <pre>{@code
 * try (AutocallsClient client =
 *     AutocallsClient.builder().baseUrl("https://app.autocalls.ai/api").token(token).build()) {
 *   Lead lead =
 *       client.createLead(
 *           CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build());
 * }
 * }</pre>
 *
 * <p>A client holds connections: make one and share it. It is immutable and safe for use by many
 * threads.
 */
public final class AutocallsClient implements Leads, AutoCloseable {
  private final OkHttpClient http;
  private final LeadsApi api;
  private final DaemonThreads threads = new DaemonThreads();
  private final CallWatch watch = new CallWatch(threads);
  private final LeadCalls calls;
  private final @Nullable Reference reference;
  private final OutcomeSearch.Schedule schedule;
  private volatile boolean closed;

  private AutocallsClient(Builder builder) {
    Supplier<String> token = required("token", builder.token);
    OkHttpClient base = builder.httpClient == null ? HttpStack.fresh(threads) : builder.httpClient;
    this.http =
        HttpStack.withTimeouts(
            HttpStack.withoutResends(base, token, builder.nanoTime),
            builder.callTimeout,
            builder.connectTimeout,
            builder.readTimeout);
    this.api =
        new Retrofit.Builder()
            .baseUrl(BaseUrl.of(required("baseUrl", builder.baseUrl), builder.plainHttpAllowed))
            .callFactory(request -> new CompletingCall(http.newCall(SendState.on(request))))
            .addConverterFactory(new ModelConverters())
            .build()
            .create(LeadsApi.class);
    this.calls =
        new LeadCalls(
            api,
            new Exchange.Setup(
                token,
                Duration.ofMillis(http.callTimeoutMillis()),
                builder.retryPolicy,
                builder.listener,
                watch,
                threads),
            builder.continuations,
            builder.logger);
    this.reference = builder.reference;
    this.schedule =
        new OutcomeSearch.Schedule(
            builder.lookAfter, builder.pause == null ? threads::pause : builder.pause);
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  /** {@return a builder; the base URL and the token must be set} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Lead createLead(CreateLeadRequest request, CallOptions options) {
    checkOpen();
    return calls.execute(calls.create(request, reference), options);
  }

  @Override
  public CompletableFuture<Lead> createLeadAsync(CreateLeadRequest request, CallOptions options) {
    checkOpen();
    return calls.start(calls.create(request, reference), options);
  }

  @Override
  public LeadResponse createLeadWithResponse(CreateLeadRequest request, CallOptions options) {
    checkOpen();
    return calls.execute(calls.createWithResponse(request, reference), options);
  }

  @Override
  public CompletableFuture<LeadResponse> createLeadWithResponseAsync(
      CreateLeadRequest request, CallOptions options) {
    checkOpen();
    return calls.start(calls.createWithResponse(request, reference), options);
  }

  @Override
  public LeadPage listLeads(LeadQuery query, CallOptions options) {
    checkOpen();
    return calls.execute(calls.list(query), options);
  }

  @Override
  public CompletableFuture<LeadPage> listLeadsAsync(LeadQuery query, CallOptions options) {
    checkOpen();
    return calls.start(calls.list(query), options);
  }

  @Override
  public LeadOutcome outcomeOf(CreateLeadRequest request, @Nullable String reference) {
    return new OutcomeSearch(this, schedule, request, this.reference, reference).run();
  }

  @Override
  public CompletableFuture<LeadOutcome> outcomeOfAsync(
      CreateLeadRequest request, @Nullable String reference) {
    checkOpen();
    return new OutcomeSearch(this, schedule, request, this.reference, reference).start();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
  }

  /** What the calls are made with. */
  OkHttpClient http() {
    return http;
  }

  /** How many calls may still send something, or have an outcome to report. */
  int callsInFlight() {
    return watch.size();
  }

  /**
   * The plain Retrofit interface, for those who want {@code Call} and {@code Response}. Its calls
   * carry the token and no reference, and are not resent either; what they throw is up to Retrofit,
   * but for {@link UnreadableResponseException}. They are neither repeated nor logged.
   *
   * @return the interface
   */
  public LeadsApi leads() {
    return api;
  }

  /**
   * Ends the client. What has not been sent is not sent any more, and fails as {@link
   * Delivery#NOT_DELIVERED} or with what the last attempt failed with; what has left ends as it
   * would. Idle connections are closed, and the client's threads end with what they do; none of
   * them would keep the JVM alive anyway. The dispatcher of an OkHttp client that was handed in,
   * and its threads, are left alone.
   */
  @Override
  public void close() {
    closed = true;
    watch.close();
    threads.endWhenIdle();
    http.connectionPool().evictAll();
  }

  /** Builds {@link AutocallsClient}; not for use by several threads at once. */
  public static final class Builder {
    private @Nullable String baseUrl;
    private boolean plainHttpAllowed;
    private @Nullable Supplier<String> token;
    private @Nullable Duration callTimeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable OkHttpClient httpClient;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private AttemptListener listener = attempt -> {};
    private System.@Nullable Logger logger;
    private Executor continuations = Runnable::run;
    private @Nullable Reference reference;
    private List<Duration> lookAfter = Stream.of(0, 2, 5, 10).map(Duration::ofSeconds).toList();
    private @Nullable Function<Duration, CompletableFuture<@Nullable Void>> pause;
    private LongSupplier nanoTime = System::nanoTime;

    private Builder() {}

    /**
     * Sets the address under which the API is offered, such as {@code
     * https://app.autocalls.ai/api}, with or without a slash at its end. It must be https unless
     * its host is loopback.
     *
     * @param baseUrl the address
     * @return this builder
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = baseUrl;
      return this;
    }

    /**
     * Admits a base URL without encryption on a host that is not loopback: everyone on the way sees
     * token and numbers.
     *
     * @return this builder
     */
    public Builder allowPlainHttp() {
      this.plainHttpAllowed = true;
      return this;
    }

    /**
     * Sets the API token of the account.
     *
     * @param token the token, without the word {@code Bearer}
     * @return this builder
     * @throws IllegalArgumentException if it is blank, or is not allowed in a header
     */
    public Builder token(String token) {
      String legal = RequestHeaders.legal(token);
      this.token = () -> legal;
      return this;
    }

    /**
     * Sets where the API token comes from. It is asked once for each call, on the caller's thread,
     * so the token can change; when it throws, or gives what is not allowed in a header, the call
     * fails with {@link NotDeliveredException}. Calls of {@link AutocallsClient#leads()} ask for it
     * on the thread on which they run.
     *
     * @param token gives the token
     * @return this builder
     */
    public Builder token(Supplier<String> token) {
      this.token = Objects.requireNonNull(token, "token");
      return this;
    }

    /**
     * Sets how long one attempt may take from start to end; zero for no limit. If not set, the
     * limit is that of the OkHttp client handed in, and 30 seconds where that has none. A call that
     * waits for its turn behind 64 others has not started; {@code orTimeout} of its future limits
     * that too. Code of yours that is called meanwhile, such as the supplier of the token, cannot
     * be stopped by it.
     *
     * @param callTimeout the limit
     * @return this builder
     */
    public Builder callTimeout(Duration callTimeout) {
      this.callTimeout = callTimeout;
      return this;
    }

    /**
     * Sets how long setting up the connection may take; 10 seconds if not set.
     *
     * @param connectTimeout the limit
     * @return this builder
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = connectTimeout;
      return this;
    }

    /**
     * Sets how long the provider may be silent; 30 seconds if not set.
     *
     * @param readTimeout the limit
     * @return this builder
     */
    public Builder readTimeout(Duration readTimeout) {
      this.readTimeout = readTimeout;
      return this;
    }

    /**
     * Sets when a request is sent again; {@link RetryPolicy#standard()} if not set, {@link
     * RetryPolicy#none()} for never.
     *
     * @param retryPolicy the policy
     * @return this builder
     */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Sets who sees each attempt; no one if not set.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder attemptListener(AttemptListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Sets where attempts are logged; nowhere if not set. Failures are logged as {@code WARNING},
     * successes as {@code DEBUG}, and what was sent and received as {@code TRACE}. Token, phone
     * numbers and variables are masked at every level.
     *
     * @param logger the logger
     * @return this builder
     */
    public Builder logger(System.Logger logger) {
      this.logger = Objects.requireNonNull(logger, "logger");
      return this;
    }

    /**
     * Sets where futures are completed, and so where their continuations run that name no executor
     * of their own; a thread of the client if not set.
     *
     * @param executor the executor; if it refuses, the future is completed on a thread of the
     *     client
     * @return this builder
     */
    public Builder continuationExecutor(Executor executor) {
      this.continuations = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Sets the variable under which every request of {@link Leads#createLead} carries a unique
     * value (a UUID), so that {@link Leads#outcomeOf} can distinguish its lead from others of the
     * same number. A request that has this variable keeps its own value, which should be unique as
     * well. Define the variable on the campaign's assistant: whether the API stores and lists a
     * variable that is not defined is not known. If not set, requests are sent as they are.
     *
     * @param name the variable, such as {@code lead_ref}
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder referenceVariable(String name) {
      this.reference = new Reference(name);
      return this;
    }

    /**
     * Sets when {@link Leads#outcomeOf} looks, counted from its beginning; at once and after 2, 5
     * and 10 seconds if not set.
     *
     * @param times when to look, in ascending order
     * @return this builder
     * @throws IllegalArgumentException if there is none, one is negative, or they do not ascend
     */
    public Builder lookAfter(Duration... times) {
      this.lookAfter = OutcomeSearch.Schedule.ascending(times);
      return this;
    }

    /** Sets what waits between two looks. */
    Builder pause(Function<Duration, CompletableFuture<@Nullable Void>> pause) {
      this.pause = pause;
      return this;
    }

    /** Sets the clock that says how long a connection was idle. */
    Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    /**
     * Sets the OkHttp client to derive from, for its proxy, interceptors, event listeners,
     * dispatcher and timeouts. It is copied: in the copy redirects, authenticators and everything
     * that sends a request again are off, and connections come from a pool of its own, which keeps
     * them for 9 seconds. It is never closed. Its dispatcher holds as it is: the one that OkHttp
     * makes by itself admits 5 calls to a host at a time, and its threads keep the JVM alive for a
     * minute; both concern asynchronous calls only. A socket factory of your own hides from this
     * client what OkHttp has read ahead: a second response that came together with the first one is
     * then taken for the response to the next request.
     *
     * @param httpClient the client to copy
     * @return this builder
     */
    public Builder httpClient(OkHttpClient httpClient) {
      this.httpClient = httpClient;
      return this;
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws IllegalStateException if base URL or token is not set
     * @throws IllegalArgumentException if the base URL is not an address, or unencrypted
     */
    public AutocallsClient build() {
      return new AutocallsClient(this);
    }
  }
}
