package ai.autocalls.lead.model;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one JSON object; what is null is not written. */
final class ObjectWriter {
  private final JsonWriter out;

  ObjectWriter(JsonWriter out) throws IOException {
    this.out = out;
    out.beginObject();
  }

  <T> void write(String name, ModelAdapter<T> adapter, @Nullable T value) throws IOException {
    if (value != null) {
      out.name(name);
      adapter.write(out, value);
    }
  }

  <T> void list(String name, ModelAdapter<T> adapter, @Nullable List<T> list) throws IOException {
    if (list != null) {
      out.name(name).beginArray();
      for (T element : list) {
        adapter.write(out, element);
      }
      out.endArray();
    }
  }

  <T> void map(String name, ModelAdapter<T> adapter, @Nullable Map<String, T> map)
      throws IOException {
    if (map != null) {
      out.name(name).beginObject();
      for (Map.Entry<String, T> entry : map.entrySet()) {
        out.name(entry.getKey());
        adapter.write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  void openMap(String name, @Nullable Map<String, @Nullable Object> map) throws IOException {
    if (map != null) {
      out.name(name);
      JsonValues.write(out, map);
    }
  }

  void unknown(Map<String, @Nullable Object> fields) throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
      out.name(field.getKey());
      JsonValues.write(out, field.getValue());
    }
  }

  void end() throws IOException {
    out.endObject();
  }
}
