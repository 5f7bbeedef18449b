package ai.autocalls.lead.client;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;

/**
 * A body that can be sent once: OkHttp re-sends nothing whose body is one-shot, on whatever status
 * or failure.
 */
final class JsonRequestBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Buffer buffer;
  private final long length;

  private JsonRequestBody(Buffer buffer) {
    this.buffer = buffer;
    this.length = buffer.size();
  }

  static <T> JsonRequestBody of(TypeAdapter<T> adapter, T value) throws IOException {
    Buffer buffer = new Buffer();
    adapter.write(new JsonWriter(new BufferWriter(buffer)), value);
    return new JsonRequestBody(buffer);
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (length > 0 && buffer.exhausted()) {
      throw new IOException("this request was sent before, and is never sent twice");
    }
    sink.write(buffer, length);
  }

  /**
   * Encodes straight into the buffer; an OutputStreamWriter would allocate a second one of 8 KiB.
   */
  private static final class BufferWriter extends Writer {
    private final Buffer buffer;

    BufferWriter(Buffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void write(int c) {
      buffer.writeUtf8CodePoint(c & 0xffff);
    }

    @Override
    public void write(String text, int offset, int length) {
      buffer.writeUtf8(text, offset, offset + length);
    }

    @Override
    public void write(char[] text, int offset, int length) {
      buffer.writeUtf8(new String(text, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
