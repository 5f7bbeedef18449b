package ai.autocalls.lead.model;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;

/**
 * An adapter that says with which token its values begin, so that other values can be kept instead
 * of refused.
 */
abstract class ModelAdapter<T> extends TypeAdapter<T> {
  private final JsonToken first;

  ModelAdapter(JsonToken first) {
    this.first = first;
  }

  boolean startsWith(JsonToken token) {
    return token == first;
  }

  /** Reads a value that begins with a token that {@link #startsWith} admits. */
  @Override
  public abstract T read(JsonReader in) throws IOException;

  /** Reads a text that is one such value from its start to its end. */
  final T readDocument(String json) {
    JsonReader in = new JsonReader(new StringReader(json));
    try {
      if (!startsWith(in.peek())) {
        throw new JsonParseException("the text begins with " + in.peek() + ", not " + first);
      }
      T value = read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("something follows the JSON");
      }
      return value;
    } catch (IOException e) {
      throw new JsonParseException("the text is not JSON", e);
    }
  }

  @Override
  public abstract void write(JsonWriter out, T value) throws IOException;
}
