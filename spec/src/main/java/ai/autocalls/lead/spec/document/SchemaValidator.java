package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.List;

/**
 * Checks JSON values against the schemas of a document, by the OpenAPI 3.1 dialect of JSON Schema
 * and within bounds of time.
 */
public final class SchemaValidator {
  /** A name for the document within the validator; nothing is fetched from it. */
  private static final String BASE = "https://spec.invalid/openapi.json";

  private final SpecDocument spec;
  private final Schema document;
  private final ValidationCost cost;

  private SchemaValidator(SpecDocument spec, Schema document) {
    this.spec = spec;
    this.document = document;
    this.cost = new ValidationCost(spec);
  }

  /**
   * Prepares to validate by the schemas of a document.
   *
   * @return a validator for it, safe for use by several threads
   */
  public static SchemaValidator of(SpecDocument spec) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .preloadSchema(false) // every schema of the document, most of which no one asks for
            .regularExpressionFactory(BoundedPattern::new)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemaRegistryConfig(config));
    return new SchemaValidator(spec, registry.getSchema(SchemaLocation.of(BASE), spec.tree()));
  }

  /**
   * Validates one value.
   *
   * @param schemaPointer where the schema is in the document, as an RFC 6901 pointer
   * @return what violates the schema; empty when the value conforms
   * @throws UncheckableValueException when the bounds of time do not allow to know
   */
  public List<SchemaViolation> validate(String schemaPointer, JsonNode value) {
    cost.charge(schemaPointer, value);
    return document.getRefSchema(path(schemaPointer)).validate(value).stream()
        .map(SchemaValidator::violation)
        .toList();
  }

  private NodePath path(String pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    String at = "";
    for (String token : pointer.substring(Math.min(1, pointer.length())).split("/")) {
      path =
          spec.at(at).isArray()
              ? path.append(Integer.parseInt(token))
              : path.append(JsonPointers.unescape(token));
      at = at + "/" + token;
    }
    return path;
  }

  private static SchemaViolation violation(Error error) {
    String missing = "required".equals(error.getKeyword()) ? "/" + error.getProperty() : "";
    return new SchemaViolation(
        error.getInstanceLocation() + missing, error.getKeyword(), error.getMessage());
  }
}
