package ai.autocalls.lead.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

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

  @Override
  public abstract void write(JsonWriter out, T value) throws IOException;
}
