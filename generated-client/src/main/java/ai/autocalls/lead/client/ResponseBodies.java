package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the beginning of a body: of every response that is not a success, and of a success if the
 * call asks for its text. Retrofit reads the bodies of errors whole, however long they are; and a
 * status that came states the outcome of the request even when its body breaks off. What is read is
 * counted.
 */
final class ResponseBodies implements Interceptor {
  static final long LONGEST = 64L << 10;

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, (int) LONGEST) : text;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    SendState state = chain.request().tag(SendState.class);
    Response response = counted(chain.proceed(chain.request()), state);
    if (!response.isSuccessful()) {
      return cut(response);
    }
    if (state != null && state.terms().keepText()) {
      state.keep(response.peekBody(LONGEST).string());
    }
    return response;
  }

  private static Response counted(Response response, @Nullable SendState state) {
    ResponseBody body = response.body();
    if (body == null || state == null) {
      return response;
    }
    Source counting =
        new ForwardingSource(body.source()) {
          @Override
          public long read(Buffer sink, long most) throws IOException {
            long read = super.read(sink, most);
            state.read(Math.max(read, 0));
            return read;
          }
        };
    return with(response, Okio.buffer(counting), body.contentLength());
  }

  private static Response cut(Response response) {
    if (response.body() == null) {
      return response;
    }
    Buffer start = new Buffer();
    try (BufferedSource source = response.body().source()) {
      while (start.size() < LONGEST && source.read(start, LONGEST - start.size()) != -1) {}
    } catch (IOException e) {
      // What came before the break is all there is.
      return with(response, start, start.size());
    }
    return with(response, start, start.size());
  }

  private static Response with(Response response, BufferedSource body, long length) {
    return response
        .newBuilder()
        .body(ResponseBody.create(body, response.body().contentType(), length))
        .build();
  }
}
