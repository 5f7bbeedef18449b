package ai.autocalls.lead.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @Test
  void masksOverlappingValuesInAnyOrder() {
    Map<String, Object> shortFirst = new LinkedHashMap<>();
    shortFirst.put("first_name", "Ada");
    shortFirst.put("number", "555");
    shortFirst.put("full_name", "Ada Lovelace");
    shortFirst.put("phone", "+12025550123");

    assertThat(Redaction.of(shortFirst).mask("For Ada Lovelace, ADA, +12025550123."))
        .isEqualTo("For ***, ***, ***.");
  }

  @Test
  void masksNestedValuesAndNumbersButNeitherNamesNorBooleans() {
    Map<String, Object> values =
        Map.of(
            "first", List.of(Map.of("second", "Ada")), "age", 42, "sum", 20.0, "yes", true, "x", 7);

    assertThat(
            Redaction.of(values, new BigDecimal("1E+3")).mask("first second Ada 42 20 true 7 1000"))
        .isEqualTo("first second *** *** *** true 7 ***");
  }

  @Test
  void aHugeExponentIsNotWrittenInFull() {
    Redaction redaction =
        Redaction.of(new BigDecimal("1e2147483647"), new BigDecimal("1e-999999999"));

    assertThat(redaction.mask("1E+2147483647")).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "é", "e\u0301", "**", "\u200b\u200b", " x "})
  void doesNotMaskWhatIdentifiesNoOne(String value) {
    assertThat(Redaction.of(value).mask("x é ** y")).isEqualTo("x é ** y");
  }

  @Test
  void masksTheBeginningOfAValueWhereTheTextWasCut() {
    Redaction redaction = Redaction.of("secret-token", "+12025550123");

    assertThat(redaction.mask("a secret-t")).isEqualTo("a ***");
    assertThat(redaction.mask("a secret\\u002dt\\u00")).isEqualTo("a ***");
    assertThat(redaction.mask("a secret%2")).isEqualTo("a ***");
    assertThat(redaction.mask("a 202 555 0")).isEqualTo("a ***");
    assertThat(redaction.mask("xx:eHh4c2VjcmV0LXR")).isEqualTo("xx:eHh4***");
    assertThat(redaction.mask("a sec")).isEqualTo("a sec");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call +49 171 2345678 now | call *** now",
        "call (202) 555-0123, please | call ***, please",
        "call %2B12025550123 now | call *** now",
        "dial 110112 or +110112 | dial *** or ***",
        "lead 11011 of 2026-11-28 | lead 11011 of ***",
        "12 calls in 2026, 500 left | 12 calls in 2026, 500 left",
        "write to ada@example.com! | write to ***",
        "{\"to\":\"ada@example.com\",\"x\":1} | {\"to\":\"***\",\"x\":1}",
        "refused {phone=[ada@example.com]} | refused {phone=[***]}",
        "see @ada, a@ or @ | see @ada, a@ or @"
      })
  void aLineShowsNoNumberAndNoMailAddress(String text, String line) {
    assertThat(Redaction.NONE.line(text, 300)).isEqualTo(line);
  }

  static Stream<Arguments> hiddenCharacters() {
    return Stream.of(
        arguments("a\nb", "a\\nb"),
        arguments("a\r\tb", "a\\r\\tb"),
        arguments("a\u001b[31mb", "a\\u001b[31mb"),
        arguments("a\u0007\bb", "a\\u0007\\u0008b"),
        arguments("a\u009b31mb", "a\\u009b31mb"),
        arguments("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        arguments("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"),
        arguments("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        arguments("a\udb40\udc41b", "a\\udb40\\udc41b"),
        arguments("a\ud800b", "a\\ud800b"),
        arguments("Zoë 李 😀", "Zoë 李 😀"));
  }

  @ParameterizedTest
  @MethodSource("hiddenCharacters")
  void aLineHidesNothingAndStaysOneLine(String text, String line) {
    assertThat(Redaction.NONE.line(text, 300)).isEqualTo(line);
    assertThat(VisibleText.of(text)).isEqualTo(line);
  }

  /** {@code &D} may be the beginning of an entity that a cut split, and here it is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a-R&D | \\u0061-R&D", "R&D | %52&D", "x%4 | &#120;%4", "b\\ | &#98;\\"})
  void masksAWholeValueWhoseEndLooksLikeACutEscape(String value, String echo) {
    assertThat(Redaction.of(value).mask("ж" + echo)).isEqualTo("ж***");
    assertThat(Redaction.of(value).mask("ж" + echo + "ж")).isEqualTo("ж***ж");
  }

  @Test
  void aCutCountsItsEllipsisAndSplitsNoCharacter() {
    assertThat(Redaction.NONE.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Redaction.NONE.cut("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Redaction.NONE.cut("abcd😀fg", 6)).isEqualTo("abcd…");
    assertThat(Redaction.NONE.line("abc\u001bfg", 6)).isEqualTo("abc…");
    assertThat(Redaction.of("cde").cut("abcdefgh", 5)).isEqualTo("ab…");
  }

  @Test
  void masksEverythingWhereThereIsMoreToLookForThanFits() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      values.add(i + "x".repeat(30_000));
    }

    assertThat(Redaction.of(values).mask("y".repeat(30_000))).isEqualTo("***");
    assertThat(Redaction.of(values).mask("y")).isEqualTo("y");
  }

  /** Each of a mebibyte; a quadratic step anywhere would take minutes. */
  @TestFactory
  Stream<DynamicTest> takesTimeThatIsLinearInTheText() {
    Redaction redaction =
        Redaction.of("a".repeat(5000), "aaaab", "ada lovelace", "1".repeat(50), "+12025550123");
    return Stream.of(
            "a",
            "1",
            "1 ",
            "a@",
            "@",
            "%41",
            "%",
            "\\",
            "&",
            "&a",
            "+",
            "&eacute;",
            "e\u0301",
            " ",
            "ada lovelac",
            "漢",
            "YWRh",
            "{\"name\":\"Zoë\"} ")
        .map(
            part ->
                DynamicTest.dynamicTest(
                    VisibleText.of("'" + part + "'"),
                    () -> {
                      String text = part.repeat((1 << 20) / part.length());
                      long start = System.nanoTime();
                      redaction.mask(text);
                      long whole = System.nanoTime() - start;
                      start = System.nanoTime();
                      redaction.line(text, 300);
                      long line = System.nanoTime() - start;
                      assertThat(whole).as("mask, in ns").isLessThan(5_000_000_000L);
                      assertThat(line).as("line, in ns").isLessThan(5_000_000_000L);
                    }));
  }
}
