package ai.autocalls.lead.client;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Reads the body of a success. What cannot be read becomes an {@link UnreadableResponseException}
 * that says whether the lead exists; it is never taken for a failure of the connection.
 */
final class JsonResponseReader<T> implements Converter<ResponseBody, T> {
  /** Far more than any lead takes; counted after decompression. */
  private static final long LONGEST = 4L << 20;

  private final TypeAdapter<T> adapter;
  private final boolean unwrap;

  /**
   * With {@code unwrap}, an array of one element is read as that element, as older versions of the
   * API answer.
   */
  JsonResponseReader(TypeAdapter<T> adapter, boolean unwrap) {
    this.adapter = adapter;
    this.unwrap = unwrap;
  }

  @Override
  public T convert(ResponseBody body) throws IOException {
    try (BufferedSource source = body.source()) {
      if (source.request(LONGEST + 1)) {
        String start = source.readUtf8(ErrorBodies.LONGEST);
        throw unreadable("is longer than " + LONGEST + " bytes", body.contentType(), start, null);
      }
      Buffer buffer = source.getBuffer();
      try {
        T value = parse(buffer);
        buffer.clear();
        return value;
      } catch (IOException | RuntimeException e) {
        // The body is in memory: even an IOException tells of its text and not of the connection.
        String text = buffer.readUtf8();
        throw unreadable(
            text.isBlank() ? "is empty" : "is not the JSON of the contract",
            body.contentType(),
            text,
            e);
      }
    }
  }

  private T parse(Buffer body) throws IOException {
    JsonReader reader = new JsonReader(new BufferReader(body));
    boolean wrapped = unwrap && reader.peek() == JsonToken.BEGIN_ARRAY;
    if (wrapped) {
      reader.beginArray();
    }
    T value = adapter.read(reader);
    if (wrapped) {
      reader.endArray();
    }
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonParseException("something follows the JSON");
    }
    return value;
  }

  private static UnreadableResponseException unreadable(
      String what, @Nullable MediaType type, String text, @Nullable Exception cause) {
    String named =
        type == null ? "without a content type" : "of type " + type.type() + "/" + type.subtype();
    return new UnreadableResponseException(
        cause != null && hasData(text) ? Delivery.CREATED : Delivery.UNKNOWN,
        "the provider answered with success, but the body, " + named + ", " + what + ".",
        ErrorBodies.cut(text),
        cause);
  }

  /** Whether the text is sound JSON that says something about the created lead. */
  private static boolean hasData(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      boolean wrapped = reader.peek() == JsonToken.BEGIN_ARRAY;
      if (wrapped) {
        reader.beginArray();
      }
      reader.beginObject();
      boolean found = false;
      while (reader.hasNext()) {
        boolean data = reader.nextName().equals("data");
        found |= data && reader.peek() != JsonToken.NULL;
        reader.skipValue();
      }
      reader.endObject();
      if (wrapped) {
        reader.endArray();
      }
      return found && reader.peek() == JsonToken.END_DOCUMENT;
    } catch (IOException | RuntimeException e) {
      // No sound JSON: it says nothing about the lead.
      return false;
    }
  }
}
