package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.sandbox.DeliveryFault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import ai.autocalls.lead.contract.sandbox.UndocumentedBehavior;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs the provider on loopback until it is stopped. */
@Command(
    name = "sandbox",
    description = {
      "Runs a provider of POST /user/lead and GET /user/leads that calls no one.",
      "Prints its base URL as the first line, with --pact-states the URL of the",
      "states as the second, and serves until Ctrl-C or SIGTERM, which let the",
      "requests in flight end. Requests of web pages are refused."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:served until it was stopped", "2:could not run"})
final class SandboxCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port to listen on; a free one by default.")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "secret",
      description = "The token to accept; ${DEFAULT-VALUE} by default.")
  private String token;

  @Option(
      names = "--campaign",
      paramLabel = "ID=NAME",
      description =
          "A campaign that exists, or 'any' for all ids; repeatable. 1, 7 and 123, which the"
              + " examples use, by default.")
  private List<String> campaigns = new ArrayList<>();

  @Option(
      names = "--latency",
      paramLabel = "MILLIS",
      defaultValue = "0",
      description = "Hold every response back for so long; not at all by default.")
  private int latency;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      converter = FaultConverter.class,
      description =
          "What goes wrong with each request to create a lead: ${COMPLETION-CANDIDATES}; nothing"
              + " by default. The list of leads stays right.")
  private DeliveryFault fault;

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      description = "Respond 429 above so many requests a minute; no limit by default.")
  private Integer rateLimit;

  @Option(
      names = "--max-leads",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Keep so many leads, the oldest drop out; ${DEFAULT-VALUE} by default.")
  private int maxLeads;

  @Option(
      names = "--first-id",
      paramLabel = "N",
      defaultValue = "1",
      description = "First id of leads and contacts; ${DEFAULT-VALUE} by default.")
  private long firstId;

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Stop the clock, such as at 2026-03-01T09:30:00Z, so that responses repeat.")
  private Instant clock;

  @Option(
      names = "--log",
      description = "Print a line on stderr for each request: time, method, path, status.")
  private boolean log;

  @Option(
      names = "--choices",
      description = "Print what the sandbox does where no one has shown what is right, and end.")
  private boolean choices;

  @Option(
      names = "--pact-states",
      description =
          "Serve POST /_pact/state too, for verifiers of consumer contracts; the printed URL ends"
              + " with a secret, without which the token is not given back.")
  private boolean pactStates;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Loopback address to listen on; ${DEFAULT-VALUE} by default.")
  private String host;

  @Option(
      names = "--allow-remote",
      description = "Let --host be an address that other machines can reach.")
  private boolean allowRemote;

  private final AtomicBoolean ending = new AtomicBoolean();

  @Override
  public Integer call() throws InterruptedException {
    if (choices) {
      for (UndocumentedBehavior behavior : UndocumentedBehavior.values()) {
        spec.commandLine().getOut().println(behavior.sentence());
      }
      return ExitCode.HOLDS;
    }
    PrintWriter err = spec.commandLine().getErr();
    Sandbox sandbox;
    try {
      sandbox = describe(err).start();
    } catch (UncheckedIOException e) {
      err.println(e.getMessage());
      return ExitCode.COULD_NOT_RUN;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + " Add --allow-remote if that is meant.");
      return ExitCode.COULD_NOT_RUN;
    }
    stopWithTheProcess(sandbox, err);
    PrintWriter out = spec.commandLine().getOut();
    out.println(sandbox.baseUrl());
    if (pactStates) {
      out.println(sandbox.statesUrl());
    }
    if (out.checkError()) {
      sandbox.close(); // no one would find it
      return ExitCode.COULD_NOT_RUN;
    }
    err.println("Serving POST /user/lead and GET /user/leads; Ctrl-C stops.");
    sandbox.awaitClose();
    return ExitCode.HOLDS;
  }

  private SandboxBuilder describe(PrintWriter err) {
    between("--port", port, 0, 65535);
    between("--latency", latency, 0, 60_000);
    between("--max-leads", maxLeads, 1, 1_000_000);
    between("--first-id", firstId, 1, Long.MAX_VALUE / 2);
    if (token.isBlank()) {
      throw invalid("--token", "it is blank");
    }
    SandboxBuilder builder =
        Sandbox.builder()
            .token(token)
            .host(host)
            .port(port)
            .latency(Duration.ofMillis(latency))
            .maxLeads(maxLeads)
            .firstId(firstId);
    if (campaigns.isEmpty()) {
      builder.campaign(1, "My new campaign").campaign(7, "Spring follow-up").campaign(123, "Demo");
    }
    campaigns.forEach(campaign -> add(campaign, builder));
    if (rateLimit != null) {
      between("--rate-limit", rateLimit, 1, 1_000_000);
      builder.requestsPerMinute(rateLimit);
    }
    if (clock != null) {
      builder.clock(Clock.fixed(clock, ZoneOffset.UTC));
    }
    if (fault != null) {
      builder.fault(fault);
    }
    builder.onFatalError(error -> end(error, err));
    if (log) {
      builder.log(err::println);
    }
    if (pactStates) {
      builder.pactStates();
    }
    return allowRemote ? builder.allowRemote() : builder;
  }

  /** At once: what would let requests end may wait for ever after such an error. */
  private void end(Error error, PrintWriter err) {
    if (!ending.compareAndSet(false, true)) {
      return; // another thread met it first
    }
    err.println(FailureLine.of(error));
    Runtime.getRuntime().halt(ExitCode.COULD_NOT_RUN);
  }

  private static void stopWithTheProcess(Sandbox sandbox, PrintWriter err) {
    Runnable stop =
        () -> {
          sandbox.close();
          err.println("stopped");
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "sandbox-stop"));
  }

  private void between(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw invalid(option, value + " is not " + least + " to " + most);
    }
  }

  private ParameterException invalid(String option, String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for option '" + option + "': " + reason);
  }

  private void add(String campaign, SandboxBuilder builder) {
    if (campaign.equals("any")) {
      builder.anyCampaign();
      return;
    }
    String[] parts = campaign.split("=", 2);
    if (parts.length == 2 && !parts[1].isBlank() && isId(parts[0])) {
      builder.campaign(Long.parseLong(parts[0]), parts[1]);
      return;
    }
    throw invalid("--campaign", "'" + campaign + "' is neither ID=NAME, such as 7=Spring, nor any");
  }

  private static boolean isId(String text) {
    return text.matches("[0-9]{1,19}") && new BigInteger(text).bitLength() < Long.SIZE;
  }

  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Instant.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is not like 2026-03-01T09:30:00Z");
      }
    }
  }

  /** Picocli by itself would offer the names of the constants too. */
  static final class FaultConverter implements ITypeConverter<DeliveryFault> {
    @Override
    public DeliveryFault convert(String value) {
      List<DeliveryFault> faults = List.of(DeliveryFault.values());
      return faults.stream()
          .filter(fault -> fault.toString().equals(value))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + value + "' is not one of " + faults));
    }
  }
}
