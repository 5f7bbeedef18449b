package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Repetition, cancellation and reuse of connections: what takes more than one request or more than
 * one thread to see.
 */
@Timeout(30)
class DeliveryIT {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();
  private static final String LEAD = "{\"data\":{\"id\":4711}}";
  private static final RetryPolicy QUICK =
      RetryPolicy.standard().withDelays(Duration.ofMillis(5), Duration.ofMillis(500));

  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

  private AutocallsClient.Builder client(int port) {
    return AutocallsClient.builder()
        .baseUrl("http://localhost:" + port + "/api")
        .token("token")
        .retryPolicy(QUICK)
        .attemptListener(attempts::add);
  }

  private static Script inTurn(String... answers) {
    AtomicInteger turn = new AtomicInteger();
    return peer -> {
      while (true) {
        peer.readRequest();
        String answer = answers[turn.getAndIncrement()];
        peer.answer(answer, answer.startsWith("200") ? LEAD : "{}");
      }
    };
  }

  @Test
  void repeatsWhatWasTurnedAwayForItsNumber() throws IOException {
    try (FaultServer provider =
            new FaultServer(inTurn("429 No", "429 No\r\nRetry-After: 0", "200 OK"));
        AutocallsClient client = client(provider.port()).build()) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(provider.requests()).isEqualTo(3);
    }
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(attempts.get(0).failure()).isInstanceOf(RateLimitedException.class);
    assertThat(attempts.get(1).nextIn()).isNotNull();
    assertThat(attempts.get(2).failure()).isNull();
    assertThat(attempts.get(2).nextIn()).isNull();
  }

  @Test
  void givesUpAfterItsAttempts() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "429 No", "429 No", "200 never"));
        AutocallsClient client = client(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(RateLimitedException.class);
      assertThat(provider.requests()).isEqualTo(3);
    }
  }

  @Test
  void doesNotRepeatWhenTurnedOff() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "200 never"));
        AutocallsClient client = client(provider.port()).retryPolicy(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(RateLimitedException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void repeatsWhatNeverLeft() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    try (AutocallsClient client = client(nobody).build()) {
      NotDeliveredException failure =
          catchThrowableOfType(NotDeliveredException.class, () -> client.createLead(REQUEST));
      assertThat(failure)
          .hasMessageContaining("nothing accepts connections at localhost:" + nobody);
    }
    assertThat(attempts).hasSize(3);
  }

  @Test
  void countsAConnectTimeoutAsNotDelivered() throws IOException {
    // Nobody accepts; once the queue is full, the system answers no further attempt to connect.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Socket> queue = new ArrayList<>();
      try {
        while (queue.size() < 100) {
          Socket socket = new Socket();
          queue.add(socket);
          socket.connect(full.getLocalSocketAddress(), 300);
        }
      } catch (SocketTimeoutException queueIsFull) {
        try (AutocallsClient client =
            client(full.getLocalPort())
                .connectTimeout(Duration.ofMillis(200))
                .retryPolicy(RetryPolicy.none())
                .build()) {
          assertThatThrownBy(() -> client.createLead(REQUEST))
              .isInstanceOf(NotDeliveredException.class)
              .hasMessageContaining("the time was up");
        }
        return;
      } finally {
        for (Socket socket : queue) {
          socket.close();
        }
      }
      throw new AssertionError("the queue of connections does not fill up on this system");
    }
  }

  @Test
  void doesNotRepeatOnAReusedConnectionThatBreaks() throws IOException {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest().answer("200 OK", LEAD);
                  peer.readRequest().reset();
                });
        AutocallsClient client = client(provider.port()).build()) {
      client.createLead(REQUEST);
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(provider.requests()).isEqualTo(2);
    }
  }

  @Test
  void doesNotTakeAnAnswerThatNobodyAskedFor() throws Exception {
    CountDownLatch unsolicited = new CountDownLatch(1);
    AtomicInteger connections = new AtomicInteger();
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  boolean first = connections.getAndIncrement() == 0;
                  peer.readRequest().answer("200 OK", LEAD);
                  if (first) {
                    peer.awaitRelease();
                    peer.answer("200 OK", "{\"data\":{\"id\":666}}");
                    unsolicited.countDown();
                    peer.awaitHangUp();
                  }
                });
        AutocallsClient client = client(provider.port()).build()) {
      client.createLead(REQUEST);
      provider.released.countDown();
      unsolicited.await();

      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(provider.requests()).isEqualTo(2);
      assertThat(connections).hasValue(2);
    }
  }

  @Test
  void cancellingTheFutureCancelsTheCall() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest();
                  peer.reached();
                  try {
                    peer.awaitHangUp();
                  } finally {
                    hungUp.countDown();
                  }
                });
        AutocallsClient client = client(provider.port()).build()) {
      CompletableFuture<Lead> future = client.createLeadAsync(REQUEST);
      provider.reached.await();

      assertThat(future.cancel(true)).isTrue();

      hungUp.await();
      assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void cancellingWhileWaitingForTheNextAttemptSendsNoMore() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    try (FaultServer provider = new FaultServer(inTurn("429 No\r\nRetry-After: 1", "200 never"));
        AutocallsClient client =
            client(provider.port())
                .retryPolicy(
                    RetryPolicy.standard().withDelays(Duration.ZERO, Duration.ofSeconds(2)))
                .attemptListener(attempt -> failed.countDown())
                .build()) {
      CompletableFuture<Lead> future = client.createLeadAsync(REQUEST);
      failed.await();
      future.cancel(true);

      // The next attempt would begin after a second.
      CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS)
          .execute(provider.released::countDown);
      provider.released.await();
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  private enum Stage {
    BEFORE_THE_CONNECTION(Delivery.NOT_DELIVERED),
    WAITING_FOR_THE_ANSWER(Delivery.UNKNOWN),
    IN_THE_BODY(Delivery.UNKNOWN);

    private final Delivery delivery;

    Stage(Delivery delivery) {
      this.delivery = delivery;
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptCancelsTheCall(Stage stage) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch resolve = new CountDownLatch(1);
    Script script =
        peer -> {
          peer.readRequest();
          if (stage == Stage.IN_THE_BODY) {
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
          }
          reached.countDown();
          peer.awaitHangUp();
        };
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  if (stage == Stage.BEFORE_THE_CONNECTION) {
                    reached.countDown();
                    awaitUninterruptibly(resolve);
                  }
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .build();
    try (FaultServer provider = new FaultServer(script);
        AutocallsClient client = client(provider.port()).httpClient(http).build()) {
      AtomicReference<Throwable> failure = new AtomicReference<>();
      AtomicReference<Boolean> interrupted = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                failure.set(catchThrowable(() -> client.createLead(REQUEST)));
                interrupted.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      reached.await();

      caller.interrupt();
      caller.join();
      resolve.countDown();

      assertThat(failure.get())
          .isInstanceOfSatisfying(
              AutocallsException.class,
              known -> assertThat(known.delivery()).isEqualTo(stage.delivery));
      assertThat(interrupted.get()).isTrue();
      http.dispatcher().executorService().shutdown();
      assertThat(http.dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
          .isTrue();
      assertThat(provider.requests()).isEqualTo(stage == Stage.BEFORE_THE_CONNECTION ? 0 : 1);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesItsOwnTimeForOneCall() throws Exception {
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().awaitHangUp());
        AutocallsClient client = client(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST, Duration.ofMillis(200)))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("the time was up");
      assertThat(client.createLeadAsync(REQUEST, Duration.ofMillis(200)))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknownException.class);
    }
  }

  @Test
  void copiesTheCallersClientAndNeverClosesIt() throws IOException {
    AtomicInteger seen = new AtomicInteger();
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.incrementAndGet();
                  return chain.proceed(chain.request());
                })
            .authenticator((route, response) -> response.request().newBuilder().build())
            .build();
    try (FaultServer provider = new FaultServer(inTurn("401 No", "200 never"))) {
      try (AutocallsClient client = client(provider.port()).httpClient(mine).build()) {
        assertThatThrownBy(() -> client.createLead(REQUEST))
            .isInstanceOf(UnauthorizedException.class);
      }
      assertThat(provider.requests()).isEqualTo(1);
    }
    assertThat(seen).hasValue(1);
    assertThat(mine.followRedirects()).isTrue();
    assertThat(mine.dispatcher().executorService().isShutdown()).isFalse();
    mine.dispatcher().executorService().shutdown();
  }

  @Test
  void sendsOnceThoughAnInterceptorOfTheCallerSendsAgain() throws IOException {
    OkHttpClient stubborn =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("503 No", "200 never"));
        AutocallsClient client = client(provider.port()).httpClient(stubborn).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void failsWithoutATokenBeforeAnythingLeaves() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client =
            client(provider.port())
                .token(
                    () -> {
                      throw new IllegalStateException("the vault is closed");
                    })
                .build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(NotDeliveredException.class)
          .hasRootCauseMessage("the vault is closed");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void aListenerThatFailsChangesNothing() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 OK"));
        AutocallsClient client =
            client(provider.port())
                .attemptListener(
                    attempt -> {
                      throw new IllegalStateException("full disk");
                    })
                .build()) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
    }
  }

  @Test
  void refusesToWorkAfterItIsClosed() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"))) {
      AutocallsClient client = client(provider.port()).build();
      client.close();
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the client is closed");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void admitsSixtyFourLeadsAtOnce() throws Exception {
    CountDownLatch all = new CountDownLatch(64);
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest();
                  all.countDown();
                  all.await();
                  peer.answer("200 OK", LEAD);
                });
        AutocallsClient client = client(provider.port()).build()) {
      List<CompletableFuture<Lead>> leads = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        leads.add(client.createLeadAsync(REQUEST));
      }
      for (CompletableFuture<Lead> lead : leads) {
        assertThat(lead.get(20, TimeUnit.SECONDS).id()).isEqualTo(4711);
      }
    }
  }
}
