package ai.autocalls.lead.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocketFactory;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Connections that do not come about, break, or fall silent. */
final class ConnectionFaults {
  private static final String HALF =
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":{\"id\":47";

  private ConnectionFaults() {}

  static List<Fault> neverStanding() {
    return List.of(
        Fault.of("nothing listens", ConnectionFaults::closed),
        Fault.of("the host is not found", Peer::awaitHangUp)
            .with(
                (http, provider) ->
                    http.dns(
                        host -> {
                          throw new UnknownHostException(host);
                        })),
        Fault.of("no response to the attempt to connect", FaultServer::deaf)
            .with((http, provider) -> http.connectTimeout(Duration.ofMillis(200))),
        Fault.of("reset while encryption is set up", peer -> reset(peer, 5)).withEncryption(),
        Fault.of(
                "encrypted where the provider is not",
                peer -> peer.write("no TLS here\r\n").awaitHangUp())
            .withEncryption(),
        Fault.of(
                "certificate of an unknown authority",
                () -> new FaultServer(selfSigned(), Peer::readRequest))
            .withEncryption(),
        Fault.of("silence while encryption is set up", Peer::awaitHangUp)
            .withEncryption()
            .untilTheTimeIsUp());
  }

  static List<Fault> breaking() {
    return List.of(
        resetBeforeTheRequest(),
        Fault.of("reset during the request", peer -> reset(peer, 20)),
        Fault.of("reset after the request", peer -> peer.readRequest().reset()),
        Fault.of("end after the request", peer -> peer.readRequest().endOutput()),
        Fault.of(
                "reset before the status line on a reused connection",
                peer -> {
                  peer.readRequest().respond("200 OK", FaultServer.LEAD).reached();
                  peer.readRequest().reset();
                })
            .afterALead(),
        Fault.of(
            "reset in the status line", peer -> peer.readRequest().write("HTTP/1.1 2").reset()),
        Fault.of("reset in the body", peer -> peer.readRequest().write(HALF).reset()),
        Fault.of("end in the body", peer -> peer.readRequest().write(HALF).endOutput()),
        Fault.of(
            "reset in the body of a refusal",
            peer ->
                peer.readRequest()
                    .write("HTTP/1.1 422 No\r\nContent-Length: 100\r\n\r\n{\"message\":")
                    .reset()),
        Fault.of(
            "no HTTP", peer -> peer.readRequest().write("SSH-2.0-OpenSSH\r\n\r\n").awaitHangUp()),
        unsolicitedResponse());
  }

  static List<Fault> silent() {
    return List.of(
            Fault.of("no response", peer -> peer.readRequest().awaitHangUp()),
            Fault.of(
                "headers without end",
                peer -> {
                  peer.readRequest().write("HTTP/1.1 200 OK\r\n");
                  drip(peer, "X-More: 1\r\n");
                }),
            Fault.of(
                "body drop by drop",
                peer -> {
                  peer.readRequest()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"data\":");
                  drip(peer, " ");
                }),
            Fault.of("the request is not read to its end", peer -> stopReading(peer))
                .withLargeRequest())
        .stream()
        .map(Fault::untilTheTimeIsUp)
        .toList();
  }

  static List<Fault> givenUp() {
    return List.of(
            Fault.of("given up while the host is looked up", Peer::readRequest)
                .with(
                    (http, provider) ->
                        http.dns(
                            host -> {
                              provider.reached.countDown();
                              awaitOrInterrupt(host, provider.released);
                              return List.of(InetAddress.getLoopbackAddress());
                            })),
            Fault.of(
                    "given up while encryption is set up",
                    peer -> {
                      peer.readByte();
                      peer.reached();
                      peer.awaitHangUp();
                    })
                .withEncryption(),
            Fault.of("given up while the request is sent", peer -> stopReading(peer))
                .withLargeRequest(),
            Fault.of(
                "given up while waiting for the response",
                peer -> {
                  peer.readRequest().reached();
                  peer.awaitHangUp();
                }),
            Fault.of(
                "given up in the body",
                peer -> {
                  peer.readRequest().write(HALF).reached();
                  peer.awaitHangUp();
                }),
            Fault.of(
                "given up between two attempts",
                peer -> peer.readRequest().respond("429 No\r\nRetry-After: 1", "{}").awaitHangUp()))
        .stream()
        .map(Fault::whereTheCallerGivesUp)
        .toList();
  }

  /** The deadline of the call passes; what is known then depends on what had left. */
  static List<Fault> tooLate() {
    return List.of(
            Fault.of("the deadline passes before the request leaves", Peer::awaitHangUp)
                .withEncryption(),
            Fault.of(
                "the deadline passes before the response comes",
                peer -> peer.readRequest().awaitHangUp()),
            Fault.of(
                "the deadline passes in the body",
                peer -> peer.readRequest().write(HALF).awaitHangUp()),
            Fault.of(
                "the deadline would pass before the next attempt",
                peer -> peer.readRequest().respond("429 No\r\nRetry-After: 2", "{}").awaitHangUp()))
        .stream()
        .map(fault -> fault.withDeadline(Duration.ofMillis(900)))
        .toList();
  }

  /** A reset that comes earlier may be seen by the client before it begins to send. */
  private static Fault resetBeforeTheRequest() {
    return Fault.of(
            "reset before the request",
            peer -> {
              peer.awaitReached();
              peer.reset();
            })
        .with(
            (http, provider) ->
                http.eventListener(
                    new EventListener() {
                      @Override
                      public void requestHeadersStart(Call call) {
                        provider.reached.countDown();
                      }
                    }));
  }

  /** The provider responds a second time on an idle connection; the response belongs to no one. */
  private static Fault unsolicitedResponse() {
    AtomicInteger connections = new AtomicInteger();
    return Fault.of(
            "a response that no one asked for on an idle connection",
            peer -> {
              boolean first = connections.getAndIncrement() == 0;
              peer.readRequest().respond("200 OK", FaultServer.LEAD);
              if (first) {
                // Not before the client has read the first response.
                peer.awaitRelease();
                peer.respond("200 OK", "{\"data\":{\"id\":666}}").reached();
              }
              peer.awaitHangUp();
            })
        .afterALead();
  }

  private static FaultServer closed() throws IOException {
    FaultServer server = new FaultServer(Peer::reset);
    server.close();
    return server;
  }

  private static SSLServerSocketFactory selfSigned() {
    HeldCertificate unknown =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    return new HandshakeCertificates.Builder()
        .heldCertificate(unknown)
        .build()
        .sslContext()
        .getServerSocketFactory();
  }

  private static void reset(Peer peer, int after) throws IOException {
    peer.readBytes(after);
    peer.reset();
  }

  private static void drip(Peer peer, String drop) throws IOException, InterruptedException {
    while (true) {
      peer.write(drop);
      Thread.sleep(20);
    }
  }

  private static void stopReading(Peer peer) throws IOException, InterruptedException {
    peer.readHead();
    peer.reached();
    peer.awaitRelease();
  }

  private static void awaitOrInterrupt(String host, CountDownLatch latch)
      throws UnknownHostException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }
}
