package ai.autocalls.lead.contract.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that is started once and forks for each run, which costs a tenth of a start. */
final class ServedProgram implements Launcher, AutoCloseable {
  private final Process process;
  private final int port;

  private ServedProgram(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ServedProgram start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of("--serve")).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader();
    return new ServedProgram(process, Integer.parseInt(out.readLine()));
  }

  @Override
  public Ended run(Map<String, String> variables, String input) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Map<String, Object> given = Map.of("environment", variables, "input", input);
      socket
          .getOutputStream()
          .write(
              (new ObjectMapper().writeValueAsString(given) + "\n")
                  .getBytes(StandardCharsets.UTF_8));
      String output = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = output.lastIndexOf("\nexit ");
      int code = end < 0 ? 1 : Integer.parseInt(output.substring(end + 6).strip());
      return new Ended(code, output.substring(0, Math.max(end, 0)), false, 0);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
