package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * A list of leads could not be read to its end: the connection failed, or the pages do not end. A
 * look-up creates nothing, so it may be repeated. It says nothing about any lead either, so {@link
 * #delivery()} is {@link Delivery#UNKNOWN}, as it is for every failed look-up: a lead whose outcome
 * was not known before is still not known.
 */
public final class LookupFailedException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  LookupFailedException(String what, @Nullable Throwable cause) {
    super(
        Delivery.UNKNOWN,
        what + " " + Effect.READS.consequence(Delivery.UNKNOWN, Effect.LOOK_AGAIN),
        cause);
  }
}
