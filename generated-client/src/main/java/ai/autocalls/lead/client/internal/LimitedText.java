package ai.autocalls.lead.client.internal;

/** Text that is put together up to a length. It is cut between characters, never inside a mask. */
final class LimitedText {
  private static final String MASK = "***";
  private static final String CUT = "…";

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private final boolean visible;

  /** Where the text can be cut and still has room for the ellipsis. */
  private int fits;

  /** With {@code visible}, what is appended is written as {@link VisibleText} writes it. */
  LimitedText(int limit, boolean visible) {
    this.limit = limit;
    this.visible = visible;
  }

  /** Appends a range of another text, as far as there is room. */
  void append(String other, int start, int end) {
    if (visible) {
      for (int i = start; i < end && !isFull(); markFit()) {
        i += VisibleText.append(other, i, text);
      }
      return;
    }
    int room = limit - CUT.length();
    int before = text.length();
    text.append(other, start, (int) Math.min(end, start + (limit - before + 1L)));
    if (before <= room) {
      fits = Math.min(room, text.length());
      // Not between the halves of one character.
      if (fits > before && Character.isHighSurrogate(text.charAt(fits - 1))) {
        fits--;
      }
    }
  }

  void appendMask() {
    text.append(MASK);
    markFit();
  }

  private void markFit() {
    if (text.length() <= limit - CUT.length()) {
      fits = text.length();
    }
  }

  boolean isFull() {
    return text.length() > limit;
  }

  @Override
  public String toString() {
    return isFull() ? text.substring(0, Math.max(0, fits)) + CUT : text.toString();
  }
}
