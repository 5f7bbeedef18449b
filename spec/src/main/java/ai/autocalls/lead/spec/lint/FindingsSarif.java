package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.lint.rules.RuleDescription;
import ai.autocalls.lead.spec.lint.rules.Rules;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Findings for code hosts and editors, as SARIF 2.1.0. */
public final class FindingsSarif {
  private FindingsSarif() {}

  /**
   * Renders findings as one SARIF run, with every rule described.
   *
   * @param file the name of the checked file as the caller gave it
   * @return indented JSON, ended by a line feed
   */
  public static String render(String file, List<Finding> findings, String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "lead-contract lint").put("version", version);
    ArrayNode rules = driver.putArray("rules");
    Rules.all().forEach(rule -> describe(rule.description(), rules.addObject()));
    // Columns are counted as the YAML parser counts them.
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    findings.forEach(finding -> result(file, finding, results.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void describe(RuleDescription rule, ObjectNode descriptor) {
    descriptor.put("id", rule.id());
    descriptor.putObject("shortDescription").put("text", rule.summary());
    descriptor.putObject("fullDescription").put("text", rule.why());
    descriptor.putObject("defaultConfiguration").put("level", rule.severity().label());
  }

  private static void result(String file, Finding finding, ObjectNode result) {
    result.put("ruleId", finding.rule());
    result.put("level", finding.severity().label());
    result.putObject("message").put("text", finding.message() + " " + finding.fix());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(file));
    physical
        .putObject("region")
        .put("startLine", finding.line())
        .put("startColumn", finding.column());
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", "#" + finding.pointer());
  }

  /** A relative name stays relative, as a code host wants it; an absolute one is a file URI. */
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toString();
    }
    try {
      return new URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
