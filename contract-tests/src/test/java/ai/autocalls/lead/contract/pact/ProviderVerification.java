package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Verifies a provider with Pact's own verifier, states through the provider's state endpoint. */
final class ProviderVerification {
  private ProviderVerification() {}

  /**
   * @param pact the pact file
   * @param baseUrl the provider's base URL
   * @return one line for each mismatch; empty when the provider honours the pact
   */
  static List<String> failures(Path pact, URI baseUrl) throws MalformedURLException {
    var provider =
        new ProviderInfo(
            LeadInteraction.PROVIDER,
            baseUrl.getScheme(),
            baseUrl.getHost(),
            baseUrl.getPort(),
            baseUrl.getPath());
    provider.setStateChangeUrl(baseUrl.resolve("/_pact/state").toURL());
    var consumer = new ConsumerInfo(LeadInteraction.CONSUMER);
    consumer.setPactSource(new FileSource(pact.toFile()));
    provider.setConsumers(List.of(consumer));
    var verifier = new ProviderVerifier();
    verifier.setPactLoadFailureMessage(pact + " cannot be read");
    verifier.setReporters(List.of());
    verifier.setProjectHasProperty(name -> false);
    verifier.setProjectGetProperty(name -> null);
    return verifier.verifyProvider(provider).stream()
        .flatMap(ProviderVerification::failures)
        .toList();
  }

  private static Stream<String> failures(VerificationResult result) {
    return result instanceof VerificationResult.Failed failed
        ? failed.getFailures().values().stream()
            .flatMap(List::stream)
            .map(ProviderVerification::line)
        : Stream.empty();
  }

  private static String line(VerificationFailureType failure) {
    return failure instanceof MismatchFailure mismatch
            && mismatch.getMismatch() instanceof BodyMismatch body
        ? body.getPath() + ": " + body.getMismatch()
        : failure.description();
  }
}
