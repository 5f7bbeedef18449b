package ai.autocalls.lead.contract.conformance;

import java.util.List;

/**
 * One thing that a conforming provider does.
 *
 * @param id such as {@code CREATE-01}; never given to anything else
 * @param level how binding it is
 * @param sentence what is required
 * @param evidence {@code documented}, {@code observed}, {@code inferred} or {@code unknown}
 * @param source where the statement comes from
 * @param since the version of the contract that brought it
 * @param elements the elements of the contract that it speaks about
 */
public record Requirement(
    String id,
    Level level,
    String sentence,
    String evidence,
    String source,
    String since,
    List<String> elements) {
  /**
   * Copies the elements.
   *
   * @param id such as {@code CREATE-01}; never given to anything else
   * @param level how binding it is
   * @param sentence what is required
   * @param evidence {@code documented}, {@code observed}, {@code inferred} or {@code unknown}
   * @param source where the statement comes from
   * @param since the version of the contract that brought it
   * @param elements the elements of the contract that it speaks about
   */
  public Requirement {
    elements = List.copyOf(elements);
  }
}
