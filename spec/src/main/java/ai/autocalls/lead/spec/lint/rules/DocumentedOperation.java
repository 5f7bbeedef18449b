package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsComparison;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FieldFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operation of a document and the facts of the vendor's page about it. */
record DocumentedOperation(Operation operation, Facts facts) {

  /** The documented ones of a document's operations; pages about others are left out. */
  static List<DocumentedOperation> of(SpecDocument document, List<Facts> pages) {
    List<DocumentedOperation> documented = new ArrayList<>();
    List<Facts> left = new ArrayList<>();
    for (Facts page : pages) {
      Optional<Operation> own = DocsComparison.operation(page, document);
      own.ifPresent(operation -> documented.add(new DocumentedOperation(operation, page)));
      left.addAll(own.isPresent() ? List.of() : List.of(page));
    }
    for (Facts page : left) {
      Operation.all(document.tree()).stream()
          .filter(own -> documented.stream().noneMatch(other -> other.is(own.pointer())))
          .filter(own -> isRenamed(own, page))
          .findFirst()
          .ifPresent(own -> documented.add(new DocumentedOperation(own, page)));
    }
    return documented;
  }

  /** Whether a document has the page's operation under another method or path. */
  private static boolean isRenamed(Operation operation, Facts page) {
    return operation.method().equals(page.method()) || operation.path().equals(page.path());
  }

  boolean is(String pointer) {
    return operation.pointer().equals(pointer);
  }

  /** Whether the page states an element. */
  boolean states(String element) {
    return facts.elements().stream().anyMatch(stated -> stated.name().equals(element));
  }

  /** Whether the page states a bound or the default of a request field. */
  boolean bounds(String element, String keyword) {
    FieldFact field = facts.request().get(element.substring("request.".length()));
    return field != null
        && (keyword.equals("default")
            ? field.defaultValue() != null
            : field.bounds().containsKey(keyword));
  }
}
