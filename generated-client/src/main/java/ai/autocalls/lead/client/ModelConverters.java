package ai.autocalls.lead.client;

import ai.autocalls.lead.model.LeadStatus;
import ai.autocalls.lead.model.ModelAdapters;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Bodies of requests and responses through the generated adapters. */
final class ModelConverters extends Converter.Factory {
  private final Gson gson =
      new GsonBuilder()
          .registerTypeAdapterFactory(new ModelAdapters())
          // A type without an adapter is a mistake in the generated interface, not a class to look
          // into.
          .addReflectionAccessFilter(type -> ReflectionAccessFilter.FilterResult.BLOCK_ALL)
          .create();

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return encoder(gson.getAdapter(TypeToken.get(type)));
  }

  private static <T> Converter<T, RequestBody> encoder(TypeAdapter<T> adapter) {
    return value -> JsonRequestBody.of(adapter, value);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    // Its toString masks what does not have the form of a status.
    return type == LeadStatus.class ? (LeadStatus status) -> status.value() : null;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return new JsonResponseReader<>(
        gson.getAdapter(TypeToken.get(type)), Effect.of(annotations), type instanceof Class);
  }
}
