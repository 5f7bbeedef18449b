package ai.autocalls.lead.contract.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run will send, known before anything is sent.
 *
 * @param requests the requests of each scenario, in order
 * @param leftOut scenarios that a live run must not send
 */
record Plan(
    Map<Scenario, List<ProbeRequest>> requests,
    List<Scenario> leftOut,
    List<GeneratedCase> generated) {
  /** The scenarios alone; the first number of the target is that of the first one. */
  static Plan of(Target target) {
    Map<Scenario, List<ProbeRequest>> requests = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.values()) {
      if (scenario.admits(target)) {
        requests.put(scenario, scenario.requests(target));
      }
    }
    requests.computeIfPresent(Scenario.LIST_REFUSED, (list, none) -> refusedNumbers(requests));
    List<Scenario> leftOut =
        Arrays.stream(Scenario.values()).filter(s -> !requests.containsKey(s)).toList();
    return new Plan(requests, leftOut, List.of());
  }

  Plan with(List<GeneratedCase> cases) {
    return new Plan(requests, leftOut, List.copyOf(cases));
  }

  /** Asks for the leads of each number that is sent in what is to be refused. */
  private static List<ProbeRequest> refusedNumbers(Map<Scenario, List<ProbeRequest>> requests) {
    return Stream.concat(Scenario.REFUSALS.stream(), Stream.of(Scenario.DUPLICATE_DENIED))
        .flatMap(scenario -> requests.getOrDefault(scenario, List.of()).stream())
        .map(ListChecks::number)
        .flatMap(Optional::stream)
        .distinct()
        .map(number -> ProbeRequest.list("phone_number=" + number))
        .toList();
  }

  /** How many requests will be sent, the two that look who is there not counted. */
  int size() {
    return requests.values().stream().mapToInt(List::size).sum() + generated.size();
  }

  /** How many leads a provider that conforms will make. */
  int leads() {
    return requests.keySet().stream().mapToInt(Scenario::leads).sum()
        + (int) generated.stream().filter(GeneratedCase::valid).count();
  }

  /** How many leads a provider that refuses nothing can make. */
  int leadsAtMost() {
    Stream<ProbeRequest> all =
        Stream.concat(
            requests.values().stream().flatMap(List::stream),
            generated.stream().map(GeneratedCase::request));
    return (int) all.filter(request -> request.json().has("phone_number")).count();
  }
}
