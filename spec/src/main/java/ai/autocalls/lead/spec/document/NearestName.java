package ai.autocalls.lead.spec.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelled one was meant to be. */
public final class NearestName {
  private NearestName() {}

  /**
   * The nearest of some names, to suggest it: at most three letters and half the name differ.
   *
   * @return the first of the nearest; empty where none is near enough
   */
  public static Optional<String> of(String name, Collection<String> candidates) {
    return of(name, candidates, Math.min(3, name.length() / 2));
  }

  /**
   * The nearest of some names. Case and punctuation do not count.
   *
   * @param mostEdits the most letters to add, drop or change
   * @return the first of the nearest; empty where none is near enough
   */
  public static Optional<String> of(String name, Collection<String> candidates, int mostEdits) {
    return candidates.stream()
        .filter(
            candidate ->
                Math.abs(letters(name).length() - letters(candidate).length()) <= mostEdits)
        .filter(candidate -> edits(letters(name), letters(candidate)) <= mostEdits)
        .min(Comparator.comparingInt(candidate -> edits(letters(name), letters(candidate))));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Levenshtein distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
