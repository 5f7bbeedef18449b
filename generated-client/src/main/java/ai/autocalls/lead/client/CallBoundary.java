package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands before all other interceptors: notes that the call has its turn, and turns whatever they
 * throw into an {@link IOException}, the only thing that OkHttp reports to every caller.
 */
final class CallBoundary implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    SendState state = chain.request().tag(SendState.class);
    if (state != null) {
      state.markRunning();
    }
    try {
      return chain.proceed(chain.request());
    } catch (RuntimeException | Error e) {
      throw new IOException("an interceptor or a listener failed", e);
    }
  }
}
