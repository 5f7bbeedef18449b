package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import java.util.List;

/** A document under inspection, with its objects by kind. */
public final class LintTarget {
  private final SpecDocument document;
  private final OpenApiObjects objects;
  private final String projectVersion;
  private final List<DocumentedOperation> documented;
  private List<StatedElement> elements;

  /**
   * Finds the objects of a document.
   *
   * @param facts what the vendor documents, a page each
   * @param projectVersion version of this project, whose major and minor the document shares
   */
  public LintTarget(SpecDocument document, List<Facts> facts, String projectVersion) {
    this.document = document;
    this.objects = OpenApiObjects.of(document);
    this.projectVersion = projectVersion;
    this.documented = DocumentedOperation.of(document, facts);
  }

  SpecDocument document() {
    return document;
  }

  OpenApiObjects objects() {
    return objects;
  }

  String projectVersion() {
    return projectVersion;
  }

  /** The operations that the vendor documents. */
  List<DocumentedOperation> documented() {
    return documented;
  }

  boolean isDocumented(StatedElement element) {
    return documented.stream()
        .filter(page -> element.operation() == null || page.is(element.operation()))
        .anyMatch(page -> page.states(element.name()));
  }

  /** Whether the vendor documents a bound of an element, or its default. */
  boolean isDocumented(StatedElement element, String keyword) {
    return documented.stream()
        .filter(page -> page.is(element.operation()))
        .anyMatch(page -> page.bounds(element.name(), keyword));
  }

  /**
   * The elements that the document states; found once, as several rules ask.
   *
   * @throws ai.autocalls.lead.spec.document.UnreadableInputException when its schemas expand beyond
   *     bounds
   */
  synchronized List<StatedElement> elements() {
    if (elements == null) {
      elements = StatedElements.of(document, objects);
    }
    return elements;
  }

  boolean isOpenApi31() {
    return openApiVersion().startsWith("3.1.");
  }

  boolean isOpenApi30() {
    return openApiVersion().startsWith("3.0.");
  }

  private String openApiVersion() {
    return document.at("/openapi").asText("");
  }

  /** The object or, of a reference, its target; a reference that leads nowhere is itself. */
  Located resolve(Located located) {
    return located(document.target(located.pointer()), located.kind());
  }

  Located located(String pointer, ObjectKind kind) {
    return new Located(pointer, document.at(pointer), kind);
  }
}
