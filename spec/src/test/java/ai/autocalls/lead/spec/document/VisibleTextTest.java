package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @CsvSource({
    "1b, \\u001b", // starts a terminal's control sequence
    "7, \\u0007", // rings
    "8, \\u0008", // goes back over what was printed
    "7f, \\u007f",
    "9b, \\u009b", // starts a control sequence by itself
    "85, \\u0085", // a line break
    "2028, \\u2028",
    "2029, \\u2029",
    "202e, \\u202e", // writes from right to left
    "2066, \\u2066",
    "200b, \\u200b", // has no width
    "200f, \\u200f",
    "feff, \\ufeff",
    "ad, \\u00ad", // a hyphen that is not shown
    "3164, \\u3164", // a letter that is not shown
    "e0041, \\udb40\\udc41", // a letter that only programs see
    "ffff, \\uffff",
    "d800, \\ud800", // half a pair
  })
  void showsWhatATerminalWouldObeyOrHide(String hex, String shown) {
    String foreign = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(VisibleText.line(foreign)).isEqualTo("a" + shown + "b");
    assertThat(VisibleWriter.lines(foreign)).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Zoë Жук 例え \uD83D\uDCDE", "a\\b \"quoted\"", "\uFFFD"})
  void leavesTextAsItIs(String text) {
    assertThat(VisibleText.line(text)).isEqualTo(text);
    assertThat(VisibleWriter.lines(text)).isEqualTo(text);
  }

  @Test
  void keepsALineOneLine() {
    assertThat(VisibleText.line("a\r\nb\tc\n")).isEqualTo("a\\r\\nb\\tc\\n");
    assertThat(VisibleText.line(null)).isEqualTo("null");
  }

  @Test
  void keepsLinesButNoCarriageReturnThatGoesBackOverOne() {
    assertThat(VisibleWriter.lines("a\r\nb\tc\n")).isEqualTo("a\nb\tc\n");
    assertThat(VisibleWriter.lines("failed\rpassed")).isEqualTo("failed\\rpassed");
  }

  @ParameterizedTest
  @CsvSource({
    "::error file=a::b, :\\u003aerror file=a::b",
    "'  ::set-output name=a::b', '  :\\u003aset-output name=a::b'",
    "'\u00a0\t::error::', '\u00a0\t:\\u003aerror::'",
    "':::', ':\\u003a:'",
    "'said: ::error::x', 'said: ::error::x'",
    "##[error]x, ##\\u005berror]x",
    "'said: ###[group]', 'said: ###\\u005bgroup]'",
  })
  void givesABuildServerNoCommand(String line, String shown) {
    assertThat(VisibleWriter.lines("first\n" + line + "\nlast"))
        .isEqualTo("first\n" + shown + "\nlast");
  }

  @Test
  void seesACommandThatComesInPieces() throws Exception {
    StringWriter out = new StringWriter();
    try (VisibleWriter writer = new VisibleWriter(out)) {
      for (char c : "\n::error::\n##[error]\uD83D\uDCDE\u001b[31m\uD83D".toCharArray()) {
        writer.write(c);
        writer.flush();
      }
    }

    assertThat(out).hasToString("\n:\\u003aerror::\n##\\u005berror]\uD83D\uDCDE\\u001b[31m\\ud83d");
  }

  @Test
  void letsColoursThroughWhereTheyAreTheCallersOwn() throws Exception {
    StringWriter out = new StringWriter();
    try (VisibleWriter writer = new VisibleWriter(out, true)) {
      writer.write("\u001b[31merror\u001b[0m \u001b[2J\u001b]0;title\u0007");
    }

    assertThat(out).hasToString("\u001b[31merror\u001b[0m \\u001b[2J\\u001b]0;title\\u0007");
  }

  @Test
  void meansTheSameAsJson() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String text = "\u202e\u009b\u2028::##[error]\uDB40\uDC41\r\n";
    String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(new String[] {text});

    assertThat(VisibleWriter.lines(written)).doesNotContain("\u202e", "\u009b", "##[");
    assertThat(json.readTree(VisibleWriter.lines(written)).get(0).textValue()).isEqualTo(text);
  }
}
