package ai.autocalls.lead.contract.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One thing that a conforming provider or client does.
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
  /** Copies the elements. */
  public Requirement {
    elements = List.copyOf(elements);
  }

  /**
   * Reads the requirements that this kit was built with.
   *
   * @param yaml a list of requirements; is closed
   * @return all of them, in the order of the file
   */
  public static List<Requirement> readAll(InputStream yaml) {
    try (yaml) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<Requirement>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
