package ai.autocalls.lead.contract.cli;

import io.swagger.v3.parser.OpenAPIV3Parser;

/** What start-up is measured against: one document, parsed by the library that everybody uses. */
final class BareSwaggerParser {
  private BareSwaggerParser() {}

  public static void main(String[] arguments) {
    if (new OpenAPIV3Parser().readLocation(arguments[0], null, null).getOpenAPI() == null) {
      throw new IllegalStateException(arguments[0] + " was not parsed");
    }
  }
}
