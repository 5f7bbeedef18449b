package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.contract.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The clients of these tests. */
final class Clients {
  private Clients() {}

  static Path file(String name) {
    return Path.of("src/test/clients", name).toAbsolutePath();
  }

  /** A command for a Python program that begins at once: no wrapper, no packages. */
  static List<String> python(String file, String argument) throws IOException {
    return List.of(interpreter(), "-I", "-S", file(file).toString(), argument);
  }

  /** What the name stands for may be a script that takes longer than the program. */
  static String interpreter() throws IOException {
    Tools.require("python3", "client.py");
    Process asked =
        new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
