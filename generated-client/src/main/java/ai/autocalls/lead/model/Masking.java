package ai.autocalls.lead.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text of the provider as {@code toString} shows it. It may repeat what a request said about a
 * person, and a record does not know the request; so only words that have the form of the API's own
 * names are shown, such as {@code reached-max-retries}.
 */
final class Masking {
  private static final String MASK = "***";
  private static final int LONGEST_WORD = 64;

  /** As many digits as a phone number has at least. */
  private static final int TOO_MANY_DIGITS = 6;

  /** A response may have any number of unknown fields. */
  private static final int MOST_NAMES = 50;

  private Masking() {}

  static @Nullable String masked(@Nullable Object value) {
    return value == null ? null : MASK;
  }

  static String word(String text) {
    return isWord(text) ? text : MASK;
  }

  private static boolean isWord(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c < 'a' || c > 'z') && (i == 0 || "_-.[]".indexOf(c) < 0)) {
        return false;
      }
    }
    return text.length() <= LONGEST_WORD && digits < TOO_MANY_DIGITS;
  }

  static String names(Set<String> names) {
    int more = names.size() - MOST_NAMES;
    return names.stream()
        .limit(MOST_NAMES)
        .map(Masking::word)
        .collect(Collectors.joining(", ", "[", more > 0 ? ", and " + more + " more]" : "]"));
  }
}
