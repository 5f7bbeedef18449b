package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every provider that is wrong in one way fails the requirement about it. */
class FaultyProvidersIT {
  private static final Map<Fault, String> JUDGED_BY = new EnumMap<>(Fault.class);

  static {
    judged("RESP-01", Fault.ARRAY_WRAPPED, Fault.OLD_ARRAY_SHAPE);
    judged("RESP-02", Fault.NO_MESSAGE);
    judged("RESP-03", Fault.FLAT);
    judged("RESP-04", Fault.ID_AS_STRING, Fault.ONLY_AN_ID_AS_STRING);
    judged("RESP-05", Fault.CAMPAIGN_ID_AS_STRING, Fault.ANOTHER_CAMPAIGN_ID);
    judged("RESP-06", Fault.ANOTHER_NUMBER, Fault.NUMBER_WITHOUT_PLUS);
    judged("RESP-07", Fault.VARIABLES_AS_ARRAY);
    judged("RESP-08", Fault.NO_STATUS, Fault.STATUS_AS_NUMBER);
    judged("RESP-09", Fault.ISO_TIMESTAMPS);
    judged("RESP-10", Fault.NO_UPDATED_AT);
    judged("RESP-11", Fault.NO_CAMPAIGN, Fault.CAMPAIGN_WITHOUT_NAME, Fault.ANOTHER_CAMPAIGN);
    judged("RESP-12", Fault.NO_SECONDARY_CONTACTS, Fault.DROPPED_CONTACTS);
    judged("RESP-13", Fault.CONTACT_ID_AS_STRING, Fault.CONTACT_WITHOUT_STATUS);
    judged("RESP-14", Fault.EMPTY_VARIABLES_AS_ARRAY);
    judged("RESP-16", Fault.HTML_CONTENT_TYPE);
    judged("CREATE-01", Fault.NEEDS_VARIABLES);
    judged("CREATE-03", Fault.REFUSES_SECONDARY_CONTACTS);
    judged("CREATE-04", Fault.REFUSES_LONG_NUMBERS);
    judged("CREATE-07", Fault.CREATED_AS_202);
    judged("ECHO-01", Fault.DROPPED_VARIABLE);
    judged("ECHO-02", Fault.SWAPPED_CONTACTS, Fault.DROPPED_CONTACT_VARIABLES);
    judged("ECHO-03", Fault.UNICODE_MANGLED, Fault.CRASH_ON_UNICODE);
    judged("ECHO-04", Fault.INTEGERS_AS_FRACTIONS, Fault.LARGE_NUMBERS_ROUNDED);
    judged("ID-01", Fault.SAME_ID_FOR_EVERY_LEAD);
    judged("ID-02", Fault.CONTACTS_SHARE_THE_LEADS_ID);
    judged("AUTH-01", Fault.OK_FOR_MISSING_TOKEN, Fault.ERRORS_WITH_STATUS_200);
    judged("AUTH-02", Fault.IGNORED_AUTH);
    judged("AUTH-04", Fault.REDIRECT_TO_LOGIN, Fault.HTML_FOR_UNAUTHENTICATED);
    judged("VALID-01", Fault.OK_FOR_INVALID);
    judged("VALID-10", Fault.OK_FOR_BROKEN_JSON);
    judged("VALID-11", Fault.VALIDATION_ERRORS_AS_LIST);
    judged("VALID-12", Fault.UNKNOWN_ERROR_BODY);
    judged("VALID-13", Fault.CRASH_ON_INVALID, Fault.CRASH_ON_BROKEN_JSON);
    judged("CAMP-01", Fault.OK_FOR_UNKNOWN_CAMPAIGN);
    judged("METHOD-01", Fault.OK_FOR_EVERY_METHOD);
    judged("DUP-01", Fault.HONOURS_ALLOW_DUPLICATE, Fault.REFUSES_EVERY_DUPLICATE);
  }

  private static void judged(String id, Fault... faults) {
    Arrays.stream(faults).forEach(fault -> JUDGED_BY.put(fault, id));
  }

  @Test
  void noFaultIsLeftOut() {
    assertThat(JUDGED_BY).containsOnlyKeys(Fault.values());
  }

  @TestFactory
  Stream<DynamicTest> isToldByTheRightRequirement() {
    return JUDGED_BY.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey() + " by " + entry.getValue(),
                    () -> {
                      List<String> failed = failed(entry.getKey());
                      assertThat(failed).contains(entry.getValue());
                    }));
  }

  private static List<String> failed(Fault fault) {
    try (Sandbox sandbox = Runs.sandbox().around(fault).start()) {
      ConformanceReport report = Runs.run(Runs.rehearsal(sandbox.baseUrl(), 0));
      assertThat(report.conforms()).isFalse();
      List<String> failed = new ArrayList<>(report.failedIds(Level.MUST));
      failed.addAll(report.failedIds(Level.SHOULD));
      return failed;
    }
  }

  @TestFactory
  Stream<DynamicTest> olderResponsesFailWhatMustHold() {
    return Stream.of(
            Fault.ID_AS_STRING,
            Fault.ONLY_AN_ID_AS_STRING,
            Fault.ARRAY_WRAPPED,
            Fault.OLD_ARRAY_SHAPE,
            Fault.ISO_TIMESTAMPS,
            Fault.NO_CAMPAIGN,
            Fault.NO_SECONDARY_CONTACTS)
        .map(
            fault ->
                dynamicTest(
                    fault.name(),
                    () -> {
                      try (Sandbox sandbox = Runs.sandbox().around(fault).start()) {
                        assertThat(
                                Runs.run(Runs.rehearsal(sandbox.baseUrl(), 0))
                                    .failedIds(Level.MUST))
                            .contains(JUDGED_BY.get(fault));
                      }
                    }));
  }
}
