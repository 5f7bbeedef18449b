package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reviewed list of cells about which a source cannot speak, each with its reason. */
final class NotApplicable {
  private static final String BUNDLED = "not-applicable.yaml";

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
    try (InputStream in = NotApplicable.class.getResourceAsStream(BUNDLED)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NotApplicable none() {
    return parse("{}");
  }

  /**
   * @param yaml sources, under each the elements, and of each the reason; an element with its
   *     operation before it is that operation's, any other is one of every operation
   */
  static NotApplicable parse(String yaml) {
    try {
      return new NotApplicable(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
