package ai.autocalls.lead.client;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.BufferedSink;

/**
 * Text as the bytes that travel. JSON comes in many small pieces; an OutputStreamWriter would hold
 * a buffer of 8 KiB for them.
 */
final class Utf8Writer extends Writer {
  /** A lead and a contact. */
  private static final int USUAL = 512;

  private byte[] bytes = new byte[USUAL];
  private int size;

  int size() {
    return size;
  }

  void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes, 0, size);
  }

  @Override
  public void write(int c) {
    if (c < 0x80) {
      reserve(1);
      bytes[size++] = (byte) c;
    } else {
      encode(String.valueOf((char) c));
    }
  }

  @Override
  public void write(String text, int offset, int length) {
    reserve(length);
    int signs = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(offset + i);
      bytes[size + i] = (byte) c;
      signs |= c;
    }
    if (signs < 0x80) {
      size += length;
    } else {
      encode(text.substring(offset, offset + length));
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  /** Encodes what is not all ASCII; half a surrogate pair becomes a question mark. */
  private void encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
