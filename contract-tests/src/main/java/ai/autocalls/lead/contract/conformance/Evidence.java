package ai.autocalls.lead.contract.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The exchanges of a run, by scenario, and what came of the generated cases. */
final class Evidence {
  private final Map<Scenario, List<Exchange>> exchanges = new EnumMap<>(Scenario.class);
  private GeneratedResult generated = GeneratedResult.none("none was asked for");

  void add(Scenario scenario, Exchange exchange) {
    exchanges.computeIfAbsent(scenario, key -> new ArrayList<>()).add(exchange);
  }

  void add(GeneratedResult result) {
    generated = result;
  }

  List<Exchange> of(Scenario scenario) {
    return exchanges.getOrDefault(scenario, List.of());
  }

  List<Exchange> of(Collection<Scenario> scenarios) {
    return scenarios.stream().flatMap(scenario -> of(scenario).stream()).toList();
  }

  /** The exchanges that made leads as they were meant to. */
  List<Exchange> leads() {
    return of(Scenario.LEADS).stream().filter(Exchange::created).toList();
  }

  List<Exchange> all() {
    return exchanges.values().stream().flatMap(List::stream).toList();
  }

  Stream<Response> responses() {
    return all().stream().flatMap(exchange -> exchange.received().stream());
  }

  GeneratedResult generated() {
    return generated;
  }
}
