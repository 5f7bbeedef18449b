package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the provider on loopback until it is told to stop. */
@Command(
    name = "sandbox",
    description = {
      "Runs a provider of POST /user/lead that calls nobody.",
      "Prints its base URL as the first line and serves until Ctrl-C or SIGTERM."
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port to listen on; 0, the default, takes a free one.")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "secret",
      description = "The token to accept. Default: ${DEFAULT-VALUE}.")
  private String token;

  @Option(
      names = "--campaign",
      paramLabel = "ID=NAME",
      description = {
        "A campaign that exists, or 'any' for all ids; repeatable.",
        "Default: 1, 7 and 123, which the examples use."
      })
  private List<String> campaigns = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--port': " + port + " is not 0 to 65535");
    }
    if (token.isBlank()) {
      throw new ParameterException(spec.commandLine(), "Option '--token' must not be blank");
    }
    Sandbox.Builder builder = Sandbox.builder().token(token).port(port);
    if (campaigns.isEmpty()) {
      builder.campaign(1, "My new campaign").campaign(7, "Spring follow-up").campaign(123, "Demo");
    }
    campaigns.forEach(campaign -> add(campaign, builder));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Sandbox sandbox;
    try {
      sandbox = builder.start();
    } catch (UncheckedIOException e) {
      err.println(e.getMessage());
      return LeadContract.COULD_NOT_RUN;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  err.println("stopped");
                },
                "sandbox-stop"));
    out.println(sandbox.baseUrl());
    err.println("Serving POST " + sandbox.baseUrl() + "/user/lead; Ctrl-C stops.");
    sandbox.awaitClose();
    return LeadContract.HOLDS;
  }

  private void add(String campaign, Sandbox.Builder builder) {
    if (campaign.equals("any")) {
      builder.anyCampaign();
      return;
    }
    String[] parts = campaign.split("=", 2);
    if (parts.length == 2 && !parts[1].isBlank() && parts[0].matches("[0-9]{1,18}")) {
      builder.campaign(Long.parseLong(parts[0]), parts[1]);
      return;
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--campaign': '"
            + campaign
            + "' is neither ID=NAME, such as 7=Spring, nor any");
  }
}
