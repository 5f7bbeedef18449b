package ai.autocalls.lead.spec.docs;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;

/** The vendor's facts against the document, as every build runs it. */
public final class FactsCheck {
  private FactsCheck() {}

  /**
   * Compares the facts file with the document.
   *
   * @param folder the folder of {@code create-lead.yaml}
   * @param spec the document
   * @return one line for each difference, which names the element and both sides; empty when they
   *     agree
   * @throws UnreadableInputException when the facts cannot be read
   */
  public static List<String> problems(Path folder, SpecDocument spec) {
    Path file = folder.resolve("create-lead.yaml");
    return DocsComparison.compare(Facts.read(file), spec, Partners.bundled()).stream()
        .map(finding -> line(file, finding))
        .toList();
  }

  private static String line(Path file, DocsFinding finding) {
    return "%s: %s: the vendor facts (%s) say %s, the spec says %s"
        .formatted(finding.element(), finding.kind().id(), file, finding.page(), finding.spec());
  }
}
