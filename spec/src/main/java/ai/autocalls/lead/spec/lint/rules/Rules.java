package ai.autocalls.lead.spec.lint.rules;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Every rule that there is, in the order of the rule reference. */
public final class Rules {
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

  /** {@return every rule} */
  public static List<Rule> all() {
    return ALL;
  }

  /**
   * Starts to load the meta-schema, which is most of a single run's time, beside whatever the
   * caller does until there is a document to check. Never necessary; what goes wrong with it is
   * thrown by the check itself.
   */
  public static void prepare() {
    CompletableFuture.runAsync(MetaSchema.OPENAPI_31::schema);
  }
}
