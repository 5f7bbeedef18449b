package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.vendor.Facts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * What a document is checked against besides itself.
 *
 * @param facts what the vendor documents, a page each; every other element of the document needs
 *     {@code x-evidence}
 * @param projectVersion version of this project, whose major and minor the document shares
 */
public record LintContext(List<Facts> facts, String projectVersion) {
  /** Keeps its own copy of the list. */
  public LintContext {
    facts = List.copyOf(facts);
  }

  /**
   * The context of a document that belongs to this build of the project.
   *
   * @param facts what the vendor documents, a page each
   */
  public static LintContext ofThisBuild(List<Facts> facts) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.text(LintContext.class, "project.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LintContext(facts, properties.getProperty("version"));
  }
}
