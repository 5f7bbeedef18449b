package ai.autocalls.lead.contract.clients;

import java.io.IOException;
import java.util.Map;

/** Runs the program that is checked. */
@FunctionalInterface
interface Launcher {
  /**
   * Runs the program once.
   *
   * @param variables what to add to the environment
   * @param input what it finds on standard input
   * @throws IOException when it cannot be started
   */
  Ended run(Map<String, String> variables, String input) throws IOException, InterruptedException;
}
