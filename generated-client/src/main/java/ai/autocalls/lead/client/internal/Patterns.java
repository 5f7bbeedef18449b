package ai.autocalls.lead.client.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to look for in a text of limited length, ready for the search. */
final class Patterns {
  /** Automatons take about 60 bytes a character. */
  private static final int MOST_CHARACTERS = 1 << 20;

  /** A shorter beginning of a value at the end of a text is chance. */
  private static final int SHORTEST_BEGINNING = 4;

  /** How much longer than its folded text a value can be: every letter with accents of its own. */
  private static final int MOST_CHARS_PER_LETTER = 8;

  private final int longestText;
  private final @Nullable Automaton texts;
  private final @Nullable Automaton numbers;

  private Patterns(int longestText, @Nullable Automaton texts, @Nullable Automaton numbers) {
    this.longestText = longestText;
    this.texts = texts;
    this.numbers = numbers;
  }

  /** Of values that are longer than the text, only as much is kept as the text has room for. */
  static Patterns of(List<Object> values, int longestText) {
    Values sought = new Values(Math.multiplyExact(longestText, MOST_CHARS_PER_LETTER));
    values.forEach(sought::add);
    long characters = 0;
    for (String text : sought.texts()) {
      characters += text.length();
    }
    if (characters > MOST_CHARACTERS) {
      return new Patterns(longestText, null, null);
    }
    return new Patterns(
        longestText,
        new Automaton(sought.texts()),
        sought.numbers().isEmpty() ? null : new Automaton(sought.numbers()));
  }

  boolean reach(int textLength) {
    return textLength <= longestText;
  }

  /** Whether there is too much to look for; then the text must be masked whole. */
  boolean areTooMany() {
    return texts == null;
  }

  void mark(MappedText folded, Spans spans) {
    if (texts != null) {
      mark(texts, folded, spans);
    }
    if (numbers != null) {
      mark(numbers, PhoneDigits.in(folded), spans);
    }
  }

  private static void mark(Automaton automaton, MappedText text, Spans spans) {
    int state = Automaton.START;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == MappedText.BREAK && text.end(i) == spans.length()) {
        markBeginning(automaton.depth(state), text, i, spans);
      }
      state = automaton.next(state, c);
      int length = automaton.match(state);
      if (length > 0) {
        spans.add(text.start(i - length + 1), text.end(i));
      }
    }
    markBeginning(automaton.depth(state), text, text.length(), spans);
  }

  /** The text may have been cut inside a value, which is then at its end. */
  private static void markBeginning(int length, MappedText text, int end, Spans spans) {
    if (length >= SHORTEST_BEGINNING) {
      spans.add(text.start(end - length), text.end(end - 1));
    }
  }
}
