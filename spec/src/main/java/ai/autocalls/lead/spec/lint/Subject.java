package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.SpecDocument;

/** A document under inspection, with its objects by kind. */
record Subject(SpecDocument document, OpenApiObjects objects, LintContext context) {
  Subject(SpecDocument document, LintContext context) {
    this(document, OpenApiObjects.of(document), context);
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
    String target = document.target(located.pointer());
    return new Located(target, document.at(target), located.kind());
  }
}
