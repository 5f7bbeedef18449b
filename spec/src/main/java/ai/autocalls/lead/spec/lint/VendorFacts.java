package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.ElementPlace;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsFinding;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FactsCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The document states nothing otherwise than the vendor does. */
final class VendorFacts implements Rule {
  private static final String FIX =
      "Correct the spec; or if the vendor changed its page, write its facts anew with"
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
    Facts facts = target.context().facts();
    SpecDocument document = target.document();
    Optional<Operation> operation = Operation.first(document.tree());
    if (facts == null || operation.isEmpty() || !new RefResolves().check(target).isEmpty()) {
      return List.of(); // behind a reference that leads nowhere, everything looks missing
    }
    Map<String, String> pointers = new HashMap<>();
    for (ElementPlace place : ContractElements.places(document, operation.get())) {
      pointers.putIfAbsent(place.name(), place.pointer());
    }
    List<Problem> problems = new ArrayList<>();
    for (DocsFinding finding : FactsCheck.findings(facts, document)) {
      String pointer = pointer(finding, pointers, operation.get());
      String what = finding.element() + ": " + finding.kind().id();
      problems.add(problem(pointer, what, finding.page(), finding.spec()));
    }
    for (String name : undocumentedButRequired(facts, document)) {
      problems.add(
          problem(pointers.get(name), name + ": required", "nothing of it", "it is required"));
    }
    return problems;
  }

  private static Problem problem(String pointer, String what, String vendor, String spec) {
    return new Problem(
        pointer,
        "%s: the vendor facts say %s, the spec says %s.".formatted(what, vendor, spec),
        FIX);
  }

  /** The element's place; of a misspelt one, that of the spelling; of a missing one, around it. */
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
  private static List<String> undocumentedButRequired(Facts facts, SpecDocument document) {
    Set<String> documented = new HashSet<>();
    facts.elements().forEach(element -> documented.add(plain(element.name())));
    List<String> names = new ArrayList<>();
    if (documented.stream().anyMatch(name -> name.startsWith("request."))) {
      for (ContractElement element : ContractElements.of(document)) {
        String name = plain(element.name());
        String around = name.substring(0, name.lastIndexOf('.') + 1);
        boolean reachable =
            around.split("\\.").length <= 2
                || documented.contains(around.substring(0, around.length() - 1));
        if (name.startsWith("request.")
            && Boolean.TRUE.equals(element.required())
            && !documented.contains(name)
            && reachable) {
          names.add(element.name());
        }
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.replace("[]", "");
  }
}
