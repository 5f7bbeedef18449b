package ai.autocalls.lead.client;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

/**
 * The text of a buffer, which stays in the buffer: decoded where it lies, by the JDK's decoder,
 * which copies ASCII many bytes at a time. An InputStreamReader would hold a buffer of 8 KiB.
 */
final class BufferReader extends Reader {
  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);
  private static final CharBuffer NO_TEXT = CharBuffer.allocate(0);

  private final Buffer.UnsafeCursor segment = new Buffer.UnsafeCursor();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer bytes = NO_BYTES;
  private boolean last;

  /** The second half of a surrogate pair of which only the first was asked for. */
  private CharBuffer pending = NO_TEXT;

  /** The array that was read into, since a JsonReader always hands in the same. */
  private CharBuffer chars = NO_TEXT;

  BufferReader(Buffer buffer) {
    buffer.readUnsafe(segment);
  }

  @Override
  public int read(char[] text, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (pending.hasRemaining()) {
      text[offset] = pending.get();
      return 1;
    }
    if (chars.array() != text) {
      chars = CharBuffer.wrap(text);
    }
    chars.limit(offset + length).position(offset);
    while (true) {
      boolean full = decoder.decode(bytes, chars, last).isOverflow();
      int count = chars.position() - offset;
      if (count > 0) {
        return count;
      }
      if (full) {
        return firstOfAPair(text, offset);
      }
      if (last) {
        return -1;
      }
      refill();
    }
  }

  private int firstOfAPair(char[] text, int offset) {
    pending = CharBuffer.allocate(2);
    decoder.decode(bytes, pending, last);
    pending.flip();
    text[offset] = pending.get();
    return 1;
  }

  /** Goes on to the next segment, with what is left of a character that began in the last one. */
  private void refill() {
    if (segment.next() == -1) {
      last = true;
      return;
    }
    ByteBuffer next = ByteBuffer.wrap(segment.data, segment.start, segment.end - segment.start);
    bytes =
        bytes.hasRemaining()
            ? ByteBuffer.allocate(bytes.remaining() + next.remaining()).put(bytes).put(next).flip()
            : next;
  }

  @Override
  public void close() throws IOException {
    segment.close();
  }
}
