package ai.autocalls.lead.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values whose type the contract leaves open: null, booleans, strings, numbers, lists and maps.
 * Numbers keep every digit.
 */
final class JsonValues {
  /** Reading a number takes time that grows with the square of its length. */
  static final int LONGEST_NUMBER = 1_000;

  /** A number with a larger exponent has a short text, and gigabytes of digits when rounded. */
  private static final int LARGEST_EXPONENT = 10_000;

  /** More than any document has; a map that contains itself ends here. */
  private static final int DEEPEST = 100;

  /** Most responses name two or three variables; a map has room for twelve if no one says so. */
  private static final int FEW = 4;

  private JsonValues() {}

  static @Nullable Object read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> {
        in.nextNull();
        yield null;
      }
      case BOOLEAN -> in.nextBoolean();
      case STRING -> in.nextString();
      case NUMBER -> number(in.nextString());
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(read(in));
        }
        in.endArray();
        yield Collections.unmodifiableList(list);
      }
      default -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(FEW);
        in.beginObject();
        while (in.hasNext()) {
          map.put(in.nextName(), read(in));
        }
        in.endObject();
        yield OpenMap.of(map);
      }
    };
  }

  /** A Long, BigInteger or BigDecimal; the text itself if it is too large for any of them. */
  static Object number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return decimal(text);
      }
    }
    // Every number of 18 digits and its sign fits.
    if (text.length() < 19) {
      return Long.valueOf(text);
    }
    BigInteger integer = new BigInteger(text);
    return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
  }

  private static Object decimal(String text) {
    try {
      BigDecimal decimal = new BigDecimal(text);
      return Math.abs((long) decimal.scale()) > LARGEST_EXPONENT ? text : decimal;
    } catch (NumberFormatException e) {
      // JSON sets no limit to an exponent.
      return text;
    }
  }

  static void write(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean bool) {
      out.value(bool);
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else {
      out.beginObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        out.name((String) entry.getKey());
        write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  /**
   * A copy that no one can change, all the way down.
   *
   * @throws IllegalArgumentException naming the place, if a value has no form in JSON
   */
  static Map<String, @Nullable Object> copyOf(
      String field, Map<String, ? extends @Nullable Object> map) {
    return copyOfMap(field, map, 1);
  }

  private static Map<String, @Nullable Object> copyOfMap(String place, Map<?, ?> map, int depth) {
    if (map instanceof OpenMap open) {
      return open;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException(place + " has a name that is not a string");
      }
      copy.put(name, copyOfValue(place + "." + name, entry.getValue(), depth));
    }
    return OpenMap.of(copy);
  }

  private static @Nullable Object copyOfValue(String place, @Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          place.substring(0, place.indexOf('.')) + " is nested deeper than " + DEEPEST + " levels");
    }
    if (value instanceof Map<?, ?> map) {
      return copyOfMap(place, map, depth + 1);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copyOfValue(place + "[" + copy.size() + "]", element, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Double || value instanceof Float) {
      if (!Double.isFinite(((Number) value).doubleValue())) {
        throw new IllegalArgumentException(place + " is not a finite number");
      }
      return value;
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal) {
      return value;
    }
    throw new IllegalArgumentException(
        place
            + " is of "
            + value.getClass()
            + ", which has no form in JSON; use a string, number, boolean, list or map");
  }
}
