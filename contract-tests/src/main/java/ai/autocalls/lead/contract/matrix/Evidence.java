package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.docs.Facts;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what every side states, each in its own way. */
public final class Evidence {
  private Evidence() {}

  /**
   * Reads the files, drives the client and asks a sandbox, all in this process.
   *
   * @param facts the facts of the vendor's documentation
   * @param spec the specification
   * @param pact a Pact document
   * @return the elements that each side states
   */
  public static Map<Side, List<ContractElement>> gather(
      Facts facts, SpecDocument spec, JsonNode pact) {
    Map<Side, List<ContractElement>> evidence = new EnumMap<>(Side.class);
    evidence.put(Side.VENDOR, facts.elements());
    evidence.put(Side.SPEC, ContractElements.of(spec));
    evidence.put(Side.PACT, PactSide.elements(pact));
    evidence.put(Side.CLIENT, ClientSide.elements(answers(facts, spec), names(evidence.values())));
    evidence.put(Side.SANDBOX, SandboxSide.elements(names(evidence.values())));
    return evidence;
  }

  /** The vendor's own example first; the specification's may show fields that it lacks. */
  private static List<JsonNode> answers(Facts facts, SpecDocument spec) {
    List<JsonNode> answers = new ArrayList<>();
    answers.add(facts.responseExample());
    for (JsonNode example : spec.at("/components/examples")) {
      if (example.at("/value/data").isObject()) {
        answers.add(example.get("value"));
      }
    }
    return answers;
  }

  private static Set<String> names(Collection<List<ContractElement>> sides) {
    return sides.stream()
        .flatMap(List::stream)
        .map(ContractElement::name)
        .collect(Collectors.toSet());
  }
}
