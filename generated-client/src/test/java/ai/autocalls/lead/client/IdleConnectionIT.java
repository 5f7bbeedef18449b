package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.TestClient.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.FaultServer.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a connection may have become between two leads, and that it never becomes an outcome. */
@Timeout(30)
class IdleConnectionIT {
  /** What the provider does on the first connection after it responded. */
  private interface Idle {
    void happens(Peer peer) throws IOException;
  }

  private record Case(String name, Idle idle) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case stray(String status, String body) {
    return new Case("a stray " + status, peer -> peer.respond(status + " X", body));
  }

  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private final AtomicLong skipped = new AtomicLong();

  static Stream<Arguments> cases() {
    return Stream.of(
            new Case("closed", Peer::close),
            new Case("ended", Peer::endOutput),
            new Case("reset", Peer::reset),
            stray("400", "{}"),
            stray("408", ""),
            stray("429", "{}"),
            stray("200", "{\"data\":{\"id\":666}}"),
            new Case("the beginning of a response", peer -> peer.write("HTTP/1.1 400 B")),
            new Case(
                "a stray 408 and the end",
                peer -> {
                  peer.respond("408 X\r\nConnection: close", "");
                  peer.close();
                }))
        .flatMap(
            one ->
                Stream.of(false, true)
                    .flatMap(
                        encrypted ->
                            Stream.of(Duration.ofSeconds(6), Duration.ofMinutes(1))
                                .map(idle -> Arguments.of(one, encrypted, idle))));
  }

  private AutocallsClient client(FaultServer provider, boolean encrypted, OkHttpClient mine) {
    return AutocallsClient.builder()
        .baseUrl((encrypted ? "https" : "http") + "://localhost:" + provider.port() + "/api")
        .token("token")
        .httpClient(mine)
        .nanoTime(() -> System.nanoTime() + skipped.get())
        .attemptListener(attempts::add)
        .build();
  }

  private static FaultServer provider(boolean encrypted, Script script) throws IOException {
    return encrypted ? new FaultServer(Encryption.sockets(), script) : new FaultServer(script);
  }

  /** On the first connection something happens after the first response; others work. */
  private static Script firstConnection(Idle idle) {
    AtomicInteger connections = new AtomicInteger();
    return peer -> {
      boolean first = connections.incrementAndGet() == 1;
      peer.readRequest().respond("200 OK", FaultServer.LEAD);
      if (first) {
        peer.awaitRelease();
        idle.happens(peer);
        peer.reached();
      }
      while (true) {
        peer.readRequest().respond("200 OK", first ? "{\"data\":{\"id\":1}}" : FaultServer.LEAD);
      }
    };
  }

  @ParameterizedTest(name = "{0}, encrypted {1}, idle for {2}")
  @MethodSource("cases")
  void takesAnotherConnectionAtOnce(Case one, boolean encrypted, Duration idle) throws Exception {
    try (FaultServer provider = provider(encrypted, firstConnection(one.idle()));
        AutocallsClient client = client(provider, encrypted, Encryption.trusting())) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      provider.released.countDown();
      provider.reached.await();
      skipped.set(idle.toNanos());

      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);

      assertThat(provider.requests()).isEqualTo(2);
      assertThat(provider.broken()).isEmpty();
    }
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 1);
  }

  @ParameterizedTest
  @MethodSource("encryption")
  void usesAnIdleConnectionAgain(boolean encrypted) throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (FaultServer provider =
            provider(
                encrypted,
                peer -> {
                  connections.incrementAndGet();
                  while (true) {
                    peer.readRequest().respond("200 OK", FaultServer.LEAD);
                  }
                });
        AutocallsClient client = client(provider, encrypted, Encryption.trusting())) {
      for (int i = 0; i < 5; i++) {
        client.createLead(REQUEST);
        skipped.addAndGet(Duration.ofSeconds(8).toNanos());
      }
    }
    assertThat(connections).hasValue(1);
  }

  static Stream<Boolean> encryption() {
    return Stream.of(false, true);
  }

  /** OkHttp reads ahead, so the second response is in its buffer, where no one can look. */
  @ParameterizedTest
  @MethodSource("encryption")
  void doesNotBelieveASecondResponseThatCameWithTheFirst(boolean encrypted) throws Exception {
    String lead = FaultServer.LEAD;
    String two =
        "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(lead.length(), lead)
            + "HTTP/1.1 429 X\r\nContent-Length: 2\r\n\r\n{}";
    AtomicInteger connections = new AtomicInteger();
    try (FaultServer provider =
            provider(
                encrypted,
                peer -> {
                  if (connections.incrementAndGet() > 1) {
                    peer.readRequest().respond("200 OK", lead).awaitHangUp();
                  }
                  peer.readRequest().write(two);
                  peer.readRequest().respond("200 OK", "{\"data\":{\"id\":2}}").reached();
                  peer.awaitHangUp();
                });
        AutocallsClient client = client(provider, encrypted, Encryption.trusting())) {
      client.createLead(REQUEST);
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(attempts).extracting(Attempt::number).containsExactly(1, 1);
      provider.reached.await();
      // The response to the second lead is not taken for that to the third.
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
    }
  }

  @Test
  void takesAnotherConnectionThoughAllIdleOnesWereClosed() throws Exception {
    int many = 64;
    AtomicInteger closed = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(many);
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest();
                  all.countDown();
                  all.await();
                  peer.respond("200 OK", FaultServer.LEAD);
                  peer.awaitRelease();
                  peer.close();
                  if (closed.incrementAndGet() == many) {
                    peer.reached();
                  }
                });
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl("http://localhost:" + provider.port())
                .token("token")
                .nanoTime(() -> System.nanoTime() + skipped.get())
                .attemptListener(attempts::add)
                .build()) {
      var leads = Stream.generate(() -> client.createLeadAsync(REQUEST)).limit(many).toList();
      leads.forEach(CompletableFuture::join);
      provider.released.countDown();
      provider.reached.await();
      skipped.set(Duration.ofSeconds(6).toNanos());
      attempts.clear();

      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);

      assertThat(attempts).hasSize(1);
      assertThat(provider.requests()).isEqualTo(many + 1);
    }
  }
}
