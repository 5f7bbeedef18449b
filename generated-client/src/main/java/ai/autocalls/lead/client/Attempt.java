package ai.autocalls.lead.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at sending a request, after it ended. Nothing of it is personal data, but for the
 * parts of a response that {@code failure} has.
 *
 * @param operation the operation as the contract names it: {@code createLead} or {@code listLeads}
 * @param host the host it is for, without scheme, port and path
 * @param number 1 for the first
 * @param status the HTTP status of the response; null if none came
 * @param took from its start to its end, the wait for its turn included
 * @param requestBytes the length of the request's body, whether it left or not
 * @param responseBytes what was read of the response's body, after decompression
 * @param failure what it failed with; null if it succeeded
 * @param nextIn how long until the next attempt; null if this was the last
 */
public record Attempt(
    String operation,
    String host,
    int number,
    @Nullable Integer status,
    Duration took,
    long requestBytes,
    long responseBytes,
    @Nullable AutocallsException failure,
    @Nullable Duration nextIn) {
  /** {@return what is known about the lead after a failure; null if it succeeded} */
  public @Nullable Delivery delivery() {
    return failure == null ? null : failure.delivery();
  }
}
