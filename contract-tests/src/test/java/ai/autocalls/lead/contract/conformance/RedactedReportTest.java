package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.report.HtmlReport;
import ai.autocalls.lead.contract.report.JUnitReport;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.contract.report.TextReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets that a provider sends back, in every encoding, wherever a report cuts a long text. */
class RedactedReportTest {
  private static final String TOKEN = "27|aB3+c/D4ef&G5h<i>6j'k7";
  private static final String NUMBER = "+12025550123";

  /** Where details, transcripts and lists are cut. */
  private static final List<Integer> CUTS = List.of(160, 400, 10_000);

  private static final Map<String, UnaryOperator<String>> ENCODINGS = new LinkedHashMap<>();

  static {
    ENCODINGS.put("as it is", text -> text);
    ENCODINGS.put("changed case", text -> text.toUpperCase(Locale.ROOT));
    ENCODINGS.put("percent", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    ENCODINGS.put("lower-case percent", text -> hex(text, "%%%02x"));
    ENCODINGS.put("JSON escapes", text -> hex(text, "\\u%04x"));
    ENCODINGS.put("JSON as PHP writes it", text -> text.replace("/", "\\/"));
    ENCODINGS.put("HTML, decimal", text -> hex(text, "&#%d;"));
    ENCODINGS.put("HTML, hexadecimal", text -> hex(text, "&#x%X;"));
    ENCODINGS.put(
        "HTML, named",
        text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    ENCODINGS.put(
        "Base64",
        text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    ENCODINGS.put(
        "Base64 behind something",
        text ->
            Base64.getUrlEncoder()
                .encodeToString(("Bearer " + text).getBytes(StandardCharsets.UTF_8)));
    ENCODINGS.put("a URL within JSON", text -> hex(hex(text, "%%%02x"), "\\u%04x"));
  }

  private static String hex(String text, String format) {
    return text.chars().mapToObj(format::formatted).collect(Collectors.joining());
  }

  static Stream<String> encodings() {
    return ENCODINGS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aCutLeavesNoPartOfASecret(String encoding) {
    Redaction redaction = Redaction.of(TOKEN, NUMBER);
    for (String secret : List.of(TOKEN, NUMBER)) {
      String sent = ENCODINGS.get(encoding).apply(secret);
      for (int cut : CUTS) {
        for (int before = 0; before <= sent.length() + 60; before += 3) {
          String body = "#".repeat(Math.max(0, cut - before)) + " " + sent + " and more";
          report(body, redaction)
              .forEach(
                  (form, text) ->
                      assertThat(Leaks.in(text, secret))
                          .as("%s, %s, in %s", encoding, cut, form)
                          .isEmpty());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void theLookForLeaksFindsEachEncoding(String encoding) {
    String sent = ENCODINGS.get(encoding).apply(TOKEN);

    report("# " + sent + " #", Redaction.NONE)
        .forEach((form, text) -> assertThat(Leaks.in(text, TOKEN)).as(form).isPresent());
  }

  @Test
  void whatIsNoSecretStays() {
    report("plain words 12345", Redaction.of(TOKEN, NUMBER))
        .forEach((form, text) -> assertThat(text).as(form).contains("plain words 12345"));
  }

  private static Map<String, String> report(String body, Redaction redaction) {
    Response response =
        new Response(
            422,
            Map.of("Content-Type", List.of("text/plain")),
            body.getBytes(StandardCharsets.UTF_8));
    Exchange exchange = new Exchange(ProbeRequest.post("{}"), response, null, 1);
    Verdict verdict = Verdict.failed("a JSON object", exchange.summary(), exchange);
    Requirement requirement =
        new Requirement("ERR-01", Level.MUST, "It fails.", "observed", "a page", "1.0", List.of());
    ConformanceReport report =
        new ConformanceReport(
            "http://127.0.0.1/api",
            "1.0.0",
            false,
            1,
            List.of(new Result(requirement, verdict.shown(redaction))),
            List.of(),
            1);
    return Map.of(
        "text", TextReport.of(report.report()),
        "json", report.json(),
        "junit", JUnitReport.of(report.report()),
        "html", HtmlReport.of(report.report()));
  }
}
