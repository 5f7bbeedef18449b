package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.contract.report.Result;
import ai.autocalls.lead.contract.report.Section;
import ai.autocalls.lead.contract.report.Transcript;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** A run of a program through scenarios, of which each starts it once. */
public final class ClientConformance {
  /** Some scenarios wait, most compute. */
  private static final int AT_ONCE = 4;

  private static final int DETAIL = 400;
  private static final int SHOWN = 10_000;

  private static final String LEVELS =
      "A client that fails a MUST calls people twice, calls others than it was asked to, gives secrets away or does not"
          + " say what happened. A failed SHOULD is a weakness. MAY is only recorded.";

  private final String name;
  private final Launcher program;
  private final List<Scenario> scenarios;
  private final Times times;
  private final Secrets secrets = Secrets.random();
  private final Redaction redaction = secrets.redaction();

  ClientConformance(String name, Launcher program, List<Scenario> scenarios, Times times) {
    this.name = name;
    this.program = program;
    this.scenarios = List.copyOf(scenarios);
    this.times = times;
  }

  /**
   * Plans a run.
   *
   * @param command a program and its arguments
   * @param scenarios the ids of the scenarios; all when there is none
   * @return the run; nothing is started yet
   */
  public static ClientConformance of(List<String> command, List<String> scenarios) {
    return new ClientConformance(
        String.join(" ", command),
        new Program(command, Times.USUAL.limit()),
        Scenarios.all().stream()
            .filter(scenario -> scenarios.isEmpty() || scenarios.contains(scenario.id()))
            .toList(),
        Times.USUAL);
  }

  /**
   * Runs the program in each scenario and judges what was seen.
   *
   * @throws IOException when the program cannot be started
   * @throws InterruptedException when the thread is interrupted; the program is ended
   */
  public Report run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Observation> seen = new ArrayList<>();
    seen.add(play(scenarios.get(0)));
    Optional<String> hopeless = hopeless(seen.get(0));
    if (hopeless.isEmpty()) {
      seen.addAll(playAll(scenarios.subList(1, scenarios.size())));
    }
    return new Report(
        name,
        SpecDocument.bundled().at("/info/version").asText(),
        false,
        LEVELS,
        results(seen),
        hopeless.map(why -> new Section("Stopped", why)).stream().toList(),
        (System.nanoTime() - start) / 1_000_000,
        "");
  }

  /** Where nothing more can be seen, every further scenario would cost its time limit. */
  private static Optional<String> hopeless(Observation first) {
    String reason =
        first.ended().tooMuch()
            ? "printed more than 1 MiB and was ended"
            : !first.ended().byItself()
                ? "did not end in time and was ended"
                : first.requests().isEmpty()
                    ? "ended with " + first.ended().summary() + " and sent no request"
                    : null;
    return Optional.ofNullable(reason)
        .map(
            why ->
                "The program %s in scenario %s; no other scenario was run."
                    .formatted(why, first.scenario().id()));
  }

  private List<Observation> playAll(List<Scenario> rest) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Observation> seen = new ArrayList<>();
      for (Future<Observation> one :
          rest.stream().map(scenario -> threads.submit(() -> play(scenario))).toList()) {
        seen.add(one.get());
      }
      return seen;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unable) {
        throw unable;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Observation play(Scenario scenario) throws IOException, InterruptedException {
    return new Stage(program, secrets.token(), times).play(scenario);
  }

  private List<Result> results(List<Observation> seen) {
    Map<String, ClientCheck> checks =
        ClientRequirements.checks(secrets).stream()
            .collect(Collectors.toMap(ClientCheck::id, c -> c));
    return ClientRequirements.bundled().stream()
        .map(requirement -> result(requirement, checks.get(requirement.id()), seen))
        .toList();
  }

  private Result result(Requirement requirement, ClientCheck check, List<Observation> all) {
    List<Observation> seen = check.of(all);
    if (seen.isEmpty()) {
      return new Result(
          requirement, Outcome.NOT_RUN, "nothing was seen to judge this by", null, List.of());
    }
    for (Observation one : seen) {
      Optional<String> problem = check.problem().apply(one);
      if (problem.isPresent()) {
        String detail =
            redaction.cut(problem.get(), DETAIL) + " in scenario " + one.scenario().id();
        return requirement.level() == Level.MAY
            ? new Result(requirement, Outcome.INFO, detail, null, List.of())
            : new Result(requirement, Outcome.FAILED, detail, check.expected(), shown(one));
      }
    }
    String detail = seen.size() == 1 ? "1 scenario" : seen.size() + " scenarios";
    return new Result(requirement, Outcome.PASSED, detail, null, List.of());
  }

  private List<Transcript> shown(Observation seen) {
    String requests =
        seen.requests().stream()
            .map(request -> "received: " + Redaction.NONE.cut(request.line(redaction), SHOWN))
            .collect(Collectors.joining(" | "));
    return List.of(
        new Transcript("requests", requests.isEmpty() ? "received: nothing" : requests),
        new Transcript("exit", seen.ended().summary()),
        new Transcript("output", redaction.cut(seen.ended().output(), SHOWN)));
  }
}
