package ai.autocalls.lead.client;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Reads the body of a success. What cannot be read becomes an {@link UnreadableResponseException}
 * that says whether the lead exists; it is never taken for a broken connection.
 */
final class JsonResponseReader<T> implements Converter<ResponseBody, T> {
  /** Far more than any lead takes; counted after decompression. */
  private static final long LONGEST = 4L << 20;

  private static final Set<String> USUAL_TYPES =
      Set.of(
          "application/json",
          "application/octet-stream",
          "application/problem+json",
          "application/xml",
          "text/html",
          "text/plain",
          "text/xml");

  /** As Gson writes it. */
  private static final Pattern PLACE = Pattern.compile("at line \\d+ column \\d+");

  private final TypeAdapter<T> adapter;
  private final Effect effect;
  private final boolean unwrap;

  /**
   * With {@code unwrap}, an array of one element is read as that element, as older versions of the
   * API respond.
   */
  JsonResponseReader(TypeAdapter<T> adapter, Effect effect, boolean unwrap) {
    this.adapter = adapter;
    this.effect = effect;
    this.unwrap = unwrap;
  }

  @Override
  public T convert(ResponseBody body) throws IOException {
    try (BufferedSource source = body.source()) {
      if (source.request(LONGEST + 1)) {
        String start = source.readUtf8(ResponseBodies.LONGEST);
        throw unreadable("is longer than " + LONGEST + " bytes", body.contentType(), start, null);
      }
      Buffer buffer = source.getBuffer();
      try {
        T value = parse(new BufferReader(buffer));
        buffer.clear();
        return value;
      } catch (IOException | RuntimeException e) {
        // The body is in memory: even an IOException is about its text and not the connection.
        return parseWithLongNumbers(buffer.readUtf8(), body.contentType(), e);
      }
    }
  }

  private T parseWithLongNumbers(String text, @Nullable MediaType type, Exception failure) {
    String quoted = LongNumbers.quoted(text);
    Exception cause = failure;
    if (quoted != text) {
      try {
        return parse(new StringReader(quoted));
      } catch (IOException | RuntimeException e) {
        cause = e;
      }
    }
    throw unreadable(
        text.isBlank() ? "is empty" : "is not the JSON of the contract", type, text, cause);
  }

  private T parse(Reader body) throws IOException {
    JsonReader reader = new JsonReader(body);
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

  private UnreadableResponseException unreadable(
      String what, @Nullable MediaType type, String text, @Nullable Exception cause) {
    return new UnreadableResponseException(
        effect == Effect.CREATES && cause != null && describesALead(text)
            ? Delivery.CREATED
            : Delivery.UNKNOWN,
        "the provider responded with success, but the body, " + named(type) + ", " + what + ".",
        effect,
        ResponseBodies.cut(text),
        cause == null ? null : withoutTheText(cause));
  }

  /** Any other type may hold anything, also what the request said. */
  private static String named(@Nullable MediaType type) {
    if (type == null) {
      return "without a content type";
    }
    String name = type.type() + "/" + type.subtype();
    return USUAL_TYPES.contains(name) ? "of type " + name : "of an unusual content type";
  }

  /**
   * Exceptions of Gson name keys and values of the body, which may repeat the request. The body
   * itself is in {@link UnreadableResponseException#body()}.
   */
  private static Exception withoutTheText(Exception cause) {
    if (cause.getClass() == JsonParseException.class) {
      // Thrown by the generated adapters, which name only what the contract names.
      return cause;
    }
    Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
    JsonParseException bare =
        new JsonParseException(
            cause.getClass().getSimpleName() + (place.find() ? " " + place.group() : ""));
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }

  /**
   * Whether the text is JSON whose {@code data} says something about a lead: an object with at
   * least one field, or an array of such objects. A success without it, such as {@code
   * {"data":[]}}, does not prove that a lead exists.
   */
  private static boolean describesALead(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(LongNumbers.quoted(text)));
      boolean wrapped = reader.peek() == JsonToken.BEGIN_ARRAY;
      if (wrapped) {
        reader.beginArray();
      }
      reader.beginObject();
      boolean found = false;
      while (reader.hasNext()) {
        if (reader.nextName().equals("data")) {
          found = hasFields(reader);
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
      if (wrapped) {
        reader.endArray();
      }
      return found && reader.peek() == JsonToken.END_DOCUMENT;
    } catch (IOException | RuntimeException e) {
      // Not JSON from end to end: it says nothing about the lead.
      return false;
    }
  }

  /** Reads a value, and returns whether it is an object with fields or an array of such. */
  private static boolean hasFields(JsonReader reader) throws IOException {
    if (reader.peek() == JsonToken.BEGIN_ARRAY) {
      reader.beginArray();
      boolean all = reader.hasNext();
      while (reader.hasNext()) {
        all &= isObjectWithFields(reader);
      }
      reader.endArray();
      return all;
    }
    return isObjectWithFields(reader);
  }

  private static boolean isObjectWithFields(JsonReader reader) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      reader.skipValue();
      return false;
    }
    reader.beginObject();
    boolean any = reader.hasNext();
    while (reader.hasNext()) {
      reader.nextName();
      reader.skipValue();
    }
    reader.endObject();
    return any;
  }
}
