package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In little memory every call has an outcome too, whatever a provider sends. */
@Timeout(90)
class SmallHeapIT {
  /** The program: creates a lead and prints what came of it. */
  public static final class Program {
    private Program() {}

    /**
     * @param args the port, and whether to wait for a future
     */
    public static void main(String[] args) {
      CreateLeadRequest request =
          CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();
      try (AutocallsClient client =
          TestClient.once(Integer.parseInt(args[0])).callTimeout(Duration.ofSeconds(20)).build()) {
        if (args[1].equals("async")) {
          client.createLeadAsync(request).join();
        } else {
          client.createLead(request);
        }
        System.out.println("created");
      } catch (CompletionException e) {
        System.out.println(((AutocallsException) e.getCause()).delivery());
      } catch (AutocallsException e) {
        System.out.println(e.delivery());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sync  | {\"data\":{\"id\":1,\"variables\":{\"a\":[ | 0,",
        "async | {\"data\":{\"id\":1,\"variables\":{\"a\":[ | 0,",
        "sync  | {\"data\":{\"id\":1,\"variables\":{\"a\":\" | a",
        "async | {\"data\":{\"id\":1,\"variables\":{\"a\":\" | a",
        "sync  | {\"message\":\"                           | a",
      })
  void aResponseWithoutEndEndsTheCall(String way, String start, String part) throws Exception {
    String much = part.repeat(50_000);
    try (FaultServer provider =
        new FaultServer(
            peer -> {
              peer.readRequest()
                  .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + start);
              while (true) {
                peer.write(much);
              }
            })) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  String.valueOf(provider.port()),
                  way)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        assertThat(program.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .isEqualToIgnoringNewLines("UNKNOWN");
      } finally {
        program.destroyForcibly();
      }
    }
  }
}
