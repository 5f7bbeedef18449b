package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Path;
import java.util.List;

/** The vendor's facts against the document, as every build runs it. */
public final class FactsCheck {
  private FactsCheck() {}

  /**
   * Compares a facts file with the document. That whatever the vendor does not state bears evidence
   * is a rule of lint.
   *
   * @param file the facts file, for the messages
   * @param facts what it holds
   * @param spec the document
   * @return one line for each difference, which names the element and both sides; empty when they
   *     agree
   */
  public static List<String> problems(Path file, Facts facts, SpecDocument spec) {
    return DocsComparison.compare(facts, spec, Partners.bundled()).stream()
        .map(finding -> line(file, finding))
        .toList();
  }

  private static String line(Path file, DocsFinding finding) {
    return "%s: %s: the vendor facts (%s) say %s, the spec says %s"
        .formatted(finding.element(), finding.kind().id(), file, finding.page(), finding.spec());
  }
}
