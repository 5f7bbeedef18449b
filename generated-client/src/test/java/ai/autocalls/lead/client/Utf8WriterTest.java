package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {
  private final Utf8Writer writer = new Utf8Writer();

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\u007f", "\u0080", "é", "漢字", "a \uD83D\uDCDE b"})
  void writesTextAsUtf8(String text) throws IOException {
    writer.write(text);

    assertThat(written()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(writer.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void writesPiecesOneAfterTheOther() throws IOException {
    Writer any = writer;
    any.append('{').append("key").write("_é_", 1, 1);
    any.write('é');
    any.write(new char[] {'a', 'b', 'c'}, 1, 2);

    assertThat(new String(written(), StandardCharsets.UTF_8)).isEqualTo("{keyéébc");
  }

  @Test
  void growsWithTheText() throws IOException {
    String text = "0123456789é".repeat(1_000);
    for (int i = 0; i < text.length(); i += 11) {
      writer.write(text, i, 11);
    }

    assertThat(new String(written(), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void replacesHalfASurrogatePair() throws IOException {
    writer.write("a\uD83Db");

    assertThat(new String(written(), StandardCharsets.UTF_8)).isEqualTo("a?b");
  }

  private byte[] written() throws IOException {
    Buffer sink = new Buffer();
    writer.writeTo(sink);
    return sink.readByteArray();
  }
}
