package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.model.ModelAdapters;
import ai.autocalls.lead.spec.document.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes a decoded response back as JSON, without the fields that the client merely kept. */
final class KnownFields {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelAdapters()).create();

  private KnownFields() {}

  static JsonNode json(Record response) {
    return StrictJson.read("What the client writes", GSON.toJson(known(response)));
  }

  private static Object known(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(KnownFields::known).toList();
    }
    if (!(value instanceof Record record)) {
      return value;
    }
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(component -> value(record, component)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " cannot be copied", e);
    }
  }

  private static Object value(Record record, RecordComponent component) {
    if (component.getName().equals("unknownFields")) {
      return Map.of();
    }
    try {
      return known(component.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
