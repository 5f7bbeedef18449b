package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import java.util.Locale;

/** Tells a name that is almost the document's from one that it does not know. */
final class Misspelling {
  /** Names of fewer letters are too close to each other for a letter's difference to mean much. */
  private static final int SHORTEST = 4;

  private Misspelling() {}

  /** The finding about a field that the document does not have. */
  static DocsFinding or(SpecFields spec, String name, Integer line) {
    String own = last(name);
    for (ContractElement sibling : spec.children(name.substring(0, name.lastIndexOf('.')))) {
      String meant = last(sibling.name());
      if (isAlmost(own, meant)) {
        return new DocsFinding(Kind.SPELLING, name, own, meant, line);
      }
    }
    return new DocsFinding(Kind.MISSING_IN_SPEC, name, "a field", "nothing", line);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isAlmost(String a, String b) {
    if (letters(a).equals(letters(b))) {
      return true;
    }
    int allowed = Math.min(a.length(), b.length()) < 2 * SHORTEST ? 1 : 2;
    return Math.min(a.length(), b.length()) >= SHORTEST
        && Math.abs(a.length() - b.length()) <= allowed
        && distance(a, b) <= allowed;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's distance: the fewest letters to add, drop or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
