package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program ends when its {@code main} ends, closed client or not. */
@Timeout(60)
class JvmExitIT {
  /** The program: creates a lead and closes nothing. */
  public static final class Program {
    private Program() {}

    /**
     * @param args the port, and whether to wait for a future
     */
    public static void main(String[] args) {
      AutocallsClient client =
          AutocallsClient.builder()
              .baseUrl("http://localhost:" + args[0] + "/api")
              .token("token")
              .build();
      CreateLeadRequest request =
          CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();
      if (args[1].equals("async")) {
        client.createLeadAsync(request).join();
      } else {
        client.createLead(request);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void endsWithItsMain(String way) throws IOException, InterruptedException {
    try (FaultServer provider =
        new FaultServer(
            peer -> {
              peer.readRequest().respond("200 OK", FaultServer.LEAD);
              peer.reached();
              peer.awaitHangUp();
            })) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  String.valueOf(provider.port()),
                  way)
              .inheritIO()
              .start();
      provider.reached.await();
      // OkHttp's own threads would keep it for a minute.
      assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    }
  }
}
