package ai.autocalls.lead.contract.pact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Removes the written pact before a run: Pact adds to a file that it finds, also what no test says
 * any more.
 */
public final class FreshPacts implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.deleteIfExists(Path.of("target", "pacts", PactFile.NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
