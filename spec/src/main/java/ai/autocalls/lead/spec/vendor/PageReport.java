package ai.autocalls.lead.spec.vendor;

import static java.util.stream.Collectors.toSet;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One page compared with the document.
 *
 * @param page the page as the caller named it
 * @param brand the name of the brand whose host the page gives; null where it gives none of theirs
 * @param facts what the page states; null when it is unreadable
 * @param findings where it differs from the document
 * @param absent the elements of the document that it leaves out, which is not drift
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
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Reads a page and compares it with the document's first operation. A page of another operation
   * has that one finding.
   *
   * @param page a file or an address, as {@link PageReader#read} takes it
   * @param spec the document
   * @param partners the brands
   * @return the report; of an unreadable page too
   */
  public static PageReport of(String page, SpecDocument spec, List<Partner> partners) {
    return of(page, spec, partners, null);
  }

  /**
   * Reads a page and compares it with an operation, whichever the page documents.
   *
   * @param page a file or an address, as {@link PageReader#read} takes it
   * @param spec the document
   * @param partners the brands
   * @param operation the operation's id, or its method and path with a space between; null as for
   *     {@link #of(String, SpecDocument, List)}
   * @return the report; of an unreadable page too
   * @throws UnreadableInputException when the document has no such operation
   */
  public static PageReport of(
      String page, SpecDocument spec, List<Partner> partners, String operation) {
    SpecFields fields = new SpecFields(spec, operation);
    Facts facts;
    try {
      facts = PageReader.read(page, fields.names());
    } catch (UnreadableInputException e) {
      return unreadable(page, e.getMessage());
    }
    String brand = brand(facts.host(), partners);
    DocsFinding other = operation == null ? DocsComparison.otherOperation(facts, fields) : null;
    if (other != null) {
      return new PageReport(page, brand, facts, List.of(other), List.of(), null);
    }
    List<DocsFinding> findings = DocsComparison.compare(facts, fields, partners);
    Set<String> found = findings.stream().map(DocsFinding::element).collect(toSet());
    List<String> absent = new ArrayList<>(DocsComparison.absent(facts, fields));
    absent.removeAll(found);
    List<String> unread =
        fields.children("request").stream()
            .filter(field -> Boolean.TRUE.equals(field.required()))
            .map(ContractElement::name)
            .filter(absent::contains)
            .toList();
    boolean renamed =
        found.stream().anyMatch(e -> e.matches("request\\.[^.]+") && fields.find(e) == null);
    if (!unread.isEmpty() && !renamed) {
      return unreadable(
          page,
          "%s could not be read: its request has no %s; save the page as a browser shows it."
              .formatted(page, String.join(", no ", unread).replace("request.", "")));
    }
    return new PageReport(page, brand, facts, findings, List.copyOf(absent), null);
  }

  private static PageReport unreadable(String page, String problem) {
    return new PageReport(page, null, null, List.of(), List.of(), problem);
  }

  /** {@return the page's verdict} */
  public Verdict verdict() {
    if (facts == null) {
      return Verdict.UNREADABLE;
    }
    return findings.isEmpty() ? Verdict.IN_SYNC : Verdict.DRIFT;
  }

  /** {@return whether the page documents another operation, so that nothing else was compared} */
  public boolean isOfAnotherOperation() {
    return findings.stream().anyMatch(finding -> finding.kind() == Kind.OPERATION);
  }

  private static String brand(String host, List<Partner> partners) {
    return partners.stream()
        .filter(partner -> partner.server().equalsIgnoreCase(host))
        .map(Partner::name)
        .findFirst()
        .orElse(null);
  }
}
