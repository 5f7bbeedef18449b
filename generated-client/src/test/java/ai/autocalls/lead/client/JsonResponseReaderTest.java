package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.autocalls.lead.model.LeadCreated;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** What a body of a success says about the lead. */
class JsonResponseReaderTest {
  private static final Converter<ResponseBody, LeadCreated> READER =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(new ModelConverters())
          .build()
          .responseBodyConverter(LeadCreated.class, new Annotation[0]);

  private static Object read(String body, String type) {
    try {
      return READER
          .convert(ResponseBody.create(body, type == null ? null : MediaType.get(type)))
          .data()
          .id();
    } catch (UnreadableResponseException e) {
      return e.delivery();
    } catch (IOException e) {
      throw new AssertionError("a body in memory", e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A lead, in the shapes of today and of older versions.
        "{\"data\":{\"id\":4711}}                        | 4711",
        "{\"data\":{\"id\":\"4711\"}}                    | 4711",
        "[{\"data\":{\"id\":\"4711\"}}]                  | 4711",
        "{\"data\":{\"id\":4711,\"variables\":[]}}       | 4711",
        // It describes a lead, but not in a shape that can be read.
        "{\"data\":{\"phone_number\":\"+12025550123\"}}  | CREATED",
        "{\"data\":{\"id\":null}}                        | CREATED",
        "{\"data\":{\"id\":{\"a\":1}}}                   | CREATED",
        "{\"data\":{\"id\":1e400}}                       | CREATED",
        "{\"data\":[{\"id\":4711}]}                      | CREATED",
        "[{\"data\":[{\"id\":4711}]}]                    | CREATED",
        // It says nothing of a lead.
        "{\"data\":{}}                                   | UNKNOWN",
        "{\"data\":[]}                                   | UNKNOWN",
        "{\"data\":[{}]}                                 | UNKNOWN",
        "{\"data\":[[]]}                                 | UNKNOWN",
        "{\"data\":[4711]}                               | UNKNOWN",
        "{\"data\":[{\"id\":1},null]}                    | UNKNOWN",
        "{\"data\":null}                                 | UNKNOWN",
        "{\"data\":\"x\"}                                | UNKNOWN",
        "{\"data\":4711}                                 | UNKNOWN",
        "{\"data\":true}                                 | UNKNOWN",
        "{\"message\":\"ok\"}                            | UNKNOWN",
        "{\"id\":4711}                                   | UNKNOWN",
        "[]                                              | UNKNOWN",
        "[{\"data\":{\"a\":1}},{\"data\":{\"a\":1}}]     | UNKNOWN",
        "[[{\"data\":{\"a\":1}}]]                        | UNKNOWN",
        "{\"data\":{\"a\":1}} x                          | UNKNOWN",
        "{\"data\":{\"a\":1}                             | UNKNOWN",
        "{\"data\":{\"a\":                               | UNKNOWN",
        "{data:{a:1}}                                    | UNKNOWN",
        "\"data\"                                        | UNKNOWN",
        "null                                            | UNKNOWN",
        "``                                              | UNKNOWN",
        "<html>data</html>                               | UNKNOWN"
      })
  void knowsWhatABodySaysAboutTheLead(String body, String outcome) {
    assertThat(read(body, "application/json")).hasToString(outcome);
  }

  /** JSON sets no limit to a number; Gson gives up after a thousand characters. */
  @ParameterizedTest
  @ValueSource(ints = {1, 990, 1000, 1001, 1023, 1024, 10_000, 1_000_000})
  void aLongNumberMakesNoResponseUnreadable(int digits) throws IOException {
    String number = "7".repeat(digits);
    String json =
        "{\"data\":{\"id\":1,\"variables\":{\"a\":[-%s,%s.5e-7],\"\\\"%s\":\"%s\"}}}"
            .formatted(number, number, number, number);

    LeadCreated response = READER.convert(ResponseBody.create(json, null));

    Map<String, Object> variables = response.data().variables();
    assertThat(variables.get("\"" + number)).isEqualTo(number);
    List<?> numbers = (List<?>) variables.get("a");
    assertThat(numbers.get(0)).hasToString("-" + number);
    if (digits <= 990) {
      assertThat(numbers.get(1)).isEqualTo(new BigDecimal(number + ".5e-7"));
    } else {
      assertThat(numbers.get(1)).isEqualTo(number + ".5e-7");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%s", "%s.", "%se", "%s-1", "+%s", "%s%s.e1", "-"})
  void aLongNumberThatIsNotOneIsNotJson(String form) {
    String number = form.replace("%s", "7".repeat(5000));

    assertThat(read("{\"data\":{\"id\":1,\"variables\":{\"a\":" + number + "}}}", null))
        .isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void theLastOfSeveralDataCounts() {
    assertThat(read("{\"data\":{\"a\":1},\"data\":null}", null)).isEqualTo(Delivery.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html; charset=utf-8 | of type text/html",
        "text/ada-lovelace | of an unusual content type",
        "- | without a content type"
      },
      nullValues = "-")
  void namesTheContentTypeIfItIsAUsualOne(String type, String named) {
    Throwable failure =
        catchThrowable(
            () ->
                READER.convert(
                    ResponseBody.create("x", type == null ? null : MediaType.get(type))));

    assertThat(failure).hasMessageContaining("the body, " + named + ", is not the JSON");
  }

  /** The body is there for those who want it; the trace may go to any log. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":{\"canary\":{\"canary\":tru}}}",
        "{\"canary\":{\"canary\":1,,}}",
        "{\"data\":{\"id\":\"canary\"}}",
        "{\"data\":{\"canary\":1}}",
        "{\"data\":\"canary\"}",
        "\"canary\"",
        "canary"
      })
  void repeatsNothingOfTheBodyInTheTrace(String body) {
    UnreadableResponseException failure =
        (UnreadableResponseException)
            catchThrowable(() -> READER.convert(ResponseBody.create(body, null)));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));

    assertThat(trace.toString()).doesNotContain("canary").contains("JsonParseException");
    assertThat(failure.body()).isEqualTo(body);
  }
}
