package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.ListFault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A list of leads that is wrong in one way fails the requirement about it, and no other. */
class FaultyListsIT {
  private static final Map<ListFault, List<String>> JUDGED_BY = new EnumMap<>(ListFault.class);

  static {
    JUDGED_BY.put(ListFault.NO_PAGE, List.of("LIST-01", "LIST-05"));
    JUDGED_BY.put(ListFault.NO_TOTAL, List.of("LIST-01"));
    JUDGED_BY.put(ListFault.LEADS_WITHOUT_STATUS, List.of("LIST-02"));
    JUDGED_BY.put(ListFault.IDS_AS_STRINGS, List.of("LIST-02"));
    JUDGED_BY.put(ListFault.IGNORES_THE_NUMBER, List.of("LIST-03"));
    JUDGED_BY.put(ListFault.IGNORES_EVERY_FILTER, List.of("LIST-03", "LIST-06"));
    JUDGED_BY.put(ListFault.READS_A_PLUS_SIGN_AS_A_SPACE, List.of("LIST-04"));
    JUDGED_BY.put(ListFault.IGNORES_PER_PAGE, List.of("LIST-05"));
    JUDGED_BY.put(ListFault.IGNORES_PAGE, List.of("LIST-06"));
    JUDGED_BY.put(ListFault.LISTS_WITHOUT_A_TOKEN, List.of("LIST-07"));
    JUDGED_BY.put(ListFault.CREATES_WITHOUT_A_TOKEN, List.of("AUTH-01", "AUTH-02", "AUTH-03"));
    JUDGED_BY.put(
        ListFault.CREATES_WHAT_IT_REFUSES,
        List.of("VALID-02", "VALID-05", "VALID-06", "VALID-07", "VALID-08", "VALID-09"));
  }

  @Test
  void noFaultIsLeftOut() {
    assertThat(JUDGED_BY).containsOnlyKeys(ListFault.values());
  }

  @TestFactory
  Stream<DynamicTest> failsTheRequirementAboutItAndNoOther() {
    return JUDGED_BY.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey() + " by " + entry.getValue(),
                    () ->
                        assertThat(failed(run(entry.getKey())))
                            .containsExactlyInAnyOrderElementsOf(entry.getValue())));
  }

  @Test
  void aListThatProvesThatNothingWasCreatedIsInTheReport() {
    assertThat(detail(run(next -> next), "AUTH-01")).endsWith("; the list has no lead of it");
    assertThat(detail(run(next -> next), "DUP-02")).startsWith("the list has 1 of two leads; ");
  }

  @Test
  void aProviderWithoutAListFailsNoRequirementAboutRefusals() {
    UnaryOperator<Endpoint> noList =
        next ->
            request ->
                request.method().equals("GET")
                    ? new SandboxResponse(404, Map.of(), new byte[0])
                    : next.respond(request);

    ConformanceReport report = run(noList);

    assertThat(failed(report)).allMatch(id -> id.startsWith("LIST-"));
    assertThat(detail(report, "AUTH-01")).endsWith("; that no lead was created is not proven");
  }

  private static ConformanceReport run(UnaryOperator<Endpoint> fault) {
    try (Sandbox sandbox = Runs.sandbox().around(fault).start()) {
      return Runs.run(Runs.rehearsal(sandbox.baseUrl(), 0));
    }
  }

  private static List<String> failed(ConformanceReport report) {
    List<String> failed = new ArrayList<>(report.failedIds(Level.MUST));
    failed.addAll(report.failedIds(Level.SHOULD));
    return failed;
  }

  private static String detail(ConformanceReport report, String id) {
    return report.results().stream()
        .filter(result -> result.requirement().id().equals(id))
        .findFirst()
        .orElseThrow()
        .verdict()
        .detail();
  }
}
