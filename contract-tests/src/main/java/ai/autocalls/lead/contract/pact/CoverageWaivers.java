package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reviewed list of elements that need no interaction, each with its reason. */
public final class CoverageWaivers {
  private final Map<String, String> reasons = new LinkedHashMap<>();

  private CoverageWaivers(JsonNode file) {
    file.properties().forEach(entry -> reasons.put(entry.getKey(), entry.getValue().asText()));
  }

  /** The waivers of this project's own pact. */
  public static CoverageWaivers bundled() {
    return new CoverageWaivers(Resource.yaml(CoverageWaivers.class, "pact-waivers.yaml"));
  }

  /**
   * Waivers from a text.
   *
   * @param yaml a mapping of elements to reasons; an element with its operation before it is that
   *     operation's, any other is one of every operation
   * @throws DocumentSyntaxException when the text is not YAML
   */
  public static CoverageWaivers parse(String yaml) {
    return new CoverageWaivers(YamlTree.parse("reasons", yaml).root());
  }

  Optional<String> reason(ContractElement element) {
    return Optional.ofNullable(reasons.getOrDefault(element.key(), reasons.get(element.name())));
  }

  /** Whether an entry is about the element of this operation alone. */
  boolean hasOwn(ContractElement element) {
    return reasons.containsKey(element.key());
  }

  Set<String> elements() {
    return reasons.keySet();
  }
}
