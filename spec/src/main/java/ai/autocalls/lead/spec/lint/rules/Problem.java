package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.NearestName;
import java.util.Collection;

/**
 * What a rule found. The rule itself knows why it matters.
 *
 * @param pointer where; the place may be that of something missing
 */
public record Problem(String pointer, String message, String fix) {
  /**
   * More than anyone fixes at once. Which rule says best what several say is found by comparing
   * each with each, which of tens of thousands would take minutes.
   */
  public static final int MOST_OF_A_RULE = 1_000;

  /** That a name is not known, with the nearest known one to write, where there is one. */
  static Problem unknown(
      String pointer, String message, String name, Collection<String> known, String otherwise) {
    return new Problem(
        pointer,
        message,
        NearestName.of(name, known).map("Write `%s`."::formatted).orElse(otherwise));
  }

  /**
   * That not every problem is reported.
   *
   * @param all how many there are
   */
  public static Problem leftOut(int all) {
    return new Problem(
        "",
        "The rule finds %,d problems; only the first %,d are reported."
            .formatted(all, MOST_OF_A_RULE),
        "Fix these, then lint again.");
  }
}
