package ai.autocalls.lead.model;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A value that JSON writes as one token. The kinds are classes and not lambdas, which a fresh JVM
 * takes longer to link than all the rest of this package.
 */
abstract class PrimitiveAdapter<T> extends ModelAdapter<T> {
  static final PrimitiveAdapter<Long> INT64 =
      new NumberAdapter<>() {
        @Override
        Long valueOf(String text) {
          return Long.valueOf(text);
        }
      };
  static final PrimitiveAdapter<Integer> INT32 =
      new NumberAdapter<>() {
        @Override
        Integer valueOf(String text) {
          return Integer.valueOf(text);
        }
      };
  static final PrimitiveAdapter<BigDecimal> NUMBER =
      new NumberAdapter<>() {
        @Override
        @Nullable BigDecimal valueOf(String text) {
          return JsonValues.number(text) instanceof String ? null : new BigDecimal(text);
        }
      };
  static final PrimitiveAdapter<Double> DOUBLE =
      new NumberAdapter<>() {
        @Override
        Double valueOf(String text) {
          return Double.valueOf(text);
        }
      };
  static final PrimitiveAdapter<Boolean> BOOLEAN =
      new PrimitiveAdapter<>(JsonToken.BOOLEAN) {
        @Override
        Boolean parse(String text) {
          return Boolean.valueOf(text);
        }

        @Override
        public void write(JsonWriter out, Boolean value) throws IOException {
          out.value(value);
        }
      };
  static final PrimitiveAdapter<String> STRING =
      new PrimitiveAdapter<>(JsonToken.STRING) {
        @Override
        String parse(String text) {
          return text;
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
          out.value(value);
        }
      };
  static final PrimitiveAdapter<LocalDateTime> TIMESTAMP =
      new PrimitiveAdapter<>(JsonToken.STRING) {
        @Override
        @Nullable LocalDateTime parse(String text) {
          return Timestamps.parse(text);
        }

        @Override
        public void write(JsonWriter out, LocalDateTime value) throws IOException {
          out.value(Timestamps.format(value));
        }
      };

  private PrimitiveAdapter(JsonToken first) {
    super(first);
  }

  /** The value of this text, or null if it has none. */
  abstract @Nullable T parse(String text);

  @Override
  public T read(JsonReader in) throws IOException {
    T value =
        parse(in.peek() == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString());
    if (value == null) {
      throw new JsonParseException(in.getPath() + " does not have the form of the contract");
    }
    return value;
  }

  /** A number; older responses give ids as strings of digits. */
  private abstract static class NumberAdapter<N extends Number> extends PrimitiveAdapter<N> {
    NumberAdapter() {
      super(JsonToken.NUMBER);
    }

    abstract @Nullable N valueOf(String text);

    @Override
    boolean startsWith(JsonToken token) {
      return token == JsonToken.NUMBER || token == JsonToken.STRING;
    }

    @Override
    final @Nullable N parse(String text) {
      try {
        return text.length() > JsonValues.LONGEST_NUMBER ? null : valueOf(text);
      } catch (NumberFormatException e) {
        return null;
      }
    }

    @Override
    public final void write(JsonWriter out, N value) throws IOException {
      out.value(value);
    }
  }
}
