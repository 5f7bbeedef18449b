package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.openapitools.openapidiff.core.OpenApiCompare;

/**
 * What openapi-diff says of documents that differ where no change was found.
 *
 * <p>It cannot be asked first: of an OpenAPI 3.1 document it sees neither types nor enumerations
 * nor null, it takes a renamed property for compatible, and a loosened pattern for breaking. But it
 * knows corners of OpenAPI that this contract does not use, such as callbacks.
 */
final class SecondOpinion {
  private SecondOpinion() {}

  static Change of(SpecDocument older, SpecDocument newer) {
    OpenAPI oldModel = model(older);
    OpenAPI newModel = model(newer);
    boolean compatible =
        oldModel != null
            && newModel != null
            && OpenApiCompare.fromSpecifications(oldModel, newModel).isCompatible();
    return new Change(
        "document",
        Direction.BOTH,
        compatible ? ChangeKind.DOCUMENTATION_CHANGED : ChangeKind.UNCLASSIFIED,
        older.name(),
        newer.name());
  }

  /** The parser's model without anything fetched; null when it makes nothing of the document. */
  private static OpenAPI model(SpecDocument document) {
    return new OpenAPIV3Parser()
        .readContents(document.text(), null, new ParseOptions())
        .getOpenAPI();
  }
}
