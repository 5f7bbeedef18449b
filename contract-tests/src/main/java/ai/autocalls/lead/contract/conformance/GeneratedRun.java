package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Sends the generated cases, judges each, and shrinks the first failure of each kind. */
final class GeneratedRun {
  private final GeneratedJudge judge;
  private final Shrinker shrinker;
  private final ProviderConnection connection;

  GeneratedRun(SpecDocument spec, Target target, ProviderConnection connection) {
    this.judge = new GeneratedJudge(spec);
    this.connection = connection;
    this.shrinker = new Shrinker(judge, target, connection);
  }

  /**
   * Runs the cases.
   *
   * @param progress is called before each, with its title and how many were sent
   */
  GeneratedResult of(List<GeneratedCase> cases, ObjIntConsumer<String> progress) {
    if (cases.isEmpty()) {
      return GeneratedResult.none("none was asked for, see --cases");
    }
    Map<String, Verdict> failures = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Long> millis = new ArrayList<>();
    for (GeneratedCase one : cases) {
      String title = "generated case " + one.number() + ": " + one.title();
      progress.accept(title, one.number() - 1);
      Exchange exchange = connection.send(one.request(), title);
      millis.add(exchange.millis());
      judge
          .failures(one, exchange)
          .forEach(
              (id, failure) -> {
                counts.merge(id, 1, Integer::sum);
                failures.computeIfAbsent(id, first -> shrinker.shrink(id, one, failure));
              });
    }
    failures.replaceAll((id, failure) -> counted(failure, counts.get(id), cases.size()));
    return new GeneratedResult(cases.size(), null, failures, counts, millis);
  }

  private static Verdict counted(Verdict failure, int count, int all) {
    String detail = failure.detail() + " (" + count + " of " + all + " cases)";
    return Verdict.failed(failure.expected(), detail, failure.exchange());
  }
}
