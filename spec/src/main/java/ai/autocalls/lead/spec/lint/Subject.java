package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;

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
    Located target = located;
    for (int hops = 0; target.node().path("$ref").isTextual() && hops < 20; hops++) {
      String ref = target.node().get("$ref").asText();
      if (!ref.startsWith("#/")) {
        return target;
      }
      String pointer = JsonPointers.fromRef(ref);
      JsonNode node = document.at(pointer);
      if (node.isMissingNode()) {
        return target;
      }
      target = new Located(pointer, node, located.kind());
    }
    return target;
  }
}
