package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.report.Requirement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run: greets the provider, sends what was planned, judges what came back. */
final class ConformanceRun {
  private final ProviderConnection connection;
  private final Progress progress;

  /** Told before each request, for those who wait. */
  @FunctionalInterface
  interface Progress {
    void at(int done, int total, String title);
  }

  ConformanceRun(ProviderConnection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * @param generated judges the generated cases of the plan
   * @return each requirement with what was found
   * @throws CouldNotRunException when nobody answers, what answers is not the API, or the provider
   *     stops answering
   */
  List<Result> of(Plan plan, Function<Progress, GeneratedResult> generated) {
    greet();
    Evidence evidence = new Evidence();
    int done = 0;
    for (Map.Entry<Scenario, List<ProbeRequest>> scenario : plan.requests().entrySet()) {
      for (ProbeRequest request : scenario.getValue()) {
        String title = scenario.getKey().title();
        progress.at(done++, plan.size(), title);
        evidence.add(scenario.getKey(), connection.send(request, title));
      }
    }
    int before = done;
    evidence.add(
        generated.apply((at, total, title) -> progress.at(before + at, plan.size(), title)));
    progress.at(plan.size(), plan.size(), "done");
    return judge(evidence, plan);
  }

  private void greet() {
    Answer stranger = connection.greet(Auth.NONE);
    Answer known = connection.greet(Auth.TOKEN);
    if (stranger.json().isEmpty() && known.json().isEmpty()) {
      throw new CouldNotRunException(
          connection.uri()
              + " does not answer with JSON but with "
              + (known.header("Content-Type").orElse("").startsWith("text/html")
                  ? "HTML"
                  : "something else")
              + ", status "
              + known.status()
              + ": is this the API? Check --base-url.");
    }
    if (known.status() == 401) {
      throw new CouldNotRunException(
          connection.uri() + " refuses the token with status 401. Check --token.");
    }
  }

  private static List<Result> judge(Evidence evidence, Plan plan) {
    Map<String, Check> checks =
        Check.all().stream().collect(Collectors.toMap(Check::id, check -> check));
    return Requirements.bundled().stream()
        .map(
            requirement -> {
              Check check = checks.get(requirement.id());
              return new Result(requirement, verdict(requirement, check, evidence, plan));
            })
        .toList();
  }

  private static Verdict verdict(
      Requirement requirement, Check check, Evidence evidence, Plan plan) {
    Verdict verdict = check.judge().apply(evidence);
    boolean leftOut = !check.scenarios().isEmpty() && plan.leftOut().containsAll(check.scenarios());
    if (leftOut) {
      return Verdict.notRun("a live run does not send this");
    }
    return requirement.level() == Level.MAY && verdict.outcome() == Outcome.FAILED
        ? Verdict.info(verdict.detail(), verdict.exchange())
        : verdict;
  }
}
