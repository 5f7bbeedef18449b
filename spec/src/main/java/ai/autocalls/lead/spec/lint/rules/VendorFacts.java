package ai.autocalls.lead.spec.lint.rules;

import static java.util.stream.Collectors.toSet;

import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.ElementPlace;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsComparison;
import ai.autocalls.lead.spec.vendor.DocsFinding;
import ai.autocalls.lead.spec.vendor.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The document contradicts nothing that the vendor documents. */
final class VendorFacts implements Rule {
  private static final String FIX =
      "Correct the spec; or if the vendor changed its page, write its facts again with"
          + " `docs --update`.";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "vendor-facts",
        Severity.ERROR,
        "Method, path, host, authentication, names, types and required fields are as the vendor"
            + " documents them, and a request needs nothing that the vendor does not document.",
        "The provider does as its documentation says. A client of another contract is refused, or"
            + " calls the wrong person.",
        new RuleExample(
            "/components/schemas/LeadRequest/required",
            "[campaign_id]",
            "[phone_number, campaign_id]"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<DocumentedOperation> documented = target.documented();
    if (documented.isEmpty() || !new RefResolves().check(target).isEmpty()) {
      return List.of(); // behind a reference that leads nowhere, everything looks missing
    }
    return documented.stream().flatMap(operation -> check(operation, target.document())).toList();
  }

  private static Stream<Problem> check(DocumentedOperation documented, SpecDocument document) {
    Operation operation = documented.operation();
    Facts facts = documented.facts();
    List<ElementPlace> places = ContractElements.places(document, operation);
    Map<String, String> pointers = new HashMap<>();
    places.forEach(place -> pointers.putIfAbsent(place.name(), place.pointer()));
    Stream<Problem> contradictions =
        DocsComparison.compare(facts, document, operation, Partners.bundled()).stream()
            .map(
                finding ->
                    problem(
                        pointer(finding, pointers, operation),
                        finding.element() + ": " + finding.kind().id(),
                        finding.page(),
                        finding.spec()));
    Stream<Problem> demands =
        undocumentedButRequired(facts, places)
            .map(
                name ->
                    problem(
                        pointers.get(name),
                        name + ": required",
                        "nothing of it",
                        "it is required"));
    return Stream.concat(contradictions, demands);
  }

  private static Problem problem(String pointer, String what, String vendor, String spec) {
    return new Problem(
        pointer,
        "%s: the vendor facts say %s, the spec says %s.".formatted(what, vendor, spec),
        FIX);
  }

  /**
   * The element's place; of a misspelled one, that of the spelling; of a missing one, around it.
   */
  private static String pointer(
      DocsFinding finding, Map<String, String> pointers, Operation operation) {
    String name = finding.element();
    if (finding.kind() == DocsFinding.Kind.SPELLING) {
      name = name.substring(0, name.lastIndexOf('.') + 1) + finding.spec();
    }
    while (!pointers.containsKey(name)) {
      int end = name.lastIndexOf('.');
      if (end < 0) {
        return operation.pointer();
      }
      name = name.substring(0, end);
    }
    return pointers.get(name);
  }

  /** What a call as the vendor documents it lacks, and would be refused for. */
  private static Stream<String> undocumentedButRequired(Facts facts, List<ElementPlace> places) {
    Set<String> documented =
        facts.elements().stream().map(element -> plain(element.name())).collect(toSet());
    if (documented.stream().noneMatch(name -> name.startsWith("request."))) {
      return Stream.of();
    }
    return places.stream()
        .filter(place -> place.name().startsWith("request."))
        .filter(place -> Boolean.TRUE.equals(place.element().required()))
        .map(ElementPlace::name)
        .distinct()
        .filter(name -> !documented.contains(plain(name)))
        .filter(name -> isReachable(plain(name), documented));
  }

  /** Whether the object around a field is the body itself, or documented. */
  private static boolean isReachable(String name, Set<String> documented) {
    String around = name.substring(0, name.lastIndexOf('.'));
    return around.split("\\.").length <= 2 || documented.contains(around);
  }

  private static String plain(String name) {
    return name.replace("[]", "");
  }
}
