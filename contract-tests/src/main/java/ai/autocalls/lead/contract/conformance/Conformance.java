package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.ConformanceReport.Result;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that is planned, and sends nothing before {@link #run}.
 *
 * <p>Against a host that is not loopback it cannot even be planned without consent and numbers of
 * one's own, because there a lead makes a phone ring.
 */
public final class Conformance {
  /** Every check, in the order of the requirements. */
  static final List<Check> CHECKS =
      Stream.of(
              CreationChecks.all(),
              ResponseChecks.all(),
              RefusalChecks.all(),
              OpenChecks.all(),
              ListChecks.all())
          .flatMap(List::stream)
          .toList();

  private final ConformanceSettings settings;
  private final SpecDocument spec;
  private final Target target;
  private final Plan plan;

  private Conformance(ConformanceSettings settings, SpecDocument spec) {
    this.settings = settings;
    this.spec = spec;
    this.target =
        Target.of(
            settings.baseUrl(),
            settings.campaignId(),
            settings.consent(),
            settings.run(),
            option -> "--" + option);
    this.plan =
        Plan.of(target).with(GeneratedCases.of(spec, target, settings.seed(), settings.cases()));
  }

  /** Called before each request: how many were sent, of how many, and what comes next. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called by the thread of the run.
     *
     * @param done how many were sent
     */
    void at(int done, int total, String title);
  }

  /**
   * Plans a run.
   *
   * @throws CouldNotRunException when it would make phones ring without consent
   */
  public static Conformance plan(ConformanceSettings settings, SpecDocument spec) {
    return new Conformance(settings, spec);
  }

  /**
   * {@return what will be sent and what it will make, for a person to agree to; one fact a line}
   */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("Provider: " + settings.baseUrl() + ", campaign " + settings.campaignId());
    lines.add(
        "Requests: %d, and two without a number that see who is there".formatted(plan.size()));
    lines.add(
        "Leads: %d, or up to %d of a provider that refuses nothing%s"
            .formatted(
                plan.leads(), plan.leadsAtMost(), target.isLive() ? "; each is a phone call" : ""));
    if (target.isLive()) {
      lines.add("Numbers: " + String.join(", ", settings.consent().numbers()) + " and no other");
    }
    return lines;
  }

  /** {@return every request that would be sent, as a {@code curl} line under its title} */
  public Stream<String> requests() {
    Stream<String> scenarios =
        plan.requests().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(request -> line(entry.getKey().title(), request)));
    Stream<String> generated =
        plan.generated().stream().map(one -> line("generated: " + one.title(), one.request()));
    return Stream.concat(scenarios, generated);
  }

  private String line(String title, ProbeRequest request) {
    return "# " + title + "\n" + request.curl(baseUrl().toString());
  }

  /** {@return the requirement ids of the checks with the titles of what is sent for them} */
  public static Map<String, List<String>> scenariosByRequirement() {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    for (Check check : CHECKS) {
      titles.put(check.id(), check.scenarios().stream().map(Scenario::title).sorted().toList());
    }
    return titles;
  }

  /**
   * Sends what was planned and judges it.
   *
   * @param journal takes the leads as they come
   * @param progress is called before each request
   * @throws CouldNotRunException when no one responds, what responds is not the API, or the
   *     provider stops responding
   */
  public ConformanceReport run(LeadJournal journal, Progress progress) {
    long start = System.nanoTime();
    Redaction redaction = Redaction.of(settings.token(), settings.consent().numbers());
    ProviderConnection connection =
        new ProviderConnection(
            baseUrl(),
            settings.token(),
            redaction,
            settings.timeout(),
            new TimeLimit(settings.maxTime(), System::nanoTime),
            Pace.of(settings.requestsPerSecond()),
            journal);
    connection.greet();
    Evidence evidence = gather(connection, progress);
    // A number where an id belongs would otherwise be in every list of leads.
    Redaction shown = redaction.and(journal.numbersAsIds());
    Map<String, Check> checks = CHECKS.stream().collect(Collectors.toMap(Check::id, c -> c));
    List<Result> results =
        Requirements.bundled().stream()
            .map(
                requirement -> {
                  Verdict verdict = verdict(requirement, checks.get(requirement.id()), evidence);
                  return new Result(requirement, verdict.shown(shown));
                })
            .toList();
    return new ConformanceReport(
        settings.baseUrl().toString(),
        spec.at("/info/version").asText(),
        settings.strict(),
        settings.seed(),
        results,
        journal.entries(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private Evidence gather(ProviderConnection connection, Progress progress) {
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
        new GeneratedRun(spec, target, connection)
            .of(plan.generated(), (title, at) -> progress.at(before + at, plan.size(), title)));
    progress.at(plan.size(), plan.size(), "done");
    return evidence;
  }

  private Verdict verdict(Requirement requirement, Check check, Evidence evidence) {
    boolean leftOut = !check.scenarios().isEmpty() && plan.leftOut().containsAll(check.scenarios());
    if (leftOut) {
      return Verdict.notRun("a live run does not send this");
    }
    Verdict verdict = check.judge().apply(evidence);
    return requirement.level() == Level.MAY && verdict.outcome() == Outcome.FAILED
        ? Verdict.info(verdict.detail(), verdict.exchange())
        : verdict;
  }

  private URI baseUrl() {
    return URI.create(settings.baseUrl().toString().replaceAll("/+$", ""));
  }
}
