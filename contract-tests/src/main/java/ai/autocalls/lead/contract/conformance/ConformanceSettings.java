package ai.autocalls.lead.contract.conformance;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param baseUrl the provider, such as {@code https://app.autocalls.ai/api}
 * @param token the token to use; appears in no output
 * @param campaignId a campaign of the token's account
 * @param live consent to make phones ring
 * @param numbers the only numbers that a live run uses, in E.164 form
 * @param variables the only variables that a live run sends, by name
 * @param requestsPerSecond how fast; infinity for no limit
 * @param timeout how long to wait for each answer
 * @param seed what the generated cases follow from
 * @param cases how many generated cases
 * @param strict whether a failed SHOULD counts
 * @param run tells this run's numbers from those of other runs
 */
public record ConformanceSettings(
    URI baseUrl,
    String token,
    long campaignId,
    boolean live,
    List<String> numbers,
    List<String> variables,
    double requestsPerSecond,
    Duration timeout,
    long seed,
    int cases,
    boolean strict,
    long run) {
  /**
   * Copies the lists.
   *
   * @param baseUrl the provider, such as {@code https://app.autocalls.ai/api}
   * @param token the token to use; appears in no output
   * @param campaignId a campaign of the token's account
   * @param live consent to make phones ring
   * @param numbers the only numbers that a live run uses, in E.164 form
   * @param variables the only variables that a live run sends, by name
   * @param requestsPerSecond how fast; infinity for no limit
   * @param timeout how long to wait for each answer
   * @param seed what the generated cases follow from
   * @param cases how many generated cases
   * @param strict whether a failed SHOULD counts
   * @param run tells this run's numbers from those of other runs
   */
  public ConformanceSettings {
    numbers = List.copyOf(numbers);
    variables = List.copyOf(variables);
  }

  /** Without token and numbers. */
  @Override
  public String toString() {
    return "conformance of " + baseUrl;
  }
}
