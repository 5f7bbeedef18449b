package ai.autocalls.lead.client.internal;

/** Ranges of a text; they may overlap, and how many there are costs nothing. */
final class Spans {
  /** How many ranges begin at an index, less those that end there. */
  private final int[] changes;

  Spans(int length) {
    changes = new int[length + 1];
  }

  int length() {
    return changes.length - 1;
  }

  void add(int start, int end) {
    changes[start]++;
    changes[end]--;
  }

  /**
   * What to add to the number of ranges that cover the index before, to have those that cover this.
   */
  int change(int index) {
    return changes[index];
  }
}
