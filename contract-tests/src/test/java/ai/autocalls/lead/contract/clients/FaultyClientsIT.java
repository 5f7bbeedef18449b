package ai.autocalls.lead.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.contract.report.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clients with one fault each, run through every scenario. */
class FaultyClientsIT {
  /** The client waits no longer for a provider that hangs than it has to. */
  private static final Times TIMES = new Times(Duration.ofSeconds(20), Duration.ofMillis(1500));

  private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

  /** The fault's name in {@code client.py}, and the one requirement that finds it. */
  private static final Map<String, String> FAULTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("put", "SEND-01"),
              Map.entry("other-path", "SEND-02"),
              Map.entry("base-path-lost", "SEND-03"),
              Map.entry("no-token", "SEND-04"),
              Map.entry("other-scheme", "SEND-04"),
              Map.entry("token-twice", "SEND-05"),
              Map.entry("no-accept", "SEND-06"),
              Map.entry("form", "SEND-07"),
              Map.entry("latin-1", "SEND-08"),
              Map.entry("name-twice", "SEND-09"),
              Map.entry("number-without-plus", "SEND-10"),
              Map.entry("campaign-as-string", "SEND-11"),
              Map.entry("campaign-as-double", "SEND-12"),
              Map.entry("allow-duplicate", "SEND-13"),
              Map.entry("false-left-out", "SEND-13"),
              Map.entry("flag-as-number", "SEND-13"),
              Map.entry("variables-array", "SEND-14"),
              Map.entry("values-as-strings", "SEND-15"),
              Map.entry("variables-lost", "SEND-15"),
              Map.entry("contacts-sorted", "SEND-16"),
              Map.entry("contacts-lost", "SEND-16"),
              Map.entry("contacts-without-variables", "SEND-17"),
              Map.entry("null-fields", "SEND-18"),
              Map.entry("empty-left-out", "SEND-19"),
              Map.entry("repeats-500", "ONCE-01"),
              Map.entry("repeats-502", "ONCE-02"),
              Map.entry("repeats-503", "ONCE-03"),
              Map.entry("repeats-408", "ONCE-04"),
              Map.entry("repeats-reset-before", "ONCE-05"),
              Map.entry("repeats-reset-during", "ONCE-06"),
              Map.entry("repeats-reset-after", "ONCE-07"),
              Map.entry("repeats-silence", "ONCE-08"),
              Map.entry("repeats-end", "ONCE-09"),
              Map.entry("follows", "ONCE-10"),
              Map.entry("follows-to-other-hosts", "ONCE-11"),
              Map.entry("repeats-429", "ONCE-12"),
              Map.entry("repeats-201", "ONCE-13"),
              Map.entry("needs-length", "ROBUST-06"),
              Map.entry("only-200", "READ-02"),
              Map.entry("needs-integer-id", "READ-03"),
              Map.entry("needs-object", "READ-04"),
              Map.entry("needs-campaign", "READ-05"),
              Map.entry("needs-english", "READ-06"),
              Map.entry("unknown-fields-refused", "READ-07"),
              Map.entry("statuses-closed", "READ-08"),
              Map.entry("html-is-success", "TELL-01"),
              Map.entry("truncated-is-success", "TELL-02"),
              Map.entry("204-is-success", "TELL-03"),
              Map.entry("401-is-success", "TELL-04"),
              Map.entry("402-is-success", "TELL-05"),
              Map.entry("403-is-success", "TELL-06"),
              Map.entry("404-is-success", "TELL-07"),
              Map.entry("409-is-success", "TELL-08"),
              Map.entry("422-is-success", "TELL-09"),
              Map.entry("429-is-success", "TELL-10"),
              Map.entry("redirect-is-success", "TELL-11"),
              Map.entry("server-error-is-success", "TELL-12"),
              Map.entry("broken-is-success", "TELL-13"),
              Map.entry("broken-is-refusal", "TELL-14"),
              Map.entry("server-error-is-refusal", "TELL-14"),
              Map.entry("prints-the-token", "SECRET-01"),
              Map.entry("prints-the-number", "SECRET-02"),
              Map.entry("prints-refusals", "SECRET-03"),
              Map.entry("interim-is-final", "ROBUST-01"),
              Map.entry("only-100", "ROBUST-09"),
              Map.entry("chunks-unread", "ROBUST-02"),
              Map.entry("gzip-unread", "ROBUST-03"),
              Map.entry("impatient", "ROBUST-04"),
              Map.entry("bom-unread", "ROBUST-05"),
              Map.entry("reads-to-the-end", "ROBUST-07"),
              Map.entry("only-ipv4", "ROBUST-08"),
              Map.entry("hangs", "RUN-01"),
              Map.entry("prints-without-end", "RUN-02"),
              Map.entry("leaves-a-process", "RUN-03")));

  /** Of the process itself. */
  private static final Set<String> ENDINGS = Set.of("RUN-01", "RUN-02", "RUN-03", "ROBUST-07");

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsFoundByItsRequirementAndNoOtherMust() {
    Map<String, Future<Report>> reports = new TreeMap<>();
    FAULTS.keySet().forEach(fault -> reports.put(fault, THREADS.submit(() -> run(fault))));
    return FAULTS.entrySet().stream()
        .map(
            fault ->
                dynamicTest(
                    fault.getKey(),
                    () -> {
                      Report report = reports.get(fault.getKey()).get();
                      TreeSet<String> must = new TreeSet<>(report.failedIds(Level.MUST));
                      TreeSet<String> all = new TreeSet<>(must);
                      all.addAll(report.failedIds(Level.SHOULD));
                      assertThat(all).contains(fault.getValue());
                      must.remove(fault.getValue());
                      assertThat(must).isEmpty();
                    }));
  }

  @Test
  void theClientWithoutAFaultPassesEveryRequirement() throws Exception {
    Report report = run("none");

    assertThat(report.count(Outcome.PASSED)).isEqualTo(ClientRequirements.bundled().size());
  }

  @Test
  void aClientThatKnowsOnlySuccessAndFailureConformsAndLearnsWhatItCannotSay() throws Exception {
    Report report = run("only-success-and-failure");

    assertThat(report.conforms()).isTrue();
    assertThat(report.results())
        .filteredOn(result -> result.outcome() == Outcome.INFO)
        .extracting(result -> result.requirement().id(), Result::detail)
        .containsExactly(
            tuple("TELL-15", "exit code 1 in scenario status-401"),
            tuple("TELL-16", "exit code 1 in scenario silent"));
  }

  @Test
  void everyRequirementThatCanFailIsFailedByAFault() {
    assertThat(new TreeSet<>(FAULTS.values()))
        .containsAll(
            ClientRequirements.bundled().stream()
                .filter(requirement -> requirement.level() != Level.MAY)
                .map(Requirement::id)
                .filter(id -> !id.equals("READ-01"))
                .toList());
  }

  private static Report run(String fault) throws Exception {
    List<String> command = Clients.python("client.py", fault);
    if (ENDINGS.contains(FAULTS.getOrDefault(fault, ""))) {
      return new ClientConformance(
              fault, new Program(command, TIMES.limit()), Scenarios.all(), TIMES)
          .run();
    }
    try (ServedProgram program = ServedProgram.start(command)) {
      return new ClientConformance(fault, program, Scenarios.all(), TIMES).run();
    }
  }
}
