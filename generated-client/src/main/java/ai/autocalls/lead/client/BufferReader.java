package ai.autocalls.lead.client;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The text of a buffer, which stays in the buffer. JSON is nearly always ASCII and is read where it
 * lies; only from the first other character on is it copied to be decoded.
 */
final class BufferReader extends Reader {
  private final Buffer buffer;
  private final Buffer.UnsafeCursor segment = new Buffer.UnsafeCursor();
  private int position;
  private @Nullable Reader rest;

  BufferReader(Buffer buffer) {
    this.buffer = buffer;
    buffer.readUnsafe(segment);
    position = segment.end;
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    if (rest != null) {
      return rest.read(text, offset, length);
    }
    if (position == segment.end) {
      if (segment.next() == -1) {
        return -1;
      }
      position = segment.start;
    }
    int count = Math.min(length, segment.end - position);
    if (copied(segment.data, position, text, offset, count) < 0) {
      rest = new StringReader(textFrom(segment.offset + position - segment.start));
      return rest.read(text, offset, length);
    }
    position += count;
    return count;
  }

  /** Copies bytes that stand for themselves; the result is negative if one of them does not. */
  private static int copied(byte[] bytes, int start, char[] text, int offset, int count) {
    int signs = 0;
    // Without a way out, the compiler unrolls it.
    for (int i = 0; i < count; i++) {
      byte b = bytes[start + i];
      text[offset + i] = (char) b;
      signs |= b;
    }
    return signs;
  }

  private String textFrom(long start) {
    Buffer copy = new Buffer();
    buffer.copyTo(copy, start, buffer.size() - start);
    return copy.readUtf8();
  }

  @Override
  public void close() {}
}
