package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.PublishOutcome.Status;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.IHalClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Pact broker: takes pacts and answers whether a version may be deployed.
 *
 * <p>Its address and the credentials come from environment variables, under the names that Pact's
 * own tools use: {@code PACT_BROKER_BASE_URL}, and {@code PACT_BROKER_TOKEN} or {@code
 * PACT_BROKER_USERNAME} with {@code PACT_BROKER_PASSWORD}. No message holds the credentials.
 */
public final class Broker {
  private final BrokerAccess access;
  private final Map<String, String> environment;
  private final Duration timeout;

  /**
   * A broker that is not asked anything yet.
   *
   * @param environment the environment variables
   * @param timeout the longest wait for one answer
   * @throws UnreadableInputException when the variables name no broker, or no usable credentials
   */
  public Broker(Map<String, String> environment, Duration timeout) {
    this.access = BrokerAccess.from(environment);
    this.environment = Map.copyOf(environment);
    this.timeout = timeout;
  }

  /**
   * Publishes pacts in their order, all of them or up to the first that fails. Every file is read
   * before the first is sent. To publish the same content again is harmless.
   *
   * @param files pact files
   * @param version the version of the consumer
   * @param branch the consumer's branch
   * @return what became of each, in the order of the files
   * @throws UnreadableInputException when a file is no pact that can be published; nothing was sent
   */
  public List<PublishOutcome> publish(List<Path> files, String version, String branch) {
    List<PublishablePact> pacts = files.stream().map(PublishablePact::read).toList();
    refuseTwins(pacts);
    refuseOtherVersion(version);
    List<PublishOutcome> outcomes = new ArrayList<>();
    boolean failed = false;
    try (BrokerConnection connection = new BrokerConnection(access, timeout)) {
      for (PublishablePact pact : pacts) {
        PublishOutcome outcome =
            failed
                ? outcome(pact, Status.NOT_SENT, "a pact before it was not published", List.of())
                : publish(connection, pact, version, branch);
        failed = outcome.status() != Status.PUBLISHED;
        outcomes.add(outcome);
      }
    }
    return List.copyOf(outcomes);
  }

  private PublishOutcome publish(
      BrokerConnection connection, PublishablePact pact, String version, String branch) {
    IHalClient entry;
    try {
      entry = connection.entry();
    } catch (BrokerFailure e) {
      return outcome(pact, Status.NOT_PUBLISHED, e.getMessage(), List.of());
    }
    try {
      String answer = connection.publish(entry, pact, version, branch);
      return outcome(pact, Status.PUBLISHED, "", notices(answer));
    } catch (BrokerFailure e) {
      Status status =
          switch (e.effect()) {
            case REFUSED -> Status.REFUSED;
            case NONE -> Status.NOT_PUBLISHED;
            case UNKNOWN -> Status.UNKNOWN;
          };
      return outcome(pact, status, e.getMessage(), List.of());
    }
  }

  private static PublishOutcome outcome(
      PublishablePact pact, Status status, String message, List<String> notices) {
    return new PublishOutcome(
        pact.file(), pact.consumer(), pact.provider(), status, message, notices);
  }

  private List<String> notices(String answer) {
    try {
      return BrokerText.notices(access, new ObjectMapper().readTree(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the broker library wrote no JSON", e);
    }
  }

  private static void refuseTwins(List<PublishablePact> pacts) {
    for (PublishablePact pact : pacts) {
      for (PublishablePact other : pacts) {
        if (pact != other && pact.isBetweenSameAs(other)) {
          throw new UnreadableInputException(
              "%s and %s are both between %s and %s; a broker takes one such pact per version."
                  .formatted(pact.file(), other.file(), pact.consumer(), pact.provider()));
        }
      }
    }
  }

  /** The broker library silently prefers a version from these to the one it is given. */
  private void refuseOtherVersion(String version) {
    String property = "pact.publish.consumer.version";
    Stream.of(
            System.getProperty(property),
            environment.get(property),
            environment.get("PACT_PUBLISH_CONSUMER_VERSION"))
        .filter(Objects::nonNull)
        .filter(other -> !other.isEmpty() && !other.equals(version))
        .findFirst()
        .ifPresent(
            other -> {
              throw new UnreadableInputException(
                  "PACT_PUBLISH_CONSUMER_VERSION says version %s, not %s; unset it."
                      .formatted(other, version));
            });
  }

  /**
   * Asks whether a version may be deployed to an environment, again while verification results are
   * missing.
   *
   * @param pacticipant the consumer or provider
   * @param version its version
   * @param environment the environment's name in the broker
   * @param retries how often to ask again
   * @param pause how long to wait before asking again, in whole seconds
   * @return the broker's answer
   * @throws UnreadableInputException when the broker gives none, with the reason in one line
   */
  public CanIDeployAnswer canIDeploy(
      String pacticipant, String version, String environment, int retries, Duration pause) {
    try (BrokerConnection connection = new BrokerConnection(access, timeout, retries, pause)) {
      CanIDeployResult result = connection.canIDeploy(pacticipant, version, environment);
      return new CanIDeployAnswer(
          result.getOk(),
          Objects.requireNonNullElse(result.getUnknown(), 0),
          BrokerText.line(access, result.getReason()),
          BrokerText.line(
              access, Objects.requireNonNullElse(result.getVerificationResultUrl(), "")));
    } catch (BrokerFailure e) {
      throw new UnreadableInputException(e.getMessage(), e);
    }
  }
}
