package ai.autocalls.lead.client.internal;

import java.util.Arrays;

/**
 * Finds readable text inside Base64, in the standard and the URL alphabet, with line breaks or
 * without.
 *
 * <p>Letters of ordinary words are Base64 too, and nothing says where an encoding begins. So each
 * run of such letters is decoded from its first four letters on, which covers every alignment, and
 * only readable UTF-8 counts: at least four bytes of it, or the whole run. Limit: a value of fewer
 * than four bytes between bytes that are not text, or after letters that are not part of the
 * encoding, is not found.
 */
final class Base64Text {
  private static final int SHORTEST = 4;

  /** By letter: the six bits that it encodes, or -1. */
  private static final byte[] SEXTETS = sextets();

  private final MappedText text;
  private final MappedText found;

  /** The letters of the run, as the six bits that each encodes, and where they are. */
  private final byte[] sextets;

  private final int[] places;
  private final byte[] bytes;

  private int letters;

  private Base64Text(MappedText text) {
    this.text = text;
    this.found = new MappedText(16);
    this.sextets = new byte[text.length()];
    this.places = new int[text.length()];
    this.bytes = new byte[text.length()];
  }

  /** The readable parts, each followed by a break. */
  static MappedText in(MappedText text) {
    Base64Text search = new Base64Text(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte sextet = c < SEXTETS.length ? SEXTETS[c] : -1;
      if (sextet >= 0) {
        search.sextets[search.letters] = sextet;
        search.places[search.letters++] = i;
      } else if (c != '\r' && c != '\n') {
        search.run();
      }
    }
    search.run();
    return search.found;
  }

  private void run() {
    for (int first = 0; first < 4 && letters - first > 1; first++) {
      readable(first, decode(first));
    }
    letters = 0;
  }

  /** Decodes the letters of the run from one of them on; returns how many bytes they are. */
  private int decode(int first) {
    int size = 0;
    int bits = 0;
    int pending = 0;
    for (int i = first; i < letters; i++) {
      bits = bits << 6 | sextets[i];
      pending += 6;
      if (pending >= 8) {
        pending -= 8;
        bytes[size++] = (byte) (bits >> pending);
      }
    }
    return size;
  }

  /** Adds the stretches of readable text in the bytes that the letters from first on encode. */
  private void readable(int first, int size) {
    int start = 0;
    int i = 0;
    while (i < size) {
      int readable = readableAt(i, size);
      if (readable == 0) {
        stretch(first, start, i, false);
        i++;
        start = i;
      } else {
        i += readable;
      }
    }
    stretch(first, start, size, first == 0 && start == 0);
  }

  /** How many bytes the readable character at this byte takes; 0 if there is none. */
  private int readableAt(int index, int size) {
    int lead = bytes[index] & 0xff;
    if (lead < 0x80) {
      return lead >= ' ' && lead != 0x7f || lead >= '\t' && lead <= '\r' ? 1 : 0;
    }
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || index + more >= size) {
      return 0;
    }
    for (int i = 1; i <= more; i++) {
      if ((bytes[index + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return 1 + more;
  }

  private void stretch(int first, int start, int end, boolean wholeRun) {
    if (end - start < SHORTEST && !(wholeRun && end > start)) {
      return;
    }
    for (int i = start; i < end; ) {
      int lead = bytes[i] & 0xff;
      int size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
      int codePoint = size == 1 ? lead : lead & (0x7f >> size);
      for (int k = 1; k < size; k++) {
        codePoint = codePoint << 6 | bytes[i + k] & 0x3f;
      }
      int from = text.start(places[first + i * 8 / 6]);
      int to = text.end(places[first + ((i + size) * 8 - 1) / 6]);
      found.add(codePoint, from, to);
      i += size;
    }
    // A rest of a run is too short for a character; it belongs to what is before it.
    boolean last = (end + 1) * 8 > (letters - first) * 6;
    int place = places[last ? letters - 1 : first + (end * 8 - 1) / 6];
    found.add(MappedText.BREAK, text.end(place), text.end(place));
  }

  private static byte[] sextets() {
    byte[] sextets = new byte[128];
    Arrays.fill(sextets, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (int i = 0; i < alphabet.length(); i++) {
      sextets[alphabet.charAt(i)] = (byte) i;
    }
    sextets['+'] = 62;
    sextets['-'] = 62;
    sextets['/'] = 63;
    sextets['_'] = 63;
    return sextets;
  }
}
