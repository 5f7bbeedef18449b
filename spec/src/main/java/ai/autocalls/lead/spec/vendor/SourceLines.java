package ai.autocalls.lead.spec.vendor;

import java.util.Arrays;

/** The lines of a text by offset. */
final class SourceLines {
  private final int[] breaks;

  SourceLines(String text) {
    breaks = text.chars().filter(c -> c == '\n').toArray();
    int at = -1;
    for (int i = 0; i < breaks.length; i++) {
      at = text.indexOf('\n', at + 1);
      breaks[i] = at;
    }
  }

  /** The line of an offset, counted from 1. */
  int of(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return 1 + (found >= 0 ? found : -found - 1);
  }
}
