package ai.autocalls.lead.spec.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/**
 * Holds JSON values against the schemas of a document, by the OpenAPI 3.1 dialect of JSON Schema.
 */
public final class SchemaValidator {
  /** A name for the document within the validator; nothing is fetched from it. */
  private static final String BASE = "https://spec.invalid/openapi.json";

  private final SchemaRegistry registry;

  private SchemaValidator(SchemaRegistry registry) {
    this.registry = registry;
  }

  /**
   * Prepares to validate by the schemas of a document.
   *
   * @param spec the document whose schemas are used
   * @return a validator for it, safe for use by several threads
   */
  public static SchemaValidator of(SpecDocument spec) {
    String json = spec.tree().toString();
    return new SchemaValidator(
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(BASE, json))));
  }

  /**
   * Validates one value.
   *
   * @param schemaPointer where the schema stands in the document, as an RFC 6901 pointer
   * @param json the value as JSON text
   * @return what violates the schema; empty when the value conforms
   */
  public List<SchemaViolation> validate(String schemaPointer, String json) {
    return registry
        .getSchema(SchemaLocation.of(BASE + "#" + schemaPointer))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(SchemaValidator::violation)
        .toList();
  }

  private static SchemaViolation violation(Error error) {
    String missing = "required".equals(error.getKeyword()) ? "/" + error.getProperty() : "";
    return new SchemaViolation(
        error.getInstanceLocation() + missing, error.getKeyword(), error.getMessage());
  }
}
