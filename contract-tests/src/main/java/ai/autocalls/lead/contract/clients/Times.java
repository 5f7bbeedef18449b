package ai.autocalls.lead.contract.clients;

import java.time.Duration;

/**
 * The times of a run.
 *
 * @param limit how long the program may take in one scenario
 * @param silence how long a hanging provider hangs
 */
record Times(Duration limit, Duration silence) {
  static final Times USUAL = new Times(Duration.ofSeconds(15), Duration.ofSeconds(4));
}
