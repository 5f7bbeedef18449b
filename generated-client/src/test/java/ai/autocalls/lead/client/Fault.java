package ai.autocalls.lead.client;

import ai.autocalls.lead.client.FaultServer.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;
import okhttp3.OkHttpClient;

/**
 * One way to fail: what the provider does, and how the client is set up for it.
 *
 * @param name the row of the table in {@link FaultsIT} that says what comes of it
 * @param provider starts the provider
 * @param encrypted whether the client encrypts
 * @param http sets up OkHttp
 * @param leadsBefore how many leads are created on the same connection before
 * @param large whether the request is larger than what the system takes before the provider reads
 * @param silent whether only the client's limit of time ends it
 * @param givenUp whether the caller gives up, by interrupt or by cancelling the future, as soon as
 *     {@link FaultServer#reached} opens
 * @param options of the call
 */
record Fault(
    String name,
    Provider provider,
    boolean encrypted,
    BiFunction<OkHttpClient.Builder, FaultServer, OkHttpClient.Builder> http,
    int leadsBefore,
    boolean large,
    boolean silent,
    boolean givenUp,
    CallOptions options) {
  /** Starts a provider. */
  interface Provider {
    FaultServer start() throws IOException;
  }

  static Fault of(String name, Script script) {
    return of(name, () -> new FaultServer(script));
  }

  static Fault of(String name, Provider provider) {
    return new Fault(
        name, provider, false, (http, server) -> http, 0, false, false, false, CallOptions.none());
  }

  Fault withEncryption() {
    return new Fault(name, provider, true, http, leadsBefore, large, silent, givenUp, options);
  }

  Fault with(BiFunction<OkHttpClient.Builder, FaultServer, OkHttpClient.Builder> http) {
    return new Fault(name, provider, encrypted, http, leadsBefore, large, silent, givenUp, options);
  }

  Fault afterALead() {
    return new Fault(name, provider, encrypted, http, 1, large, silent, givenUp, options);
  }

  Fault withLargeRequest() {
    return new Fault(name, provider, encrypted, http, leadsBefore, true, silent, givenUp, options);
  }

  Fault untilTheTimeIsUp() {
    return new Fault(name, provider, encrypted, http, leadsBefore, large, true, givenUp, options);
  }

  Fault whereTheCallerGivesUp() {
    return new Fault(name, provider, encrypted, http, leadsBefore, large, silent, true, options);
  }

  Fault withDeadline(Duration deadline) {
    CallOptions late = CallOptions.builder().deadline(deadline).build();
    return new Fault(name, provider, encrypted, http, leadsBefore, large, silent, givenUp, late);
  }
}
