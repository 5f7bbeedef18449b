package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A provider and a client, between which a call stays at a place until it may go on. */
final class GiveUpScene implements AutoCloseable {
  private static final String LEAD =
      "HTTP/1.1 200 OK\r\nContent-Length: " + FaultServer.LEAD.length() + "\r\n\r\n";

  private final Place place;
  private final FaultServer provider;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Dispatcher dispatcher = new Dispatcher(threads);
  private final CountDownLatch there = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();
  private final AutocallsClient client;

  /** How many requests had arrived when the caller was released; -1 before. */
  private final AtomicInteger requestsAtRelease = new AtomicInteger(-1);

  GiveUpScene(Place place) throws IOException {
    this.place = place;
    this.provider = new FaultServer(this::serve);
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .eventListener(
                new EventListener() {
                  @Override
                  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                    stayIf(Place.CONNECTING);
                  }
                })
            .addNetworkInterceptor(
                chain -> {
                  stayIf(Place.GATE);
                  return chain.proceed(chain.request());
                });
    this.client =
        AutocallsClient.builder()
            .baseUrl("http://localhost:" + provider.port() + "/api")
            .token("token")
            .httpClient(http.build())
            .retryPolicy(
                RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofSeconds(30)))
            .attemptListener(
                attempt -> {
                  if (attempt.nextIn() == null) {
                    attempts.add(attempt);
                  } else {
                    stayIf(Place.BETWEEN);
                  }
                })
            .build();
    if (place == Place.QUEUED) {
      dispatcher.setMaxRequests(1);
      occupyTheDispatcher();
    }
  }

  /** A call of another client, to nowhere, that has the only turn. */
  private void occupyTheDispatcher() {
    OkHttpClient other =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .addInterceptor(
                chain -> {
                  there.countDown();
                  Uninterrupted.await(mayGoOn);
                  throw new IOException("it was there to take the turn");
                })
            .build();
    other
        .newCall(new Request.Builder().url("http://localhost:1/").build())
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {}

              @Override
              public void onResponse(Call call, Response response) {}
            });
  }

  private void stayIf(Place here) {
    if (place == here) {
      there.countDown();
      Uninterrupted.await(mayGoOn);
    }
  }

  private void serve(Peer peer) throws IOException, InterruptedException {
    while (true) {
      int length = peer.readHead();
      stayIf(Place.HALF_SENT);
      peer.readBody(length);
      stayIf(Place.WAITING);
      if (place == Place.BETWEEN) {
        peer.respond("429 No", "{}");
        continue;
      }
      peer.write(LEAD + FaultServer.LEAD.substring(0, 5));
      stayIf(Place.READING);
      peer.write(FaultServer.LEAD.substring(5));
    }
  }

  AutocallsClient client() {
    return client;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  CreateLeadRequest request() {
    return CreateLeadRequest.builder()
        .phoneNumber("+12025550123")
        .campaignId(7)
        .variables(
            place == Place.HALF_SENT ? Map.of("large", "x".repeat(16 << 20)) : Map.of("a", "b"))
        .build();
  }

  void awaitPlace() throws InterruptedException {
    if (place != Place.BEFORE) {
      assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** What held the call at its place lets go: if no one had given up, it would be sent. */
  void goOn() {
    mayGoOn.countDown();
  }

  void released() {
    requestsAtRelease.compareAndSet(-1, provider.requests());
  }

  /** What the client says about the lead, to its listener. */
  String outcome() throws InterruptedException {
    awaitNothingInFlight();
    Attempt last = attempts.poll();
    if (last == null) {
      assertThat(place).isEqualTo(Place.BETWEEN);
      return Delivery.REJECTED.name();
    }
    return last.failure() == null ? "lead" : last.failure().delivery().name();
  }

  private void awaitNothingInFlight() throws InterruptedException {
    while (client.callsInFlight() > 0) {
      Thread.sleep(1);
    }
  }

  /** Waits until nothing can be sent any more, and all that was sent has arrived. */
  void check() throws InterruptedException {
    awaitNothingInFlight();
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    client.close();
    provider.awaitEndOfConnections();
    assertThat(provider.requests()).as("requests").isEqualTo(requestsAtRelease.get());
    assertThat(provider.requests()).isLessThanOrEqualTo(1);
    assertThat(provider.broken()).isEmpty();
  }

  @Override
  public void close() throws IOException {
    goOn();
    client.close();
    threads.shutdown();
    provider.close();
  }
}
