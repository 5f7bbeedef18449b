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

  /**
   * A failure as the client throws it, for unit tests of what an application does about it.
   *
   * @param what what happened, as a sentence
   */
  public LookupFailedException(String what) {
    this(what, null);
  }

  LookupFailedException(String what, @Nullable Throwable cause) {
    super(
        Delivery.UNKNOWN,
        what + " " + Effect.READS.consequence(Delivery.UNKNOWN, Effect.LOOK_AGAIN),
        cause);
  }
}
