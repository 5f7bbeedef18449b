package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** The codec of a client that is built on Retrofit: the two converters that Retrofit would use. */
final class ConverterCodec<T> implements Codec {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Annotation[] NONE = {};

  private final T request;
  private final Converter<T, RequestBody> encoder;
  private final Converter<ResponseBody, ?> decoder;

  ConverterCodec(Retrofit retrofit, Class<T> requestType, T request, Type answerType) {
    this.request = request;
    this.encoder = retrofit.requestBodyConverter(requestType, NONE, NONE);
    this.decoder = retrofit.responseBodyConverter(answerType, NONE);
  }

  @Override
  public void encode(BufferedSink connection) throws IOException {
    present(encoder.convert(request)).writeTo(connection);
  }

  @Override
  public Object decode(byte[] answer) throws IOException {
    return present(decoder.convert(ResponseBody.create(answer, JSON)));
  }

  private static <V> V present(@Nullable V value) {
    if (value == null) {
      throw new IllegalStateException("the converter gave nothing");
    }
    return value;
  }
}
