package ai.autocalls.lead.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random values that overlap, repeated in every letter case, Unicode form and encoding. The text
 * around them has letters that no value has, so what must be left is known exactly. A failure names
 * its seed; {@code -Dredaction.seed=…} runs another.
 */
class RedactionPropertyTest {
  private static final long SEED = Long.getLong("redaction.seed", 20261128);
  private static final int CASES = 4000;

  private static final List<String> WORDS =
      List.of(
          "Ada",
          "Lovelace",
          "Ad",
          "Zoë",
          "Straße",
          "Ærøskøbing",
          "Ὀδυσσεύς",
          "İpek",
          "ﬁnnegan",
          "李小龙",
          "😀",
          "O'Brien",
          "R&D",
          "a/b\\c",
          "\"q\"",
          "50%",
          "x+y",
          "42",
          "007",
          "½ Ω",
          "が",
          "한국",
          "Ǆemal",
          "<b>",
          "&amp;",
          "%41",
          "ẞ");

  private static final Map<String, UnaryOperator<String>> CASE =
      Map.of(
          "as it is", text -> text,
          "upper case", text -> text.toUpperCase(Locale.ROOT),
          "lower case", text -> text.toLowerCase(Locale.ROOT),
          "Turkish upper case", text -> text.toUpperCase(Locale.forLanguageTag("tr")));

  private static final Map<String, UnaryOperator<String>> ENCODING = new LinkedHashMap<>();

  static {
    ENCODING.put("none", text -> text);
    ENCODING.put("form", RedactionPropertyTest::form);
    ENCODING.put("form, lower case", text -> lowerHex(form(text)));
    ENCODING.put("percent", text -> form(text).replace("+", "%20"));
    ENCODING.put("percent, everything", text -> bytes(text, "%%%02x"));
    ENCODING.put("percent, twice", text -> form(form(text)));
    ENCODING.put("JSON", RedactionPropertyTest::json);
    ENCODING.put("JSON in ASCII", text -> each(json(text), c -> c > 126, "\\u%04x"));
    ENCODING.put("JSON, everything", text -> each(text, c -> true, "\\u%04X"));
    ENCODING.put("JSON in JSON", text -> json(each(json(text), c -> c > 126, "\\u%04x")));
    ENCODING.put("HTML", RedactionPropertyTest::html);
    ENCODING.put("HTML, decimal", text -> codePoints(text, "&#%d;"));
    ENCODING.put("HTML, hexadecimal", text -> codePoints(text, "&#x%x;"));
    ENCODING.put("HTML in JSON", text -> each(html(text), c -> c == '&' || c > 126, "\\u%04x"));
  }

  private static final List<String> SEPARATORS =
      List.of(" ", "-", ".", "\u00a0", ") ", " (", " - ", "/", "%20", "&ndash;");

  private final Random random = new Random(SEED);

  @Test
  void nothingOfAValueIsLeft() {
    for (int i = 0; i < CASES; i++) {
      Map<String, Object> values = values();
      String value = pick(flat(values));
      String changedCase = pick(List.copyOf(CASE.keySet()));
      Normalizer.Form form = pick(List.of(Normalizer.Form.values()));
      String encoding = pick(List.copyOf(ENCODING.keySet()));
      String echo =
          ENCODING
              .get(encoding)
              .apply(Normalizer.normalize(CASE.get(changedCase).apply(value), form));
      String text = "жюж " + echo + " эя " + echo + "ж";

      assertThat(Redaction.of(values).mask(text))
          .as("seed %d, %s, %s, %s, %s of %s", SEED, changedCase, form, encoding, value, values)
          .isEqualTo("жюж *** эя ***ж");
    }
  }

  @Test
  void nothingOfAValueIsLeftInBase64() {
    for (int i = 0; i < CASES; i++) {
      Map<String, Object> values = values();
      String value = pick(flat(values));
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      int before = random.nextInt(4);
      Base64.Encoder encoder = random.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder();
      String encoded =
          encoder.encodeToString(("#".repeat(before) + value).getBytes(StandardCharsets.UTF_8));
      // Six bits a letter: the ones that share bits with the value are masked.
      String kept = encoded.substring(0, before * 8 / 6);
      String padding = encoded.substring(((before + bytes.length) * 8 - 1) / 6 + 1);
      String unaligned = bytes.length < 4 ? "" : "w".repeat(random.nextInt(4));

      assertThat(Redaction.of(values).mask("ж:" + unaligned + encoded + " ж"))
          .as("seed %d, %s of %s after %d bytes: %s", SEED, value, values, before, encoded)
          .isEqualTo("ж:" + unaligned + kept + "***" + padding + " ж");
    }
  }

  @Test
  void aNumberIsFoundByItsDigits() {
    for (int i = 0; i < CASES; i++) {
      String digits =
          (1 + random.nextInt(9)) + String.valueOf(1_000_000_000 + random.nextInt(900_000_000));
      int start = random.nextInt(4);
      StringBuilder echo = new StringBuilder();
      for (char c : digits.substring(start).toCharArray()) {
        echo.append(echo.isEmpty() || random.nextInt(3) > 0 ? "" : pick(SEPARATORS)).append(c);
      }

      assertThat(Redaction.of("+" + digits).mask("ж " + echo + "ж"))
          .as("seed %d, %s as %s", SEED, digits, echo)
          .isEqualTo("ж ***ж");
    }
  }

  @Test
  void aCutNeverLeavesAPartOfAValue() {
    for (int i = 0; i < CASES; i++) {
      Map<String, Object> values = values();
      StringBuilder text = new StringBuilder();
      for (String value : flat(values)) {
        text.append("ж".repeat(1 + random.nextInt(9)));
        text.append(ENCODING.get(pick(List.copyOf(ENCODING.keySet()))).apply(value));
      }
      Redaction redaction = Redaction.of(values);
      String masked = redaction.mask(text.toString());
      int limit = 1 + random.nextInt(text.length() + 5);

      String cut = redaction.cut(text.toString(), limit);

      assertThat(cut).as("seed %d, %s", SEED, text).hasSizeLessThanOrEqualTo(limit);
      if (masked.length() <= limit) {
        assertThat(cut).isEqualTo(masked);
      } else {
        assertThat(cut).endsWith("…");
        assertThat(masked).startsWith(cut.substring(0, cut.length() - 1));
        assertThat(cut.replace("***", "")).as("seed %d, %s", SEED, text).matches("ж*…");
      }
    }
  }

  @Test
  void aLongTextIsCutAsItWouldBeIfReadToItsEnd() {
    for (int i = 0; i < 200; i++) {
      Map<String, Object> values = values();
      StringBuilder text = new StringBuilder();
      while (text.length() < 20_000) {
        text.append("ж".repeat(random.nextInt(40))).append(pick(flat(values)));
      }
      Redaction redaction = Redaction.of(values);

      String cut = redaction.cut(text.toString(), 300);

      assertThat(cut).as("seed %d, %s", SEED, values).hasSizeBetween(296, 300).endsWith("…");
      assertThat(redaction.mask(text.toString())).startsWith(cut.substring(0, cut.length() - 1));
    }
  }

  /** One to five values, of words and of parts of each other, some of them nested. */
  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> flat = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String value =
          switch (random.nextInt(4)) {
            case 0 -> pick(WORDS) + " " + pick(WORDS);
            case 1 -> pick(WORDS) + pick(WORDS) + " " + pick(WORDS);
            case 2 ->
                flat.isEmpty() ? pick(WORDS) + "-" + pick(WORDS) : pick(flat) + " " + pick(WORDS);
            default -> pick(WORDS);
          };
      if (Normalizer.normalize(value, Normalizer.Form.NFC).length() > 1) {
        flat.add(value);
        values.put("n" + i, random.nextInt(4) == 0 ? List.of(Map.of("m", value)) : value);
      }
    }
    return values.isEmpty() ? values() : values;
  }

  private static List<String> flat(Object value) {
    List<String> flat = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> flat.addAll(flat(inner)));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> flat.addAll(flat(inner)));
    } else {
      flat.add(value.toString());
    }
    return flat;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lowerHex(String encoded) {
    StringBuilder lower = new StringBuilder(encoded);
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        lower.replace(i, i + 3, encoded.substring(i, i + 3).toLowerCase(Locale.ROOT));
      }
    }
    return lower.toString();
  }

  private static String bytes(String text, String format) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format(format, b & 0xff));
    }
    return encoded.toString();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;")
        .replace("ë", "&euml;")
        .replace("ß", "&szlig;")
        .replace("Ω", "&Omega;");
  }

  private static String codePoints(String text, String format) {
    return text.codePoints().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
  }

  private static String each(String text, IntPredicate which, String format) {
    return text.chars()
        .mapToObj(c -> which.test(c) ? String.format(format, c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
