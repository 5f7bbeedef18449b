package ai.autocalls.lead.spec.docs;

import ai.autocalls.lead.spec.docs.DocsFinding.Kind;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The vendor's facts against the document, as every build runs it. */
public final class FactsCheck {
  private FactsCheck() {}

  /**
   * Compares the facts file with the document. What the vendor does not state must bear evidence.
   *
   * @param folder the folder of {@code create-lead.yaml}
   * @param spec the document
   * @return one line for each difference, which names the element and both sides; empty when they
   *     agree
   * @throws UnreadableInputException when the facts cannot be read
   */
  public static List<String> problems(Path folder, SpecDocument spec) {
    Path file = folder.resolve("create-lead.yaml");
    Facts facts = Facts.read(file);
    List<DocsFinding> findings = DocsComparison.compare(facts, spec, Partners.bundled());
    List<String> problems = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (DocsFinding finding : findings) {
      problems.add(line(file, finding));
      if (finding.kind() == Kind.SPELLING) {
        String parent = finding.element().substring(0, finding.element().lastIndexOf('.') + 1);
        told.add(parent + finding.spec());
      }
    }
    SpecFields elements = new SpecFields(spec);
    DocsComparison.absent(facts, spec).stream()
        .filter(element -> !elements.hasEvidence(element) && !told.contains(element))
        .map(element -> undocumented(file, element))
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  private static String undocumented(Path file, String element) {
    return "%s: undocumented: the vendor facts (%s) do not have it, the spec states it without x-evidence"
        .formatted(element, file);
  }

  private static String line(Path file, DocsFinding finding) {
    return "%s: %s: the vendor facts (%s) say %s, the spec says %s"
        .formatted(finding.element(), finding.kind().id(), file, finding.page(), finding.spec());
  }
}
