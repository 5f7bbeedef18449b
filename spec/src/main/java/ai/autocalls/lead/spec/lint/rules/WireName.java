package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flag for duplicates has the name that the wire has, with two p. */
final class WireName implements Rule {
  private static final String ON_THE_WIRE = "allow_dupplicate";
  private static final String CORRECTED = "allow_duplicate";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "wire-name",
        Severity.ERROR,
        "The request has `allow_dupplicate`, with two p, and nothing says `allow_duplicate`.",
        "The misspelling is the name on the wire. What the API does with a name it does not know is"
            + " not documented, so a corrected one may change who is called.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties",
            """
            phone_number: {type: string, description: In E.164 form., example: '+12025550123', x-sensitive: true}
            campaign_id: {type: integer, description: The id of the campaign., example: 7}
            allow_duplicate: {type: boolean, description: Whether to create it twice., example: false}
            """,
            """
            phone_number: {type: string, description: In E.164 form., example: '+12025550123', x-sensitive: true}
            campaign_id: {type: integer, description: The id of the campaign., example: 7}
            allow_dupplicate: {type: boolean, description: Whether to create it twice., example: false}
            """));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    corrected("", target.document().tree(), problems);
    if (!target.document().tree().has("paths")) {
      return problems; // no API at all, which the meta-schema reports
    }
    List<String> elements =
        ContractElements.of(target.document()).stream().map(ContractElement::name).toList();
    if (!elements.contains("request." + ON_THE_WIRE)) {
      Optional<Located> request = requestSchema(target);
      // A reference that leads nowhere says nothing of the names behind it, and has its own
      // finding.
      if (request.isEmpty() || !request.get().node().has("$ref")) {
        problems.add(missing(request.map(Located::pointer).orElse("/paths")));
      }
    }
    return problems;
  }

  private static void corrected(String pointer, JsonNode node, List<Problem> problems) {
    if (node.isTextual() && node.asText().contains(CORRECTED)) {
      problems.add(problem(pointer));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String child = JsonPointers.child(pointer, member.getKey());
      if (member.getKey().contains(CORRECTED)) {
        problems.add(problem(child));
      }
      corrected(child, member.getValue(), problems);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      corrected(pointer + "/" + i, node.get(i), problems);
    }
  }

  private static Problem problem(String pointer) {
    return new Problem(
        pointer, "`allow_duplicate` is not the name on the wire.", "Write `allow_dupplicate`.");
  }

  private static Problem missing(String pointer) {
    return new Problem(
        pointer,
        "The request has no `allow_dupplicate`.",
        "Define the property `allow_dupplicate`, with two p, as an optional boolean.");
  }

  private static Optional<Located> requestSchema(LintTarget target) {
    return target.objects().of(ObjectKind.REQUEST_BODY).stream()
        .map(target::resolve)
        .map(
            body ->
                target.located(
                    body.pointer() + "/content/application~1json/schema", ObjectKind.SCHEMA))
        .map(target::resolve)
        .findFirst();
  }
}
