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
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Creates leads. A lead is a phone call to a person, and the API has no idempotency key; so this
 * client never sends a request again that may have arrived, and every failure says whether it did
 * ({@link AutocallsException#delivery()}).
 *
 * <pre>{@code
 * try (AutocallsClient client =
 *     AutocallsClient.builder().baseUrl("https://app.autocalls.ai/api").token(token).build()) {
 *   Lead lead = client.createLead(request);
 * }
 * }</pre>
 *
 * <p>A client holds connections: make one and share it among threads. It is immutable.
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
    Supplier<String> token = HttpOptions.required("token", builder.token);
    this.http = builder.http(token, threads);
    this.api = builder.api(http);
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
  public static final class Builder extends HttpOptions {
    private @Nullable Supplier<String> token;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private AttemptListener listener = attempt -> {};
    private System.@Nullable Logger logger;
    private Executor continuations = Runnable::run;
    private @Nullable Reference reference;
    private List<Duration> lookAfter = OutcomeSearch.Schedule.USUAL;
    private @Nullable Function<Duration, CompletableFuture<@Nullable Void>> pause;

    private Builder() {}

    @Override
    Builder builder() {
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
     * fails with {@link NotDeliveredException}. Calls of {@link AutocallsClient#leads()} ask where
     * they run.
     *
     * @param token gives the token
     * @return this builder
     */
    public Builder token(Supplier<String> token) {
      this.token = Objects.requireNonNull(token, "token");
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
     * @param executor the executor; if it refuses, a thread of the client takes its place
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
