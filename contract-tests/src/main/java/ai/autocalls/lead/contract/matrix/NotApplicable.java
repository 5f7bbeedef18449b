package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reviewed list of cells about which a source cannot speak, each with its reason. */
final class NotApplicable {
  private final Map<Source, Map<String, String>> reasons = new HashMap<>();

  private NotApplicable(JsonNode sources) {
    for (Map.Entry<String, JsonNode> source : sources.properties()) {
      Map<String, String> elements = new HashMap<>();
      source
          .getValue()
          .properties()
          .forEach(entry -> elements.put(entry.getKey(), entry.getValue().asText()));
      reasons.put(Source.valueOf(source.getKey().toUpperCase(Locale.ROOT)), elements);
    }
  }

  static NotApplicable bundled() {
    return new NotApplicable(Resource.yaml(NotApplicable.class, "not-applicable.yaml"));
  }

  static NotApplicable none() {
    return parse("{}");
  }

  /**
   * @param yaml sources, under each the elements, and of each the reason; an element with its
   *     operation before it is that operation's, any other is one of every operation
   */
  static NotApplicable parse(String yaml) {
    return new NotApplicable(YamlTree.parse("reasons", yaml).root());
  }

  Optional<String> reason(Source source, ContractElement element) {
    Map<String, String> entries = reasons.getOrDefault(source, Map.of());
    return Optional.ofNullable(entries.getOrDefault(element.key(), entries.get(element.name())));
  }

  /** Whether an entry is about the element of this operation alone. */
  boolean hasOwn(Source source, ContractElement element) {
    return reasons.getOrDefault(source, Map.of()).containsKey(element.key());
  }
}
