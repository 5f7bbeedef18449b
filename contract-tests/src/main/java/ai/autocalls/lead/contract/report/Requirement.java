package ai.autocalls.lead.contract.report;

import ai.autocalls.lead.spec.document.Resource;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * One thing that a conforming provider or client does.
 *
 * @param id such as {@code CREATE-01}; never given to anything else
 * @param evidence {@code documented}, {@code observed}, {@code inferred} or {@code unknown}
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
  /** Copies the elements. */
  public Requirement {
    elements = List.copyOf(elements);
  }

  /** {@return two lines for a person, each ended: what is required, and on what grounds} */
  public String lines() {
    return "%-10s %-6s %s\n           %s: %s\n".formatted(id, level, sentence, evidence, source);
  }

  /**
   * Reads the requirements that this kit was built with.
   *
   * @param name the file's name, of a list of requirements
   */
  public static List<Requirement> readAll(Class<?> beside, String name) {
    return new ObjectMapper()
        .convertValue(Resource.yaml(beside, name), new TypeReference<List<Requirement>>() {});
  }
}
