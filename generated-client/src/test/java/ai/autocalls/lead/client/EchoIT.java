package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.SecondaryContactRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A provider that repeats the values of the request, in any letter case, Unicode form and encoding,
 * wherever a response has room for them. None of them is in a message, a log, a {@code toString} or
 * a cause. A failure names its seed.
 */
class EchoIT {
  private static final long SEED = Long.getLong("redaction.seed", 20261128);
  private static final int CASES = 12;

  /** Letters that no word of this client has, so that each find is a leak. */
  private static final String LETTERS = "ΔΛΞΠΣΦΨΩЖЗЙЛФЦЧШЩЮЯÄÖßéñø";

  /** Where a response repeats the values. */
  enum Place {
    MESSAGE("422 No", "{\"message\":\"<all>\",\"error_code\":\"<all>\"}"),
    FIELD_ERRORS("422 No", "{\"errors\":{\"<all>\":[\"<all>\"],\"a\":{\"<all>\":\"<all>\"}}}"),
    ERROR_PAGE("502 No", "<html><all></html>"),
    LEAD(
        "200 OK",
        "{\"data\":{\"id\":4711,\"status\":\"<all>\",\"<all>\":\"<all>\",\"created_at\":\"<all>\","
            + "\"campaign\":{\"id\":\"<all>\",\"name\":\"<all>\",\"<all>\":1}},\"<all>\":1}"),
    NO_LEAD("200 OK", "{\"data\":{\"<all>\":{\"<all>\":\"<all>\"}}}"),
    NO_JSON("200 OK", "{\"data\":{\"<all>\":{\"<all>\":<all>}}}"),
    CONTENT_TYPE("200 OK\r\nContent-Type: text/<all>; charset=<all>", "<all>"),
    HEADERS("422 <all>\r\nX-Echo: <all>\r\nRetry-After: <all>", "{}"),
    STATUS_LINE("<all>", ""),
    CHUNK("200 OK\r\nTransfer-Encoding: chunked", "<all>");

    private final String head;
    private final String body;

    Place(String head, String body) {
      this.head = head;
      this.body = body;
    }

    Script repeating(String values) {
      String head = this.head.replace("<all>", values.replaceAll("[\\s]", "_"));
      byte[] bytes = body.replace("<all>", values).getBytes(StandardCharsets.UTF_8);
      String length = head.contains("chunked") ? "" : "\r\nContent-Length: " + bytes.length;
      return peer ->
          peer.readRequest()
              .write(
                  ("HTTP/1.1 " + head + length + "\r\nConnection: close\r\n\r\n")
                      .getBytes(StandardCharsets.UTF_8))
              .write(bytes);
    }
  }

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource
  void noValueComesOut(Place place) throws IOException {
    for (int i = 0; i < CASES; i++) {
      List<String> values = new ArrayList<>();
      CreateLeadRequest request = request(values);
      String echo = echo(values);
      StringWriter shown = new StringWriter();
      try (CapturedLog log = new CapturedLog();
          FaultServer provider = new FaultServer(place.repeating(echo));
          AutocallsClient client =
              AutocallsClient.builder()
                  .baseUrl("http://localhost:" + provider.port())
                  .token(Canary.TOKEN)
                  .retryPolicy(RetryPolicy.none())
                  .logger(System.getLogger("ai.autocalls.test"))
                  .build()) {
        shown.write(request.toString());
        try {
          Lead lead = client.createLead(request);
          shown.write(lead.toString());
        } catch (AutocallsException e) {
          shown.write(e.toString());
          e.printStackTrace(new PrintWriter(shown));
        }
        shown.write(log.text());
      }
      assertClean(shown.toString(), values, place + ", seed " + SEED + ": " + values);
    }
  }

  private static void assertClean(String shown, List<String> values, String description) {
    String plain = plain(shown);
    assertThat(values)
        .allSatisfy(value -> assertThat(plain).as(description).doesNotContain(plain(value)));
    assertThat(shown).as(description).doesNotContain("\u001b", "\u202e", "FORGED\n");
    assertThat(shown.lines()).as(description).noneMatch(line -> line.startsWith("FORGED"));
    Canary.assertNotIn(shown);
  }

  /** Without case, accents and form, independently of how the client does it. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT);
  }

  private CreateLeadRequest request(List<String> values) {
    Map<String, Object> variables = new LinkedHashMap<>();
    String word = "";
    for (int i = 0; i < 5; i++) {
      word = i % 2 == 0 ? word() : word + " " + word();
      values.add(word);
      variables.put("v" + i, i == 3 ? List.of(Map.of("n", word)) : word);
    }
    String nickname = word();
    values.add(nickname);
    return CreateLeadRequest.builder()
        .phoneNumber(Canary.PHONE)
        .additionalField("nickname", List.of(nickname))
        .campaignId(7)
        .variables(variables)
        .secondaryContacts(
            List.of(
                SecondaryContactRequest.builder()
                    .phoneNumber(Canary.PHONE)
                    .variables(Map.of("c", Canary.VARIABLE))
                    .build()))
        .build();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int length = 2 + random.nextInt(9); length > 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private String echo(List<String> values) {
    StringBuilder echo = new StringBuilder();
    for (String value : values) {
      String changed =
          random.nextBoolean() ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
      changed = Normalizer.normalize(changed, Normalizer.Form.values()[random.nextInt(4)]);
      echo.append(
          random.nextInt(3) == 0 ? URLEncoder.encode(changed, StandardCharsets.UTF_8) : changed);
      echo.append(' ');
    }
    return echo.append(Canary.ALL).append("\\nFORGED\\u001b[2J\\u202e").toString();
  }
}
