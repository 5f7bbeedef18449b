package ai.autocalls.lead.contract.conformance;

import java.net.URI;
import java.time.Duration;

/**
 * What a run is asked to do.
 *
 * @param baseUrl the provider, such as {@code https://app.autocalls.ai/api}
 * @param token the token to use; appears in no output
 * @param campaignId a campaign of the token's account
 * @param consent to make phones ring, which ones, and with which variables
 * @param requestsPerSecond how fast; infinity for no limit
 * @param timeout how long to wait for each response
 * @param maxTime how long the whole run may take
 * @param seed what the generated cases follow from
 * @param cases how many generated cases
 * @param run tells this run's numbers from those of other runs
 */
public record ConformanceSettings(
    URI baseUrl,
    String token,
    long campaignId,
    Consent consent,
    double requestsPerSecond,
    Duration timeout,
    Duration maxTime,
    long seed,
    int cases,
    boolean strict,
    long run) {
  /** Without token and numbers. */
  @Override
  public String toString() {
    return "conformance of " + baseUrl;
  }
}
