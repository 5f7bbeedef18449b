package ai.autocalls.lead.client.internal;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds all of many patterns in one pass, in time that does not depend on their number (Aho and
 * Corasick, 1975). A state stands for the longest beginning of a pattern that the text read so far
 * ends with.
 */
final class Automaton {
  static final int START = 0;
  private static final int NONE = -1;

  /** Transitions as an open hash table: state and character, and the state they lead to. */
  private final long[] keys;

  private final int[] targets;

  /** By state: the longest other beginning of a pattern that its text ends with. */
  private final int[] fallbacks;

  private final int[] depths;

  /** By state: the length of the longest pattern that its text ends with; 0 for none. */
  private final int[] matches;

  /** By the low byte of a character: whether a pattern may begin with it. Most text stays there. */
  private final boolean[] begins = new boolean[256];

  private int states = 1;

  Automaton(Collection<String> patterns) {
    int total = 1;
    for (String pattern : patterns) {
      total = Math.addExact(total, pattern.length());
    }
    keys = new long[Math.max(16, Integer.highestOneBit(total) * 4)];
    Arrays.fill(keys, NONE);
    targets = new int[keys.length];
    fallbacks = new int[total];
    depths = new int[total];
    matches = new int[total];
    int[] parents = new int[total];
    char[] letters = new char[total];
    for (String pattern : patterns) {
      int state = START;
      begins[pattern.charAt(0) & 0xff] = true;
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        int next = transition(state, c);
        if (next == NONE) {
          next = states++;
          put(state, c, next);
          parents[next] = state;
          letters[next] = c;
          depths[next] = i + 1;
        }
        state = next;
      }
      matches[state] = pattern.length();
    }
    link(parents, letters);
  }

  /** Shorter states first, because each falls back to a shorter one. */
  private void link(int[] parents, char[] letters) {
    for (int state : byDepth()) {
      if (depths[state] > 1) {
        fallbacks[state] = next(fallbacks[parents[state]], letters[state]);
      }
      matches[state] = Math.max(matches[state], matches[fallbacks[state]]);
    }
  }

  private int[] byDepth() {
    int[] firstOfDepth = new int[Arrays.stream(depths, 0, states).max().orElse(0) + 2];
    for (int state = 0; state < states; state++) {
      firstOfDepth[depths[state] + 1]++;
    }
    for (int depth = 1; depth < firstOfDepth.length; depth++) {
      firstOfDepth[depth] += firstOfDepth[depth - 1];
    }
    int[] order = new int[states];
    for (int state = 0; state < states; state++) {
      order[firstOfDepth[depths[state]]++] = state;
    }
    return order;
  }

  /** The state after one more character. */
  int next(int state, char c) {
    if (state == START && !begins[c & 0xff]) {
      return START;
    }
    int from = state;
    while (true) {
      int next = transition(from, c);
      if (next != NONE) {
        return next;
      }
      if (from == START) {
        return START;
      }
      from = fallbacks[from];
    }
  }

  /** The length of the longest pattern that ends here; 0 for none. */
  int match(int state) {
    return matches[state];
  }

  /** The length of the longest beginning of a pattern that ends here. */
  int depth(int state) {
    return depths[state];
  }

  private int transition(int state, char c) {
    long key = key(state, c);
    for (int slot = slot(key); ; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      if (keys[slot] == NONE) {
        return NONE;
      }
    }
  }

  private void put(int state, char c, int target) {
    long key = key(state, c);
    int slot = slot(key);
    while (keys[slot] != NONE) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int state, char c) {
    return (long) state << 16 | c;
  }

  private int slot(long key) {
    // Spreads keys that differ in a few bits only.
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & keys.length - 1;
  }
}
