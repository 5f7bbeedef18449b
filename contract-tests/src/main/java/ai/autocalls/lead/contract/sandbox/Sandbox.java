package ai.autocalls.lead.contract.sandbox;

import java.util.List;

/**
 * A running provider of {@code POST /user/lead} and {@code GET /user/leads}, which calls no one.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().token("secret").campaign(7, "Spring").start()) {
 *   send(sandbox.baseUrl() + "/user/lead");
 * }
 * }</pre>
 *
 * <p>It responds as the vendor documents; what is not documented is an {@link
 * UndocumentedBehavior}. Leads, and the requests kept for {@link #requests()}, are bounded in
 * number and size; the oldest drop out. Requests of web pages are refused: see {@link #statesUrl}
 * and {@link SandboxBuilder#host}.
 */
public final class Sandbox implements AutoCloseable {
  private final HttpFront front;
  private final String host;
  private final LeadStore store;
  private final Recorder recorder;
  private final String statesSecret;

  Sandbox(HttpFront front, String host, LeadStore store, Recorder recorder, String statesSecret) {
    this.front = front;
    this.host = host;
    this.store = store;
    this.recorder = recorder;
    this.statesSecret = statesSecret;
  }

  /**
   * Starts to describe a sandbox.
   *
   * @return a builder of one with token {@code secret}, no campaign, on a free port of loopback
   */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  /** {@return the base URL, such as {@code http://127.0.0.1:8080/api}} */
  public String baseUrl() {
    return origin() + "/api";
  }

  /**
   * The URL for the provider states of a Pact verifier: it ends with a secret that is made at
   * start. Without the secret, {@code /_pact/state} changes states too but does not give the token
   * back.
   *
   * @throws IllegalStateException when {@link SandboxBuilder#pactStates} was not called
   */
  public String statesUrl() {
    if (statesSecret == null) {
      throw new IllegalStateException("This sandbox serves no states.");
    }
    return origin() + StateEndpoint.PATH + "/" + statesSecret;
  }

  private String origin() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + front.port();
  }

  /** {@return the leads that are kept, oldest first} */
  public List<Lead> leads() {
    return store.leads();
  }

  /** {@return the requests that are kept, oldest first, as they arrived} */
  public List<SandboxRequest> requests() {
    return recorder.requests();
  }

  /**
   * Waits until the sandbox is closed by another thread.
   *
   * @throws InterruptedException when this thread is interrupted first
   */
  public void awaitClose() throws InterruptedException {
    front.join();
  }

  /** Lets the requests in flight end, for at most five seconds, and stops. */
  @Override
  public void close() {
    front.stop();
  }
}
