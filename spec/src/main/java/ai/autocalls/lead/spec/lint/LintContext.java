package ai.autocalls.lead.spec.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;

/**
 * What a document is held against besides itself.
 *
 * @param documented names of the elements that the vendor documents, such as {@code
 *     request.phone_number}, {@code response.data.id} and {@code host}; every other element needs
 *     {@code x-evidence}
 * @param projectVersion version of this project, whose major and minor the document shares
 */
public record LintContext(Set<String> documented, String projectVersion) {
  /**
   * Keeps its own copy of the names.
   *
   * @param documented names of the elements that the vendor documents, such as {@code
   *     request.phone_number}, {@code response.data.id} and {@code host}; every other element needs
   *     {@code x-evidence}
   * @param projectVersion version of this project, whose major and minor the document shares
   */
  public LintContext {
    documented = Set.copyOf(documented);
  }

  /**
   * The context of a document that belongs to this build of the project.
   *
   * @param documented names of the elements that the vendor documents
   * @return the context with the version that this library was built as
   */
  public static LintContext ofThisBuild(Collection<String> documented) {
    try (InputStream in = LintContext.class.getResourceAsStream("project.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new LintContext(Set.copyOf(documented), properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
