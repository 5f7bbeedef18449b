package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.conformance.Conformance;
import ai.autocalls.lead.contract.conformance.ConformanceReport;
import ai.autocalls.lead.contract.conformance.ConformanceSettings;
import ai.autocalls.lead.contract.conformance.Consent;
import ai.autocalls.lead.contract.conformance.LeadJournal;
import ai.autocalls.lead.contract.conformance.Requirements;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.VisibleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks a provider against the requirements. */
@Command(
    name = "conformance",
    description = {
      "Checks a running provider against the requirements of the contract.",
      "",
      "A lead is a phone call: against a host that is not loopback nothing is",
      "sent without --live, and then only the given numbers are used."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no MUST failed; with --strict, and no SHOULD",
      "1:one failed",
      "2:could not run"
    })
final class ConformanceCommand implements Callable<Integer> {
  private static final int CASES = 100;
  private static final double LIVE_RATE = 1;

  @Spec private CommandSpec spec;
  @Mixin private SpecOption document;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The provider, such as https://app.autocalls.ai/api.")
  private URI baseUrl;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:LEAD_CONTRACT_TOKEN}",
      description = "Token of the account; or set LEAD_CONTRACT_TOKEN. Appears in no output.")
  private String token;

  @Option(
      names = "--campaign-id",
      paramLabel = "N",
      description = "A campaign of the account; better one that does not run.")
  private Long campaignId;

  @Option(names = "--strict", description = "Fail on SHOULD too.")
  private boolean strict;

  @Option(names = "--list", description = "List the requirements and what is sent for each.")
  private boolean list;

  @Option(names = "--dry-run", description = "Print the plan and every request; send nothing.")
  private boolean dryRun;

  @Option(names = "--live", description = "Agree that phones ring. Needs --phone-number.")
  private boolean live;

  @Option(
      names = "--allow-plain-http",
      description = "Let a live run send token and numbers unencrypted.")
  private boolean allowPlainHttp;

  @Option(
      names = "--phone-number",
      paramLabel = "E164",
      description = "A number of your own, the only kind that a live run uses; repeatable.")
  private List<String> numbers = new ArrayList<>();

  @Option(
      names = "--variable",
      paramLabel = "NAME",
      description = "A variable of the campaign's assistant that a live run may send; repeatable.")
  private List<String> variables = new ArrayList<>();

  @Option(names = "--yes", description = "Agree to the plan of a live run without being asked.")
  private boolean yes;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second; 1 for a live run, else no limit, by default.")
  private Double rate;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "The longest wait for one response; ${DEFAULT-VALUE} by default.")
  private int timeout;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      defaultValue = "1800",
      description = "The longest that the whole run may take; ${DEFAULT-VALUE} by default.")
  private int maxTime;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "How many generated cases; 100, for a live run 0, by default.")
  private Integer cases;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeat the generated cases of a run; others each time by default.")
  private Long seed;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Append each lead as it is made; conformance-leads.jsonl for a live run by default.")
  private Path journalFile;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write conformance.txt, .json, .xml (JUnit) and .html there.")
  private Path reportDirectory;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (list) {
      list(out);
      return ExitCode.HOLDS;
    }
    Conformance conformance = Conformance.plan(settings(), document.read());
    return dryRun ? rehearse(conformance, out) : run(conformance, out, err);
  }

  private int rehearse(Conformance conformance, PrintWriter out) {
    conformance.summary().forEach(out::println);
    conformance.requests().forEach(out::println);
    return ExitCode.HOLDS;
  }

  private int run(Conformance conformance, PrintWriter out, PrintWriter err) {
    conformance.summary().forEach(err::println);
    if (live && !yes && !agreed(err)) {
      err.println("Not agreed. Nothing was sent.");
      return ExitCode.COULD_NOT_RUN;
    }
    // All outputs, before the first request.
    try (ReportFiles files = ReportFiles.open(reportDirectory, "conformance");
        LeadJournal journal = journal(err);
        LeadsOfRun leads = new LeadsOfRun(journal, out, err, format.isJson())) {
      ConformanceReport report = conformance.run(journal, ProgressLine.of(err)::at);
      Map<String, String> forms = ReportFiles.render(report.report(), report.json());
      out.print(format.isJson() ? forms.get("json") : forms.get("txt"));
      if (!out.checkError()) {
        leads.areReported();
      }
      files.write(forms);
      return ExitCode.of(report.conforms());
    }
  }

  private LeadJournal journal(PrintWriter err) {
    Path file = journalFile == null && live ? Path.of("conformance-leads.jsonl") : journalFile;
    if (file == null) {
      return LeadJournal.inMemory();
    }
    LeadJournal journal = LeadJournal.appending(file, Clock.systemUTC());
    err.println("Journal of the leads: " + VisibleText.line(file.toAbsolutePath().toString()));
    return journal;
  }

  private static boolean agreed(PrintWriter err) {
    err.print("Type yes to send this: ");
    err.flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return "yes".equals(line);
    } catch (IOException e) {
      return false;
    }
  }

  private ConformanceSettings settings() {
    need("--base-url", baseUrl);
    need("--token", token);
    need("--campaign-id", campaignId);
    boolean http = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
    if (!http || baseUrl.getHost() == null) {
      throw invalid("--base-url", "it is not like https://app.autocalls.ai/api");
    }
    if (baseUrl.getRawUserInfo() != null
        || baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null) {
      throw invalid("--base-url", "it must have neither credentials nor a query nor a fragment");
    }
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw invalid("--token", "a token is printable ASCII without spaces");
    }
    Consent consent = new Consent(live, numbers, variables, allowPlainHttp);
    consent
        .malformedNumber()
        .ifPresent(
            number -> {
              throw invalid("--phone-number", "'" + number + "' is not like +12025550123");
            });
    if (rate != null && !(rate > 0)) {
      throw invalid("--rate", rate + " is not above 0");
    }
    int count = cases != null ? cases : live ? 0 : CASES;
    if (count < 0 || count > 100_000) {
      throw invalid("--cases", count + " is not 0 to 100000");
    }
    if (timeout < 1 || timeout > 600) {
      throw invalid("--timeout", timeout + " is not 1 to 600");
    }
    if (maxTime < 1 || maxTime > 86_400) {
      throw invalid("--max-time", maxTime + " is not 1 to 86400");
    }
    long now = System.nanoTime();
    return new ConformanceSettings(
        baseUrl,
        token,
        campaignId,
        consent,
        rate != null ? rate : live ? LIVE_RATE : Double.POSITIVE_INFINITY,
        Duration.ofSeconds(timeout),
        Duration.ofSeconds(maxTime),
        seed != null ? seed : Math.floorMod(now, 1_000_000L),
        count,
        strict,
        now / 1_000);
  }

  private void need(String option, Object value) {
    if (value == null || value.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '" + option + "'");
    }
  }

  private ParameterException invalid(String option, String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for option '" + option + "': " + reason);
  }

  private static void list(PrintWriter out) {
    Map<String, List<String>> scenarios = Conformance.scenariosByRequirement();
    for (Requirement requirement : Requirements.bundled()) {
      List<String> titles = scenarios.get(requirement.id());
      out.print(requirement.lines());
      out.printf(
          "           sends: %s%n",
          titles.isEmpty() ? "generated cases" : String.join("; ", titles));
    }
  }
}
