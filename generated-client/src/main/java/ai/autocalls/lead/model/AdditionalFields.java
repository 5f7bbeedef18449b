package ai.autocalls.lead.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a request that the contract does not have. A name that is almost one of the contract's
 * is a slip: the provider would ignore it without a word.
 */
final class AdditionalFields {
  /** How many letters may differ in a name that is taken for a slip. */
  private static final int SLIPS = 2;

  /** In a short name, few letters make another name. */
  private static final int LETTERS_PER_SLIP = 4;

  private AdditionalFields() {}

  static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return more;
  }

  /** A copy of the fields, if none of them is meant to be one of the contract's. */
  static Map<String, @Nullable Object> checked(
      Set<String> ofContract, Map<String, @Nullable Object> fields) {
    if (fields.isEmpty()) {
      return OpenMap.EMPTY;
    }
    for (String name : fields.keySet()) {
      check(ofContract, name);
    }
    return JsonValues.copyOf("additionalFields", fields);
  }

  private static void check(Set<String> ofContract, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an additional field has a blank name");
    }
    // The reader names a part of a field by its place, such as secondary_contacts[0].
    String plain = plain(name.split("[.\\[]", 2)[0]);
    for (String known : ofContract) {
      if (known.equals(name)) {
        throw new IllegalArgumentException(
            name + " is not an additional field: the contract has it, in another form");
      }
      if (isSlip(plain(known), plain)) {
        throw new IllegalArgumentException(
            name + " is not an additional field: the wire name is " + known);
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static boolean isSlip(String known, String name) {
    return distance(known, name) <= Math.min(SLIPS, known.length() / LETTERS_PER_SLIP);
  }

  /** How many letters must be added, removed or replaced to make the one of the other. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(row[j - 1], above[j]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
