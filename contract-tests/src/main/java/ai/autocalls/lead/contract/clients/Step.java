package ai.autocalls.lead.contract.clients;

import java.time.Duration;

/** One thing that the scripted provider does once it has read a request. */
sealed interface Step {
  /** Sends these bytes at once. */
  record Send(byte[] bytes) implements Step {}

  /** Sends these bytes one after the other, with a pause before each. */
  record Trickle(byte[] bytes, Duration pause) implements Step {}

  /** Says nothing for so long as a provider that hangs does. */
  record Silence() implements Step {}

  /** Reads the next request on this connection. */
  record KeepOpen() implements Step {}

  /** Breaks the connection off: what is under way is lost. */
  record Reset() implements Step {}

  /** Ends the connection properly. */
  record Close() implements Step {}
}
