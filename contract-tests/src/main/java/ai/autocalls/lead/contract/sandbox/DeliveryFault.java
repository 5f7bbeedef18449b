package ai.autocalls.lead.contract.sandbox;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A fault between a request to create a lead and its response, after which a client cannot know
 * whether the lead exists. Other operations are not affected, nor are requests without the token.
 */
public enum DeliveryFault {
  /** Closes the connection without a response; creates nothing. */
  DROP_BEFORE_CREATE(
      "drop-before-create", Duration.ZERO, next -> request -> SandboxResponse.DROPPED),
  /** Creates the lead, then closes the connection without a response. */
  DROP_AFTER_CREATE("drop-after-create", Duration.ZERO, afterCreate(SandboxResponse.DROPPED)),
  /** Creates the lead, then responds with 500. */
  ERROR_AFTER_CREATE(
      "500-after-create", Duration.ZERO, afterCreate(Errors.message(500, "Server Error"))),
  /** Creates the lead, then holds the response back for a minute. */
  SLOW("slow", Duration.ofMinutes(1), next -> next);

  private final String label;
  private final Duration delay;
  private final UnaryOperator<Endpoint> change;

  DeliveryFault(String label, Duration delay, UnaryOperator<Endpoint> change) {
    this.label = label;
    this.delay = delay;
    this.change = change;
  }

  Endpoint apply(Endpoint create) {
    Endpoint changed = change.apply(create);
    return request -> changed.respond(request).delayedBy(delay);
  }

  Duration delay() {
    return delay;
  }

  /** {@return the name on the command line} */
  @Override
  public String toString() {
    return label;
  }

  private static UnaryOperator<Endpoint> afterCreate(SandboxResponse instead) {
    return next ->
        request -> {
          SandboxResponse response = next.respond(request);
          return response.status() == 200 ? instead : response;
        };
  }
}
