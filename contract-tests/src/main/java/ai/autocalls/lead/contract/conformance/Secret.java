package ai.autocalls.lead.contract.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The token, which must be seen in no output, also where a provider sends it back. What the kit
 * itself says never holds it, so it is taken out of what comes from outside.
 */
public record Secret(String token) {
  /**
   * Masks the token.
   *
   * @param text what comes from outside; may be null
   * @return the text without the token; null for null
   */
  public String keptOutOf(String text) {
    if (text == null || token.isEmpty()) {
      return text;
    }
    String masked = text;
    for (String form : forms()) {
      masked = masked.replace(form, "***");
    }
    return masked;
  }

  /** As it is, and as JSON, HTML and URLs write it. */
  private Set<String> forms() {
    String json = token.replace("\\", "\\\\").replace("\"", "\\\"");
    String html =
        token
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return new TreeSet<>(
        List.of(
            token,
            json,
            json.replace("/", "\\/"),
            html,
            html.replace("'", "&#39;"),
            html.replace("'", "&#039;"),
            URLEncoder.encode(token, StandardCharsets.UTF_8)));
  }

  Verdict keptOutOf(Verdict verdict) {
    Exchange exchange = verdict.exchange();
    return new Verdict(
        verdict.outcome(),
        keptOutOf(verdict.detail()),
        verdict.expected(),
        exchange == null ? null : keptOutOf(exchange));
  }

  private Exchange keptOutOf(Exchange exchange) {
    return new Exchange(
        exchange.request().withBody(keptOutOf(exchange.request().body())),
        exchange.answer() == null ? null : keptOutOf(exchange.answer()),
        exchange.failure(),
        exchange.millis());
  }

  private Answer keptOutOf(Answer answer) {
    TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer
        .headers()
        .forEach(
            (name, values) -> headers.put(name, values.stream().map(this::keptOutOf).toList()));
    return new Answer(answer.status(), headers, keptOutOf(answer.body()));
  }

  private byte[] keptOutOf(byte[] body) {
    return keptOutOf(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "***";
  }
}
