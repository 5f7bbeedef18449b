package ai.autocalls.lead.spec.lint.rules;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;

/** The meta-schemas of the OpenAPI versions that are read; each is loaded once, when asked for. */
enum MetaSchema {
  OPENAPI_30("https://spec.openapis.org/oas/3.0/schema/2021-09-28"),
  OPENAPI_31("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07");

  private final String id;
  private Schema schema;

  MetaSchema(String id) {
    this.id = id;
  }

  /** The schema; a second caller waits for the first to have loaded it. */
  synchronized Schema schema() {
    if (schema == null) {
      schema = load();
    }
    return schema;
  }

  private Schema load() {
    Dialect dialect = this == OPENAPI_30 ? Dialects.getDraft4() : Dialects.getDraft202012();
    return SchemaRegistry.withDialect(
            dialect,
            builder ->
                builder.schemaIdResolvers(
                    ids ->
                        ids.mapPrefix(
                            "https://spec.openapis.org/", "classpath:spec.openapis.org/")))
        .getSchema(SchemaLocation.of(id));
  }
}
