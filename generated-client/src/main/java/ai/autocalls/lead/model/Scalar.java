package ai.autocalls.lead.model;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that JSON writes as one token. */
final class Scalar<T> extends ModelAdapter<T> {
  static final Scalar<Long> INT64 =
      new Scalar<>(JsonToken.NUMBER, number(Long::valueOf), JsonWriter::value);
  static final Scalar<Integer> INT32 =
      new Scalar<>(JsonToken.NUMBER, number(Integer::valueOf), JsonWriter::value);
  static final Scalar<BigDecimal> NUMBER =
      new Scalar<>(JsonToken.NUMBER, number(BigDecimal::new), JsonWriter::value);
  static final Scalar<Double> DOUBLE =
      new Scalar<>(JsonToken.NUMBER, number(Double::valueOf), JsonWriter::value);
  static final Scalar<Boolean> BOOLEAN =
      new Scalar<>(JsonToken.BOOLEAN, Boolean::valueOf, JsonWriter::value);
  static final Scalar<String> STRING =
      new Scalar<>(JsonToken.STRING, text -> text, JsonWriter::value);
  static final Scalar<LocalDateTime> TIMESTAMP =
      new Scalar<>(
          JsonToken.STRING, Timestamps::parse, (out, value) -> out.value(Timestamps.format(value)));

  private interface Output<T> {
    void write(JsonWriter out, T value) throws IOException;
  }

  private final boolean quotedToo;
  private final Function<String, @Nullable T> parser;
  private final Output<T> output;

  private Scalar(JsonToken first, Function<String, @Nullable T> parser, Output<T> output) {
    super(first);
    // Older answers give ids as strings of digits.
    this.quotedToo = first == JsonToken.NUMBER;
    this.parser = parser;
    this.output = output;
  }

  private static <T> Function<String, @Nullable T> number(Function<String, T> parser) {
    return text -> {
      try {
        return text.length() > JsonValues.LONGEST_NUMBER ? null : parser.apply(text);
      } catch (NumberFormatException e) {
        return null;
      }
    };
  }

  @Override
  boolean startsWith(JsonToken token) {
    return super.startsWith(token) || (quotedToo && token == JsonToken.STRING);
  }

  /** The value that this text stands for, or null if it stands for none. */
  @Nullable T parse(String text) {
    return parser.apply(text);
  }

  @Override
  public T read(JsonReader in) throws IOException {
    T value =
        parse(in.peek() == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString());
    if (value == null) {
      throw new JsonParseException(in.getPath() + " does not have the form of the contract");
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    output.write(out, value);
  }
}
