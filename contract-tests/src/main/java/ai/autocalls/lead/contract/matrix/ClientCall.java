package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.client.AutocallsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * An operation of the generated client, found by its Retrofit annotation, with a sample of every
 * argument.
 */
record ClientCall(Method method, String operation) {
  static List<ClientCall> all() {
    return Arrays.stream(LeadsApi.class.getMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .flatMap(annotation -> operation(annotation).stream())
                    .map(operation -> new ClientCall(method, operation)))
        .toList();
  }

  private static Optional<String> operation(Annotation annotation) {
    Stream<String> operation =
        Stream.of(
            annotation instanceof GET get ? "GET /" + get.value() : null,
            annotation instanceof POST post ? "POST /" + post.value() : null,
            annotation instanceof PUT put ? "PUT /" + put.value() : null,
            annotation instanceof PATCH patch ? "PATCH /" + patch.value() : null,
            annotation instanceof DELETE delete ? "DELETE /" + delete.value() : null);
    return operation.filter(each -> each != null).findFirst();
  }

  /** Whether the builder of the body refuses to build without a field; null where none is known. */
  Boolean requires(String element) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(Body.class))
        .findFirst()
        .map(parameter -> Sample.requires(parameter.getType(), element))
        .orElse(null);
  }

  /** Sends the samples by the plain Retrofit interface. */
  Response<?> execute(AutocallsClient client) {
    Object[] samples = Arrays.stream(method.getGenericParameterTypes()).map(Sample::of).toArray();
    try {
      return ((Call<?>) invoke(method, client.leads(), samples)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the samples as most callers do, by the client's own method of the same name.
   *
   * @throws ai.autocalls.lead.client.AutocallsException as that method does
   */
  void call(AutocallsClient client) {
    Method convenient =
        Arrays.stream(AutocallsClient.class.getMethods())
            .filter(each -> each.getName().equals(method.getName()))
            .filter(each -> each.getParameterCount() == 1)
            .findFirst()
            .orElseThrow();
    invoke(convenient, client, Sample.of(convenient.getGenericParameterTypes()[0]));
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(method + " failed", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not public", e);
    }
  }
}
