package ai.autocalls.lead.client;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request has begun to leave this machine. It travels with the request as a tag, so that
 * the interceptors and the one who gives up agree on it.
 */
final class SendState {
  private enum State {
    NOT_SENT,
    SENT,
    HELD_BACK
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.NOT_SENT);

  /** Null for a call that was made through the plain Retrofit interface. */
  private volatile @Nullable Supplier<String> token;

  /** Null while the call waits for its turn. */
  private volatile @Nullable Run run;

  /**
   * A call that has its turn.
   *
   * @param since in {@link System#nanoTime()}
   */
  record Run(Thread thread, long since) {}

  static Request on(Request request) {
    return request.newBuilder().tag(SendState.class, new SendState()).build();
  }

  /** Claims the one permission to send. */
  boolean markSent() {
    return state.compareAndSet(State.NOT_SENT, State.SENT);
  }

  /** Keeps the request here if it has not left; says whether it has not, now and for ever. */
  boolean holdBack() {
    return state.compareAndSet(State.NOT_SENT, State.HELD_BACK) || state.get() == State.HELD_BACK;
  }

  void markRunning() {
    run = new Run(Thread.currentThread(), System.nanoTime());
  }

  @Nullable Run run() {
    return run;
  }

  /** The token of this call, where it was asked for already. */
  void sign(Supplier<String> token) {
    this.token = token;
  }

  void signLike(SendState other) {
    token = other.token;
  }

  Supplier<String> tokenOr(Supplier<String> otherwise) {
    Supplier<String> known = token;
    return known == null ? otherwise : known;
  }
}
