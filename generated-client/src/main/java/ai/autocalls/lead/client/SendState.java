package ai.autocalls.lead.client;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Headers;
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

  private volatile Terms terms = Terms.PLAIN;

  /** The beginning of the body of a success, where it is kept. */
  private volatile String text = "";

  /** Null until a response comes. */
  private volatile @Nullable Integer status;

  /** Of the body of the response. One thread reads at a time. */
  private volatile long bytesRead;

  /** Null while the call waits for its turn. */
  private volatile @Nullable Run run;

  /**
   * A call that has its turn.
   *
   * @param since in {@link System#nanoTime()}
   */
  record Run(Thread thread, long since) {}

  /**
   * What a call does in its own way, in each of its attempts.
   *
   * @param token the token, which was asked for already; null for that of the client
   * @param headers its own headers
   * @param keepText whether the text of a success is kept
   */
  record Terms(@Nullable Supplier<String> token, Headers headers, boolean keepText) {
    /** Those of a call that was made through the plain Retrofit interface. */
    static final Terms PLAIN = new Terms(null, Headers.of(), false);

    Supplier<String> tokenOr(Supplier<String> ofClient) {
      return token == null ? ofClient : token;
    }
  }

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

  void agree(Terms terms) {
    this.terms = terms;
  }

  Terms terms() {
    return terms;
  }

  void keep(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  void responded(int status) {
    this.status = status;
  }

  @Nullable Integer status() {
    return status;
  }

  void read(long bytes) {
    bytesRead += bytes;
  }

  long bytesRead() {
    return bytesRead;
  }
}
