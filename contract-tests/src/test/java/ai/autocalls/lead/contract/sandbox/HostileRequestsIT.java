package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HostileRequestsIT {
  private static final String HEAD =
      "POST /api/user/lead HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n"
          + "Content-Type: application/json\r\n";

  /** What one kind of hostile client sends; some send it in pieces. */
  private enum Kind {
    BINARY {
      @Override
      List<byte[]> pieces(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4000)];
        random.nextBytes(bytes);
        return List.of(bytes, bytes("\r\n\r\n"));
      }
    },
    NO_HTTP {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes("x".repeat(1 + random.nextInt(200)) + "\r\n\r\n"));
      }
    },
    HUGE_HEAD {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes(HEAD + "X: " + "a".repeat(9000 + random.nextInt(9000)) + "\r\n\r\n"));
      }
    },
    HUGE_BODY {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(
            bytes(HEAD + "Content-Length: " + (300_000L + random.nextLong(1L << 40)) + "\r\n\r\n"),
            bytes("[".repeat(1000)));
      }
    },
    HUGE_WITHOUT_LENGTH {
      @Override
      List<byte[]> pieces(Random random) {
        byte[] chunk = bytes("10000\r\n" + "[".repeat(0x10000) + "\r\n");
        return List.of(
            bytes(HEAD + "Transfer-Encoding: chunked\r\n\r\n"), chunk, chunk, chunk, chunk, chunk);
      }
    },
    BINARY_BODY {
      @Override
      List<byte[]> pieces(Random random) {
        byte[] body = new byte[1 + random.nextInt(4000)];
        random.nextBytes(body);
        return List.of(
            bytes(HEAD + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n"), body);
      }
    },
    BYTE_BY_BYTE {
      @Override
      List<byte[]> pieces(Random random) {
        List<byte[]> pieces = new ArrayList<>();
        for (byte one : bytes(HEAD + "Connection: close\r\nContent-Length: 7\r\n\r\n{\"a\": }")) {
          pieces.add(new byte[] {one});
        }
        return pieces;
      }
    },
    WRONG_LENGTH {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes(HEAD + "Content-Length: -" + random.nextInt(99) + "\r\n\r\n{}"));
      }
    },
    TWO_LENGTHS {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(
            bytes(HEAD + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
      }
    },
    BROKEN_CHUNK {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes(HEAD + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n"));
      }
    },
    SPLIT_BAD_JSON {
      @Override
      List<byte[]> pieces(Random random) {
        String whole = HEAD + "Connection: close\r\nContent-Length: 7\r\n\r\n{\"a\": }";
        int at = 1 + random.nextInt(whole.length() - 1);
        return List.of(bytes(whole.substring(0, at)), bytes(whole.substring(at)));
      }
    },
    TRUNCATED {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes(HEAD + "Content-Length: 500\r\n\r\n{\"phone"));
      }
    },
    PIPELINED {
      @Override
      List<byte[]> pieces(Random random) {
        String one = HEAD + "Content-Length: 2\r\n\r\n{}";
        return List.of(bytes(one.repeat(1 + random.nextInt(5)) + "NOT HTTP\r\n\r\n"));
      }
    },
    DEEP {
      @Override
      List<byte[]> pieces(Random random) {
        int depth = 10_000 + random.nextInt(90_000);
        return List.of(
            bytes(HEAD + "Connection: close\r\nContent-Length: " + depth + "\r\n\r\n"),
            bytes("[".repeat(depth)));
      }
    },
    LONG_NUMBER {
      @Override
      List<byte[]> pieces(Random random) {
        String body = "{\"phone_number\":\"+12025550101\",\"campaign_id\":1e" + "9".repeat(9) + "}";
        return List.of(
            bytes(
                HEAD
                    + "Connection: close\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body));
      }
    },
    TLS {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3});
      }
    },
    HTTP_2 {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
      }
    },
    BAD_PATH {
      @Override
      List<byte[]> pieces(Random random) {
        return List.of(bytes("POST /%%%/../../x HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
    };

    abstract List<byte[]> pieces(Random random);

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  @Test
  void survivesAThousandAndGoesOnServing() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().anyCampaign().start()) {
      int port = URI.create(sandbox.baseUrl()).getPort();
      ExecutorService clients = Executors.newFixedThreadPool(8);
      try {
        List<Future<String>> responses = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
          Kind kind = Kind.values()[i % Kind.values().length];
          Random random = new Random(i);
          responses.add(clients.submit(() -> kind + " " + exchange(port, kind.pieces(random))));
        }
        for (Future<String> response : responses) {
          assertThat(response.get()).satisfies(HostileRequestsIT::isErrorsInJsonOrNothing);
        }
      } finally {
        clients.shutdownNow();
      }

      assertThat(
              Wire.post(sandbox, "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}")
                  .statusCode())
          .isEqualTo(200);
      assertThat(sandbox.leads()).hasSize(1);
    }
  }

  @Test
  void closesAConnectionThatDripsItsRequestAndServesOthersMeanwhile() throws Exception {
    try (Sandbox sandbox =
        Sandbox.builder().anyCampaign().requestTime(Duration.ofMillis(300)).start()) {
      int port = URI.create(sandbox.baseUrl()).getPort();
      List<Socket> drips = new ArrayList<>();
      for (int i = 0; i < 50; i++) { // more than the sandbox has threads
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        String start = i % 2 == 0 ? "POST /api" : HEAD + "Content-Length: 500\r\n\r\n{";
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        drips.add(socket);
      }

      assertThat(Wire.post(sandbox, "{}").statusCode()).isEqualTo(422);
      for (Socket socket : drips) {
        isErrorsInJsonOrNothing("DRIP " + readToTheEnd(socket));
        socket.close();
      }
    }
  }

  private static void isErrorsInJsonOrNothing(String exchange) {
    String responses = exchange.substring(exchange.indexOf(' ') + 1);
    if (responses.isEmpty()) {
      return; // the connection was closed
    }
    for (String response : responses.split("(?=HTTP/1\\.1 )")) {
      assertThat(response).as(exchange).matches("(?s)HTTP/1\\.1 [45]\\d\\d .*");
      assertThat(response).as(exchange).contains("Content-Type: application/json");
      String body = response.substring(response.indexOf("\r\n\r\n") + 4);
      assertThat(body).as(exchange).matches("\\{\"message\":.*}");
      assertThat(body).as(exchange).doesNotContain("Exception", "\tat ");
    }
  }

  private static String exchange(int port, List<byte[]> pieces) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      try {
        OutputStream out = socket.getOutputStream();
        for (byte[] piece : pieces) {
          out.write(piece);
          out.flush();
        }
        socket.shutdownOutput();
      } catch (IOException closedEarly) {
        // The sandbox has refused before all was sent; what it said is read below.
      }
      return readToTheEnd(socket);
    }
  }

  private static String readToTheEnd(Socket socket) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read.write(buffer, 0, n);
      }
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException reset) {
      // A reset closes the connection too.
    }
    return read.toString(StandardCharsets.UTF_8);
  }
}
