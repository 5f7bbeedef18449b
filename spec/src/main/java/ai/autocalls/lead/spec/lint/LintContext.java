package ai.autocalls.lead.spec.lint;

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
  /** Keeps its own copy of the names. */
  public LintContext {
    documented = Set.copyOf(documented);
  }
}
