package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferReaderTest {
  /** The bytes of a segment of Okio. */
  private static final int SEGMENT = 8192;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "plain",
        "\u007f",
        "\u0080",
        "é at the start",
        "at the end é",
        "é̀ 漢字 \uD83D\uDCDE and on"
      })
  void readsWhatTheBufferHolds(String text) throws IOException {
    assertThat(read(new Buffer().writeUtf8(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {SEGMENT - 3, SEGMENT - 2, SEGMENT - 1, SEGMENT, 2 * SEGMENT - 1})
  void readsACharacterAcrossSegments(int before) throws IOException {
    String text = "x".repeat(before) + "\uD83D\uDCDE" + "y".repeat(3 * SEGMENT);

    assertThat(read(new Buffer().writeUtf8(text))).isEqualTo(text);
  }

  @Test
  void givesOneCharacterWhereOneIsAskedFor() throws IOException {
    String text = "a\uD83D\uDCDEé漢";
    StringBuilder read = new StringBuilder();
    try (BufferReader reader = new BufferReader(new Buffer().writeUtf8(text))) {
      for (int c = reader.read(); c != -1; c = reader.read()) {
        read.append((char) c);
      }
    }

    assertThat(read).hasToString(text);
  }

  @Test
  void replacesACharacterThatBreaksOff() throws IOException {
    assertThat(read(new Buffer().writeUtf8("a").writeByte(0xf0).writeByte(0x9f)))
        .isEqualTo("a\ufffd");
  }

  @Test
  void replacesWhatIsNoUtf8() throws IOException {
    assertThat(read(new Buffer().writeUtf8("a").writeByte(0xff).writeUtf8("b")))
        .isEqualTo("a\ufffdb");
  }

  @Test
  void leavesTheTextInTheBuffer() throws IOException {
    Buffer buffer = new Buffer().writeUtf8("plain, and then é");

    read(buffer);

    assertThat(buffer.readUtf8()).isEqualTo("plain, and then é");
  }

  private static String read(Buffer buffer) throws IOException {
    StringWriter text = new StringWriter();
    new BufferReader(buffer).transferTo(text);
    return text.toString();
  }
}
