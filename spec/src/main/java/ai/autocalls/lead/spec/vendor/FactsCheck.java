package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.List;

/** The vendor's facts against the document, as lint checks them. */
public final class FactsCheck {
  private FactsCheck() {}

  /**
   * Compares the facts with the document. That whatever the vendor does not state bears evidence is
   * another rule of lint.
   *
   * @param facts what the vendor states
   * @param spec the document
   * @return the differences; empty when they agree
   */
  public static List<DocsFinding> findings(Facts facts, SpecDocument spec) {
    return DocsComparison.compare(facts, spec, Partners.bundled());
  }
}
