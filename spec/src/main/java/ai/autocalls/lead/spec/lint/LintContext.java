package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.vendor.Facts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a document is checked against besides itself.
 *
 * @param documented names of the elements that the vendor documents, such as {@code
 *     request.phone_number}, {@code response.data.id} and {@code host}; every other element needs
 *     {@code x-evidence}
 * @param facts what the vendor states of those elements; null where only their names are known
 * @param projectVersion version of this project, whose major and minor the document shares
 */
public record LintContext(Set<String> documented, Facts facts, String projectVersion) {
  /**
   * Keeps its own copy of the names.
   *
   * @param documented names of the elements that the vendor documents
   * @param facts what the vendor states of them; null where only their names are known
   * @param projectVersion version of this project
   */
  public LintContext {
    documented = Set.copyOf(documented);
  }

  /**
   * The context of a document that belongs to this build of the project.
   *
   * @param facts what the vendor documents
   * @return the context with the version that this library was built as
   */
  public static LintContext ofThisBuild(Facts facts) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.text(LintContext.class, "project.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> documented =
        facts.elements().stream().map(ContractElement::name).collect(Collectors.toSet());
    return new LintContext(documented, facts, properties.getProperty("version"));
  }
}
