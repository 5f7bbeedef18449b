package ai.autocalls.lead.client;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that OkHttp sends once: it resends nothing whose body is one-shot, whatever the status or
 * failure. Interceptors may read it as often as they like, to sign or log it; what keeps a request
 * from leaving twice is the last interceptor before the network.
 */
final class JsonRequestBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Utf8Writer json;

  private JsonRequestBody(Utf8Writer json) {
    this.json = json;
  }

  static <T> JsonRequestBody of(TypeAdapter<T> adapter, T value) throws IOException {
    Utf8Writer json = new Utf8Writer();
    adapter.write(new JsonWriter(json), value);
    return new JsonRequestBody(json);
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return json.size();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    json.writeTo(sink);
  }
}
