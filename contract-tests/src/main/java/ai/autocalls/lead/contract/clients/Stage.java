package ai.autocalls.lead.contract.clients;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.TreeMap;

/** Where one scenario after the other is played with the program. */
final class Stage {
  private final Launcher program;
  private final String token;
  private final Times times;

  Stage(Launcher program, String token, Times times) {
    this.program = program;
    this.token = token;
    this.times = times;
  }

  /**
   * Plays a scenario.
   *
   * @throws IOException when the program cannot be started
   */
  Observation play(Scenario scenario) throws IOException, InterruptedException {
    InetAddress address = InetAddress.getByName(scenario.ipv6() ? "::1" : "127.0.0.1");
    try (ScriptedProvider other = otherHost();
        ScriptedProvider provider =
            new ScriptedProvider(
                address,
                request -> scenario.reply().apply(request, other.baseUrl()),
                times.silence())) {
      Map<String, String> variables = new TreeMap<>(scenario.lead().environment());
      variables.put("LEAD_BASE_URL", provider.baseUrl());
      variables.put("LEAD_TOKEN", token);
      Ended ended = program.run(variables, scenario.lead().json().toString());
      provider.settle();
      return new Observation(
          scenario, ended, provider.baseUrl(), provider.requests(), other.requests());
    }
  }

  /** Another address of loopback, or where a system has only one, another port. */
  private ScriptedProvider otherHost() throws IOException {
    try {
      return new ScriptedProvider(
          InetAddress.getByName("127.0.0.2"), request -> Bodies.CREATED, times.silence());
    } catch (IOException e) {
      return new ScriptedProvider(
          InetAddress.getByName("127.0.0.1"), request -> Bodies.CREATED, times.silence());
    }
  }
}
