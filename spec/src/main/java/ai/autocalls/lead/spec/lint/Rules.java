package ai.autocalls.lead.spec.lint;

import java.util.List;

/** Every rule that there is, in the order of the rule reference. */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new YamlSyntax(),
          new YamlDuplicateKey(),
          new OpenapiVersion(),
          new OpenapiStructure(),
          new OpenapiParser(),
          new RefResolves(),
          new SchemaKeyword(),
          new NoNullable(),
          new PortableSchema(),
          new PatternCompiles(),
          new RequiredDefined(),
          new NamedObjectSchema(),
          new OpenEnumAnyof(),
          new NoInlineUnion(),
          new TolerantResponse(),
          new ResponseName(),
          new NoStatusRange(),
          new OperationId(),
          new TrailingSlash(),
          new ServerHttps(),
          new SecurityDefined(),
          new ClientErrorResponse(),
          new ComponentUsed(),
          new DescriptionPresent(),
          new PropertyExample(),
          new ExampleValid(),
          new EvidencePresent(),
          new EvidenceSource(),
          new EvidenceGrade(),
          new BoundEvidence(),
          new SensitiveMarked(),
          new VendorFacts(),
          new WireName(),
          new TimestampFormat(),
          new ContactPresent(),
          new VersionInStep());

  private Rules() {}

  static List<Rule> all() {
    return ALL;
  }
}
