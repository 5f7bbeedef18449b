package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.conformance.Pace;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.StringSource;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Holds a provider to a pact with Pact's own verifier, interaction by interaction, and sends only
 * what may be sent to it.
 */
final class ProviderVerification implements AutoCloseable {
  private static final double LIVE_RATE = 1;

  private final ProviderSettings settings;
  private final ProviderInfo provider;
  private final ConsumerInfo consumer = new ConsumerInfo(LeadInteraction.CONSUMER);
  private final ProviderVerifier verifier = new ProviderVerifier();
  private final VerifiedProviderClient client;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * What came of one interaction.
   *
   * @param interaction its description
   * @param failures a line for each mismatch, which begins with the element's JSON path
   * @param notRun why it was not sent; null when it was
   */
  record Outcome(String interaction, List<String> failures, String notRun) {}

  ProviderVerification(ProviderSettings settings) {
    this.settings = settings;
    URI url = settings.baseUrl();
    int defaultPort = url.getScheme().equals("https") ? 443 : 80;
    provider =
        new ProviderInfo(
            LeadInteraction.PROVIDER,
            url.getScheme(),
            url.getHost(),
            url.getPort() < 0 ? defaultPort : url.getPort(),
            url.getPath());
    if (settings.hasStates()) {
      provider.setStateChangeUrl(stateUrl(settings.statesUrl()));
    }
    Pace pace = Pace.of(settings.target().isLive() ? LIVE_RATE : Double.POSITIVE_INFINITY);
    client = new VerifiedProviderClient(provider, settings.baseUrl(), pace);
    verifier.setReporters(List.of());
    verifier.setProjectHasProperty(name -> false);
    verifier.setProjectGetProperty(name -> null);
    verifier.setStateChangeHandler(new GivenStates(settings));
  }

  private static java.net.URL stateUrl(URI url) {
    try {
      return url.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("checked when it was read", e);
    }
  }

  /** Verifies one interaction of a pact, unless it must not be sent. */
  Outcome verify(JsonNode pact, JsonNode interaction) {
    SendableInteraction sendable = SendableInteraction.of(interaction, settings);
    Outcome outcome =
        sendable.notRun() == null
            ? new Outcome(sendable.description(), failures(pact, sendable), null)
            : new Outcome(sendable.description(), List.of(), sendable.notRun());
    outcomes.add(outcome);
    return outcome;
  }

  private List<String> failures(JsonNode pact, SendableInteraction sendable) {
    ObjectNode alone = pact.deepCopy();
    alone.putArray("interactions").add(sendable.json());
    String text = alone.toString();
    Pact parsed =
        DefaultPactReader.INSTANCE.pactFromJson(
            JsonParser.parseString(text).asObject(), new StringSource(text));
    verifier.initialisePlugins(parsed);
    Interaction one = parsed.getInteractions().get(0);
    VerificationResult result =
        verifier.verifyInteraction(provider, consumer, new HashMap<>(), one, parsed, null, client);
    return result instanceof VerificationResult.Failed failed
        ? failed.getFailures().values().stream()
            .flatMap(List::stream)
            .map(failure -> settings.secret().keptOutOf(line(failure)))
            .toList()
        : List.of();
  }

  private static String line(VerificationFailureType failure) {
    String line =
        failure instanceof MismatchFailure mismatch
                && mismatch.getMismatch() instanceof BodyMismatch body
            ? body.getPath() + ": " + body.getMismatch()
            : failure.description();
    return line.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** What came of the interactions so far, in their order. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** What was verified, for people: a line for each interaction, the reasons, and the sum. */
  String report() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      text.append("%-8s %s%n".formatted(word(outcome), outcome.interaction()));
      outcome.failures().forEach(line -> text.append("           %s%n".formatted(line)));
      if (outcome.notRun() != null) {
        text.append("           %s%n".formatted(outcome.notRun()));
      }
    }
    text.append(
        "%s: %d passed, %d failed, %d not run%n"
            .formatted(settings.baseUrl(), count("passed"), count("failed"), count("not run")));
    List<String> ids = client.leads();
    return text.append("Leads made: %d%s%n".formatted(ids.size(), ids(ids))).toString();
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "" : ", ids " + String.join(" ", ids);
  }

  private long count(String word) {
    return outcomes.stream().filter(outcome -> word(outcome).equals(word)).count();
  }

  private static String word(Outcome outcome) {
    if (outcome.notRun() != null) {
      return "not run";
    }
    return outcome.failures().isEmpty() ? "passed" : "failed";
  }

  @Override
  public void close() {
    client.close();
  }
}
