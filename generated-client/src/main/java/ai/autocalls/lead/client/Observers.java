package ai.autocalls.lead.client;

/** An observer must not keep the caller from the outcome, whatever it throws. */
final class Observers {
  private Observers() {}

  static void call(Runnable observer) {
    try {
      observer.run();
    } catch (Throwable e) {
      complain("the attempt listener or logger failed", e);
    }
  }

  static void complain(String what, Throwable failure) {
    try {
      // Asked for here only: the JDK's logging takes a fresh JVM longer to load than this client.
      System.getLogger(Observers.class.getPackageName())
          .log(System.Logger.Level.WARNING, what, failure);
    } catch (Throwable ignored) {
      // The log itself is what failed; the caller's outcome matters more.
    }
  }
}
