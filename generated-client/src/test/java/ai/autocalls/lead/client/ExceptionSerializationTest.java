package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.internal.Redaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Exceptions travel between processes, in job queues for example, and keep what they know. */
class ExceptionSerializationTest {
  private static final String BODY =
      "{\"message\":\"No.\",\"error_code\":\"E7\",\"retry_after\":60,"
          + "\"errors\":{\"phone_number\":[\"Wrong.\",\"Bad.\"],\"a\":\"b\"}}";

  private static ApiException api(int status) {
    Headers headers =
        new Headers.Builder()
            .add("Retry-After", "7")
            .add("Set-Cookie", "a")
            .add("Set-Cookie", "b")
            .addUnsafeNonAscii("X-Name", "Zoë")
            .build();
    return ErrorResponse.of(
            status, headers, BODY, Effect.CREATES, Clock.systemUTC(), Redaction.NONE)
        .asException();
  }

  private static List<AutocallsException> all() {
    return List.of(
        api(400),
        api(401),
        api(403),
        api(404),
        api(422),
        api(429),
        api(500),
        new NotDeliveredException("x.", new IOException("cause")),
        new OutcomeUnknownException("x.", new IOException("cause")),
        new UnreadableResponseException(
            Delivery.CREATED, "x.", Effect.CREATES, "body", new IllegalStateException("cause")),
        new LookupFailedException("x.", new IOException("cause")));
  }

  @Test
  void everyTypeIsAmongThem() {
    assertThat(all())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(types(AutocallsException.class).toList());
  }

  private static Stream<Class<?>> types(Class<?> type) {
    Stream<Class<?>> self =
        Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type);
    return type.isSealed()
        ? Stream.concat(
            self,
            Stream.of(type.getPermittedSubclasses()).flatMap(ExceptionSerializationTest::types))
        : self;
  }

  @TestFactory
  Stream<DynamicTest> comesBackWithAllItKnows() {
    return all().stream()
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.getClass().getSimpleName(), () -> comesBack(failure, copy(failure))));
  }

  private static void comesBack(AutocallsException failure, AutocallsException copy) {
    assertThat(copy).hasSameClassAs(failure).hasToString(failure.toString());
    assertThat(copy.delivery()).isEqualTo(failure.delivery());
    assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
    assertThat(String.valueOf(copy.getCause())).isEqualTo(String.valueOf(failure.getCause()));
    if (failure instanceof ApiException api && copy instanceof ApiException other) {
      assertThat(other.status()).isEqualTo(api.status());
      assertThat(other.headers()).isEqualTo(api.headers()).hasSize(4);
      assertThat(other.providerMessage()).isEqualTo("No.");
      assertThat(other.fieldErrors()).isEqualTo(api.fieldErrors()).hasSize(2);
      assertThat(other.errorCode()).isEqualTo("E7");
      assertThat(other.retryAfter()).hasSeconds(7);
      assertThat(other.body()).isEqualTo(BODY);
    }
    if (copy instanceof UnreadableResponseException unreadable) {
      assertThat(unreadable.body()).isEqualTo("body");
    }
  }

  private static AutocallsException copy(AutocallsException failure) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(failure);
      return (AutocallsException)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
