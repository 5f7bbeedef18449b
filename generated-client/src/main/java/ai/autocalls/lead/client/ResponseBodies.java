package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Keeps the beginning of a body: of every response that is not a success, and of a success if the
 * call asks for its text. Retrofit reads the bodies of errors whole, however long they are; and a
 * status that came states the outcome of the request even when its body breaks off.
 */
final class ResponseBodies implements Interceptor {
  static final long LONGEST = 64L << 10;

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, (int) LONGEST) : text;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    if (body == null) {
      return response;
    }
    if (response.isSuccessful()) {
      SendState state = chain.request().tag(SendState.class);
      if (state != null && state.terms().keepText()) {
        state.keep(response.peekBody(LONGEST).string());
      }
      return response;
    }
    Buffer start = new Buffer();
    try (BufferedSource source = body.source()) {
      while (start.size() < LONGEST && source.read(start, LONGEST - start.size()) != -1) {}
    } catch (IOException e) {
      // What came before the break is all there is.
      return with(response, start);
    }
    return with(response, start);
  }

  private static Response with(Response response, Buffer start) {
    return response
        .newBuilder()
        .body(ResponseBody.create(start, response.body().contentType(), start.size()))
        .build();
  }
}
