package ai.autocalls.lead.contract.clients;

import java.util.List;

/**
 * What was seen of the program in one scenario.
 *
 * @param baseUrl the address that it was given
 * @param elsewhere what another host received
 */
record Observation(
    Scenario scenario,
    Ended ended,
    String baseUrl,
    List<ReceivedRequest> requests,
    List<ReceivedRequest> elsewhere) {
  /** Whether only the scripted response can be what the program speaks of. */
  boolean sentOnce() {
    return requests.size() == 1 && elsewhere.isEmpty();
  }

  /** The request that was given first; there is one. */
  ReceivedRequest first() {
    return requests.get(0);
  }
}
