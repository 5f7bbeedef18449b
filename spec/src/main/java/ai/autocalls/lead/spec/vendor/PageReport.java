package ai.autocalls.lead.spec.vendor;

import static java.util.stream.Collectors.toSet;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One page held to the document.
 *
 * @param page the page as the caller named it
 * @param brand the name of the brand whose host the page gives; null where it gives none of theirs
 * @param facts what the page states; null when it is unreadable
 * @param findings where it differs from the document
 * @param absent the elements of the document that it does not speak of, which is no drift
 * @param problem one line on why it is unreadable; null when it is readable
 */
public record PageReport(
    String page,
    String brand,
    Facts facts,
    List<DocsFinding> findings,
    List<String> absent,
    String problem) {

  /** What can be said of a page. */
  public enum Verdict {
    /** It says nothing that the document does not say. */
    IN_SYNC,
    /** It differs. */
    DRIFT,
    /** It could not be judged. */
    UNREADABLE;

    /** {@return the name in reports, such as {@code in-sync}} */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Copies the lists.
   *
   * @param page the page as the caller named it
   * @param brand the name of the brand whose host the page gives; null where it gives none of
   *     theirs
   * @param facts what the page states; null when it is unreadable
   * @param findings where it differs from the document
   * @param absent the elements of the document that it does not speak of, which is no drift
   * @param problem one line on why it is unreadable; null when it is readable
   */
  public PageReport {
    findings = List.copyOf(findings);
    absent = List.copyOf(absent);
  }

  /**
   * Reads a page and compares it with the document.
   *
   * @param page a file or an address, as {@link PageReader#read} takes it
   * @param spec the document
   * @param partners the brands
   * @return the report; of an unreadable page too
   */
  public static PageReport of(String page, SpecDocument spec, List<Partner> partners) {
    try {
      Facts facts = PageReader.read(page);
      List<DocsFinding> findings = DocsComparison.compare(facts, spec, partners);
      Set<String> found = findings.stream().map(DocsFinding::element).collect(toSet());
      List<String> absent = new ArrayList<>(DocsComparison.absent(facts, spec));
      absent.removeAll(found);
      return new PageReport(page, brand(facts.host(), partners), facts, findings, absent, null);
    } catch (UnreadableInputException e) {
      return new PageReport(page, null, null, List.of(), List.of(), e.getMessage());
    }
  }

  /** {@return the page's verdict} */
  public Verdict verdict() {
    if (facts == null) {
      return Verdict.UNREADABLE;
    }
    return findings.isEmpty() ? Verdict.IN_SYNC : Verdict.DRIFT;
  }

  private static String brand(String host, List<Partner> partners) {
    return partners.stream()
        .filter(partner -> partner.server().equalsIgnoreCase(host))
        .map(Partner::name)
        .findFirst()
        .orElse(null);
  }
}
