package ai.autocalls.lead.contract;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of the machine that tests run. */
public final class Tools {
  private Tools() {}

  /**
   * Skips a test whose tool is missing, except on a build server, where that is a failure.
   *
   * @param user what needs the tool
   */
  public static void require(String tool, String user) {
    if (!isInstalled(tool)) {
      String reason = tool + " is not on the PATH, and " + user + " needs it";
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      abort(reason);
    }
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve(tool))
        .anyMatch(Files::isExecutable);
  }
}
