package ai.autocalls.lead.spec.vendor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One page compared with the document.
 *
 * @param page the page as the caller named it
 * @param operation the operation that it was compared with, such as {@code GET /user/leads}; null
 *     where it is unreadable or documents one that the document lacks
 * @param brand the name of the brand whose host the page gives; null where it gives none of theirs
 * @param facts what the page states; null when it is unreadable
 * @param findings where it differs from the document
 * @param absent the elements of the document that it leaves out, which is not drift
 * @param problem one line on why it is unreadable; null when it is readable
 */
public record PageReport(
    String page,
    String operation,
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
   * Reads a page and compares it with the operation of the document that it documents. A page of an
   * operation that the document lacks has that one finding.
   *
   * @param page a file, or an address that begins with {@code http://} or {@code https://}
   * @param spec the document
   * @param partners the brands
   * @param operation the id of the operation to compare with, or its method and path with a space
   *     between; null to find it by the method and path that the page states
   * @return the report; of an unreadable page too
   * @throws UnreadableInputException when the document has no such operation
   */
  public static PageReport of(
      String page, SpecDocument spec, List<Partner> partners, String operation) {
    Optional<Operation> named = Optional.ofNullable(operation).map(name -> named(name, spec));
    Facts facts;
    try {
      Page read = Page.read(page);
      Optional<Operation> compared = named.isPresent() ? named : read.operation(spec);
      if (compared.isPresent()) {
        SpecFields fields = new SpecFields(spec, compared.get());
        facts = read.facts(fields.names());
        return compared(page, compared.get(), brand(facts, partners), facts, fields, partners);
      }
      facts = read.facts(Set.of());
    } catch (UnreadableInputException e) {
      return unreadable(page, e.getMessage());
    }
    List<DocsFinding> other = List.of(otherOperation(facts, spec));
    return new PageReport(page, null, brand(facts, partners), facts, other, List.of(), null);
  }

  private static PageReport compared(
      String page,
      Operation operation,
      String brand,
      Facts facts,
      SpecFields spec,
      List<Partner> partners) {
    List<DocsFinding> findings = DocsComparison.compare(facts, spec, partners);
    Set<String> found = findings.stream().map(DocsFinding::element).collect(toSet());
    List<String> absent =
        DocsComparison.absent(facts, spec).stream().filter(e -> !found.contains(e)).toList();
    String unread =
        spec.children("request").stream()
            .filter(field -> Boolean.TRUE.equals(field.required()))
            .map(ContractElement::name)
            .filter(absent::contains)
            .map(SpecFields::last)
            .collect(joining(", no "));
    boolean renamed =
        found.stream().anyMatch(e -> e.matches("request\\.[^.]+") && spec.find(e) == null);
    return unread.isEmpty() || renamed
        ? new PageReport(page, operation.toString(), brand, facts, findings, absent, null)
        : unreadable(
            page,
            page
                + " could not be read: its request has no "
                + unread
                + "; save the page as a browser shows it.");
  }

  private static Operation named(String name, SpecDocument spec) {
    List<Operation> all = Operation.all(spec.tree());
    return all.stream()
        .filter(
            operation ->
                operation.node().path("operationId").asText().equals(name)
                    || name.strip().equalsIgnoreCase(operation.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableInputException(
                    spec.name() + " has no operation " + name + "; name one of: " + all));
  }

  private static DocsFinding otherOperation(Facts facts, SpecDocument spec) {
    List<Operation> all = Operation.all(spec.tree());
    String element =
        DocsComparison.operation(null, facts.path(), spec).isPresent() ? "method" : "path";
    String page =
        Stream.of(facts.method(), facts.path())
            .filter(Objects::nonNull)
            .collect(joining(" ", "documents another operation, ", ""));
    String own = all.stream().map(Operation::toString).collect(joining(", "));
    return new DocsFinding(Kind.OPERATION, element, page, own, facts.lines().get(element));
  }

  private static PageReport unreadable(String page, String problem) {
    return new PageReport(page, null, null, null, List.of(), List.of(), problem);
  }

  /** {@return the page's verdict} */
  public Verdict verdict() {
    if (facts == null) {
      return Verdict.UNREADABLE;
    }
    return findings.isEmpty() ? Verdict.IN_SYNC : Verdict.DRIFT;
  }

  private static String brand(Facts facts, List<Partner> partners) {
    return partners.stream()
        .filter(partner -> partner.server().equalsIgnoreCase(facts.host()))
        .map(Partner::name)
        .findFirst()
        .orElse(null);
  }
}
