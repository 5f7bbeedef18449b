package ai.autocalls.lead.client;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that can be sent once: OkHttp re-sends nothing whose body is one-shot, on whatever status
 * or failure.
 */
final class JsonRequestBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Utf8Writer json;
  private boolean sent;

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
    if (sent) {
      throw new IOException("this request was sent before, and is never sent twice");
    }
    sent = true;
    json.writeTo(sink);
  }
}
