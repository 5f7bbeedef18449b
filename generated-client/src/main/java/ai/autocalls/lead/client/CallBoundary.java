package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Comes before all other interceptors: notes that the call has its turn and what it got, and turns
 * whatever they throw into an {@link IOException}, the only thing that OkHttp reports to every
 * caller.
 */
final class CallBoundary implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    SendState state = chain.request().tag(SendState.class);
    if (state != null) {
      state.markRunning();
    }
    try {
      Response response = chain.proceed(chain.request());
      if (state != null) {
        state.responded(response.code());
      }
      return response;
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      // Kotlin declares no exceptions: OkHttp 5 lets this one pass where it waits to connect.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("an interceptor or a listener failed", e);
    }
  }
}
