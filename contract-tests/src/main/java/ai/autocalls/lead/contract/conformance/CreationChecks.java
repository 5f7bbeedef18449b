package ai.autocalls.lead.contract.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What must be accepted. */
final class CreationChecks {
  private CreationChecks() {}

  static List<Check> all() {
    return List.of(
        accepted("CREATE-01", Scenario.MINIMAL),
        accepted("CREATE-02", Scenario.FULL),
        accepted("CREATE-03", Scenario.ONE_CONTACT, Scenario.FULL),
        accepted("CREATE-04", Scenario.LONGEST),
        accepted("CREATE-05", Scenario.CONTACT_ALONE),
        accepted("CREATE-06", Scenario.EMPTY),
        new Check("CREATE-07", Scenario.LEADS, CreationChecks::documentedStatus),
        recorded("CREATE-08", Scenario.SHORTEST),
        recorded("CREATE-09", Scenario.TYPES),
        recorded("CREATE-10", Scenario.UNKNOWN_FIELD),
        recorded("CREATE-11", Scenario.MANY_CONTACTS),
        new Check("DUP-01", Set.of(Scenario.DUPLICATE_ALLOWED), CreationChecks::duplicateAllowed),
        new Check(
            "DUP-02",
            EnumSet.of(Scenario.DUPLICATE_DENIED, Scenario.LIST_REFUSED),
            ListChecks::recordedWithLeadsListed),
        recorded("DUP-03", Scenario.DUPLICATE_UNSAID),
        recorded("DUP-04", Scenario.DUPLICATE_MISSPELT));
  }

  private static Check accepted(String id, Scenario first, Scenario... others) {
    return over(id, Judge::accepted, first, others);
  }

  private static Check recorded(String id, Scenario first) {
    return over(id, Judge::recorded, first);
  }

  private static Check over(
      String id, Function<List<Exchange>, Verdict> judge, Scenario first, Scenario... others) {
    Set<Scenario> scenarios = EnumSet.of(first, others);
    return new Check(id, scenarios, evidence -> judge.apply(evidence.of(scenarios)));
  }

  private static Verdict documentedStatus(Evidence evidence) {
    return Judge.all(
        evidence.leads(), "status 200 or 201", exchange -> exchange.response().status() <= 201);
  }

  private static Verdict duplicateAllowed(Evidence evidence) {
    List<Exchange> both = evidence.of(Scenario.DUPLICATE_ALLOWED);
    if (both.size() < 2 || !both.get(0).created()) {
      return Verdict.notRun("the first of the two leads was not created");
    }
    return Judge.accepted(both.subList(1, 2));
  }
}
