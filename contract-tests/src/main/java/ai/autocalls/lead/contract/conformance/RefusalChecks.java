package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.Outcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be refused, and how. */
final class RefusalChecks {
  private static final Map<Scenario, String> REFUSED_FIELD =
      new EnumMap<>(
          Map.of(
              Scenario.NO_NUMBER, "phone_number",
              Scenario.NO_CAMPAIGN, "campaign_id",
              Scenario.CAMPAIGN_TYPE, "campaign_id"));

  private static final Set<Scenario> UNAUTHENTICATED =
      EnumSet.of(Scenario.NO_TOKEN, Scenario.UNKNOWN_TOKEN);

  private RefusalChecks() {}

  static List<Check> all() {
    return List.of(
        notCreated("AUTH-01", Scenario.NO_TOKEN),
        notCreated("AUTH-02", Scenario.UNKNOWN_TOKEN),
        refused("AUTH-03", Scenario.NO_SCHEME),
        new Check(
            "AUTH-04",
            UNAUTHENTICATED,
            evidence -> Judge.unauthenticated(evidence.of(UNAUTHENTICATED))),
        refused("VALID-01", Scenario.NO_NUMBER),
        refused("VALID-02", Scenario.NO_CAMPAIGN),
        refused("VALID-03", Scenario.NUMBER_TYPE),
        refused("VALID-04", Scenario.NUMBER_FORM),
        refused("VALID-05", Scenario.CAMPAIGN_TYPE),
        refused("VALID-06", Scenario.VARIABLES_TYPE),
        refused("VALID-07", Scenario.DUPLICATE_TYPE),
        refused("VALID-08", Scenario.CONTACTS_TYPE),
        refused("VALID-09", Scenario.CONTACT_NO_NUMBER),
        refused("VALID-10", Scenario.BROKEN_JSON),
        new Check("VALID-11", REFUSED_FIELD.keySet(), RefusalChecks::byField),
        new Check("VALID-12", Scenario.REFUSALS, RefusalChecks::knownBodies),
        new Check("VALID-13", EnumSet.allOf(Scenario.class), RefusalChecks::noServerErrors),
        refused("CAMP-01", Scenario.OTHER_CAMPAIGN),
        new Check("METHOD-01", Set.of(Scenario.OTHER_METHOD), RefusalChecks::otherMethod));
  }

  private static Check refused(String id, Scenario scenario) {
    return new Check(
        id,
        EnumSet.of(scenario, Scenario.LIST_REFUSED),
        evidence ->
            ListChecks.nothingCreated(evidence, scenario, Judge.refused(evidence.of(scenario))));
  }

  private static Check notCreated(String id, Scenario scenario) {
    return new Check(
        id,
        EnumSet.of(scenario, Scenario.LIST_REFUSED),
        evidence ->
            ListChecks.nothingCreated(
                evidence,
                scenario,
                Judge.all(
                    evidence.of(scenario), "no lead is created", exchange -> !exchange.created())));
  }

  private static Verdict byField(Evidence evidence) {
    for (Map.Entry<Scenario, String> refused : REFUSED_FIELD.entrySet()) {
      Verdict verdict =
          Judge.all(
              evidence.of(refused.getKey()),
              "status 422 and reasons under errors." + refused.getValue(),
              exchange ->
                  exchange.refused()
                      && exchange.response().status() == 422
                      && ErrorBody.names(exchange.response(), refused.getValue()));
      if (verdict.outcome() != Outcome.PASSED) {
        return verdict;
      }
    }
    return Verdict.passed(REFUSED_FIELD.size() + " responses");
  }

  private static Verdict knownBodies(Evidence evidence) {
    List<Exchange> refusals =
        evidence.of(Scenario.REFUSALS).stream().filter(Exchange::refused).toList();
    return Judge.each(
        refusals,
        "application/json with message or error, and errors by field where there are any",
        exchange -> ErrorBody.problem(exchange.response()));
  }

  private static Verdict noServerErrors(Evidence evidence) {
    return Judge.all(
        evidence.all(),
        "a status below 500",
        exchange -> exchange.response() != null && exchange.response().status() < 500);
  }

  private static Verdict otherMethod(Evidence evidence) {
    return Judge.all(
        evidence.of(Scenario.OTHER_METHOD),
        "no created lead",
        exchange -> !exchange.created() || !exchange.response().data().has("id"));
  }
}
