package ai.autocalls.lead.model;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. A value that does not have the form asked for is not an
 * error: it is kept under the field's name, and null is in its place.
 */
final class ObjectReader {
  private final JsonReader in;
  private String name = "";
  private @Nullable Map<String, @Nullable Object> kept;

  ObjectReader(JsonReader in) throws IOException {
    this.in = in;
    in.beginObject();
  }

  boolean hasNext() throws IOException {
    return in.hasNext();
  }

  String nextName() throws IOException {
    name = in.nextName();
    return name;
  }

  <T> @Nullable T read(ModelAdapter<T> adapter) throws IOException {
    return element(adapter, name);
  }

  /** Like {@link #read} for a value without which there is nothing to build. */
  <T> T require(ModelAdapter<T> adapter) throws IOException {
    T value = read(adapter);
    if (value == null) {
      throw new JsonParseException(in.getPath() + " does not have the form of the contract");
    }
    return value;
  }

  <T> @Nullable List<T> list(ModelAdapter<T> adapter) throws IOException {
    if (!begins(JsonToken.BEGIN_ARRAY)) {
      return null;
    }
    List<T> list = new ArrayList<>();
    in.beginArray();
    for (int i = 0; in.hasNext(); i++) {
      T element = element(adapter, name, i);
      if (element != null) {
        list.add(element);
      }
    }
    in.endArray();
    return List.copyOf(list);
  }

  <T> @Nullable Map<String, T> map(ModelAdapter<T> adapter) throws IOException {
    if (!begins(JsonToken.BEGIN_OBJECT)) {
      return null;
    }
    Map<String, T> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String key = in.nextName();
      T element = element(adapter, name + "." + key);
      if (element != null) {
        map.put(key, element);
      }
    }
    in.endObject();
    return Collections.unmodifiableMap(map);
  }

  /**
   * A map with values of any type. Older responses wrap it in an array of one element, and PHP
   * writes an empty map as an empty array.
   */
  @Nullable Map<String, @Nullable Object> openMap() throws IOException {
    Object value = JsonValues.read(in);
    if (value instanceof OpenMap map) {
      return map;
    }
    if (value instanceof List<?> list && list.isEmpty()) {
      return OpenMap.EMPTY;
    }
    if (value instanceof List<?> list && list.size() == 1 && list.get(0) instanceof OpenMap map) {
      return map;
    }
    if (value != null) {
      keep(name, value);
    }
    return null;
  }

  /** Keeps the value of a field that the contract does not know. */
  void keep() throws IOException {
    keep(name, JsonValues.read(in));
  }

  /** What was kept, by name. */
  Map<String, @Nullable Object> kept() {
    return kept == null ? OpenMap.EMPTY : OpenMap.of(kept);
  }

  void end() throws IOException {
    in.endObject();
  }

  /** What the fields were refused with, and where they are. */
  JsonParseException refused(IllegalArgumentException refusal) {
    return new JsonParseException(in.getPath() + ": " + refusal.getMessage(), refusal);
  }

  private <T> @Nullable T element(ModelAdapter<T> adapter, String place, int index)
      throws IOException {
    // The place is put together only when something is to be kept there.
    return adapter.startsWith(in.peek()) && !(adapter instanceof PrimitiveAdapter<?>)
        ? adapter.read(in)
        : element(adapter, place + "[" + index + "]");
  }

  private <T> @Nullable T element(ModelAdapter<T> adapter, String place) throws IOException {
    JsonToken token = in.peek();
    if (token == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (!adapter.startsWith(token)) {
      keep(place, JsonValues.read(in));
      return null;
    }
    if (!(adapter instanceof PrimitiveAdapter<T> primitive) || token == JsonToken.BOOLEAN) {
      return adapter.read(in);
    }
    String text = in.nextString();
    T value = primitive.parse(text);
    if (value == null) {
      keep(place, token == JsonToken.NUMBER ? JsonValues.number(text) : text);
    }
    return value;
  }

  private boolean begins(JsonToken first) throws IOException {
    JsonToken token = in.peek();
    if (token == first) {
      return true;
    }
    if (token == JsonToken.NULL) {
      in.nextNull();
    } else {
      keep();
    }
    return false;
  }

  private void keep(String place, @Nullable Object value) {
    if (kept == null) {
      kept = new LinkedHashMap<>();
    }
    kept.put(place, value);
  }
}
