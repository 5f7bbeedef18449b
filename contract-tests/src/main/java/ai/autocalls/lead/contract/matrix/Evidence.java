package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what every side states, each in its own way. */
public final class Evidence {
  private Evidence() {}

  /**
   * Reads the sources, drives the client and asks a sandbox, all in this process.
   *
   * @param sources what the sides are read from
   * @return what each side states
   */
  public static Map<Side, SideEvidence> gather(Sources sources) {
    Facts facts = sources.facts().content();
    SpecDocument spec = sources.spec();
    JsonNode pact = sources.pact().content();
    Map<Side, SideEvidence> evidence = new EnumMap<>(Side.class);
    evidence.put(
        Side.VENDOR,
        SideEvidence.of(
            sources.facts().name() + ": what the vendor's page states", facts.elements()));
    evidence.put(
        Side.SPEC,
        new SideEvidence(
            spec.name() + ": the contract", ContractElements.of(spec), specPlaces(spec)));
    evidence.put(
        Side.PACT,
        new SideEvidence(
            sources.pact().name() + ": the interactions that consumers rely on",
            PactSide.elements(pact),
            PactSide.places(pact)));
    evidence.put(
        Side.PUBLISHED,
        SideEvidence.of(
            sources.published().name() + ": what a visitor of the page reads",
            sources.published().content()));
    evidence.put(
        Side.POSTMAN,
        SideEvidence.of(
            sources.postman().name() + ": its requests and saved responses",
            sources.postman().content()));
    evidence.put(
        Side.CLIENT,
        SideEvidence.of(
            "the generated client, run against a server that keeps what it sends and answers with"
                + " the examples",
            ClientSide.elements(answers(facts, spec), names(evidence.values()))));
    evidence.put(
        Side.SANDBOX,
        SideEvidence.of(
            "the sandbox, asked over HTTP with values of every type and with each field left out",
            SandboxSide.elements(names(evidence.values()))));
    return evidence;
  }

  private static Map<String, String> specPlaces(SpecDocument spec) {
    Map<String, String> places = new HashMap<>();
    ContractElements.positions(spec)
        .forEach(
            (element, position) -> places.putIfAbsent(element.name(), "line " + position.line()));
    return places;
  }

  /** The vendor's own example first; the specification's may show fields that it lacks. */
  static List<JsonNode> answers(Facts facts, SpecDocument spec) {
    List<JsonNode> answers = new ArrayList<>();
    answers.add(facts.responseExample());
    for (JsonNode example : spec.at("/components/examples")) {
      if (example.at("/value/data").isObject()) {
        answers.add(example.get("value"));
      }
    }
    return answers;
  }

  static Set<String> names(Collection<SideEvidence> sides) {
    return sides.stream()
        .flatMap(side -> side.elements().stream())
        .map(ContractElement::name)
        .collect(Collectors.toSet());
  }
}
