package ai.autocalls.lead.client;

/**
 * Sees each attempt, for metrics and traces; {@link AutocallsClient.Builder#logger} is there for
 * logs. It is called even if the caller gave up meanwhile, so {@link Attempt#delivery()} says what
 * is known about the lead after a cancelled future, too.
 */
@FunctionalInterface
public interface AttemptListener {
  /**
   * Called when an attempt has ended, before the caller learns of it; on the caller's thread, or
   * for an asynchronous call on a thread of the client: be quick. What it throws is logged and
   * changes nothing.
   *
   * @param attempt the attempt that ended
   */
  void attempted(Attempt attempt);
}
