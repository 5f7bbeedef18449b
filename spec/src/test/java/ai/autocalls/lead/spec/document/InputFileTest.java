package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  @TempDir private Path folder;

  @Test
  void readsTextWithAndWithoutAMark() throws IOException {
    assertThat(text("äö\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("äö\n");
    assertThat(text("\uFEFFäö\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("äö\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void namesTheEncodingThatItDoesNotRead(String charset) {
    refused("openapi: 3.1.0\n".getBytes(Charset.forName(charset)), "UTF-16 or UTF-32");
  }

  @Test
  void refusesWhatIsNotText() {
    refused(new byte[] {'a', 'b', 'c', 'd', 0, 'e'}, "binary");
    refused(new byte[] {(byte) 0xca, (byte) 0xfe, 1, 7}, "not UTF-8");
    refused(new byte[0], "empty");
    refused(" \n\t".getBytes(StandardCharsets.UTF_8), "empty");
  }

  @Test
  void readsNoMoreThanTheBound() throws IOException {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 33); // a hole, not bytes
    }
    assertThatThrownBy(() -> InputFile.text(huge, "a page", 1))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(huge + " is larger than 1 MiB; name a page.");
  }

  @Test
  void takesExactlyTheBound() throws IOException {
    byte[] bytes = new byte[1024 * 1024];
    java.util.Arrays.fill(bytes, (byte) 'a');
    assertThat(text(bytes)).hasSize(bytes.length);
  }

  @Test
  void saysWhatIsMissingOrAFolder() {
    assertThatThrownBy(() -> InputFile.bytes(folder.resolve("none"), "a page", 1))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageEndingWith("none does not exist; name a page.");
    assertThatThrownBy(() -> InputFile.bytes(folder, "a page", 1))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageEndingWith(" is a directory; name a page.");
  }

  private void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> text(bytes))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining(why);
  }

  private String text(byte[] bytes) throws IOException {
    return InputFile.text(Files.write(folder.resolve("file"), bytes), "a page", 1);
  }
}
