package ai.autocalls.lead.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON text through one adapter, as the client does it. */
final class Json {
  private Json() {}

  static <T> T read(TypeAdapter<T> adapter, String json) {
    try {
      return adapter.read(new JsonReader(new StringReader(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> String write(TypeAdapter<T> adapter, T value) {
    StringWriter text = new StringWriter();
    try {
      adapter.write(new JsonWriter(text), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
