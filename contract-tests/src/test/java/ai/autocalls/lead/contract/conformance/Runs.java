package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Runs against sandboxes, as tests need them. */
final class Runs {
  static final long CAMPAIGN = 7;

  private Runs() {}

  static SandboxBuilder sandbox() {
    return Sandbox.builder().token(Fault.TOKEN).campaign(CAMPAIGN, "Spring follow-up");
  }

  static ConformanceSettings rehearsal(String baseUrl, int cases) {
    return settings(baseUrl, false, List.of(), List.of(), cases);
  }

  static ConformanceSettings live(String baseUrl, List<String> numbers, List<String> variables) {
    return settings(baseUrl, true, numbers, variables, 0);
  }

  static ConformanceSettings settings(
      String baseUrl, boolean live, List<String> numbers, List<String> variables, int cases) {
    return new ConformanceSettings(
        URI.create(baseUrl),
        Fault.TOKEN,
        CAMPAIGN,
        new Consent(live, numbers, variables, true),
        Double.POSITIVE_INFINITY,
        Duration.ofSeconds(20),
        Duration.ofMinutes(30),
        42,
        cases,
        true,
        1);
  }

  static ConformanceReport run(ConformanceSettings settings) {
    return Conformance.plan(settings, SpecDocument.bundled())
        .run(LeadJournal.inMemory(), (done, total, title) -> {});
  }
}
