package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a broker knows, and what follows from it by the rules of the open-source broker: main
 * branches, pending and work-in-progress pacts, and whether a version may be deployed.
 */
final class BrokerModel {
  private static final Set<String> MAIN_BRANCHES = Set.of("develop", "main", "master");

  private final Map<String, String> mainBranches = new HashMap<>();
  private final Map<Version, String> branches = new LinkedHashMap<>();
  private final List<Contract> contracts = new ArrayList<>();
  private final List<Verification> verifications = new ArrayList<>();
  private final List<Deployment> deployments = new ArrayList<>();

  /** A version of a consumer or provider. */
  record Version(String pacticipant, String number) {}

  /**
   * A pact as one consumer version published it.
   *
   * @param sha the same for the same content, which is what is verified
   */
  record Contract(Version consumer, String provider, String content, String sha) {}

  /** The result of verifying the content of a pact against a provider version. */
  record Verification(String sha, Version provider, boolean success) {}

  /** A version in an environment; one of each application instance. */
  record Deployment(String environment, String instance, Version version) {}

  /** A pact to verify, and how a failure of it counts. */
  record Selected(Contract contract, String why, boolean pending, boolean wip) {}

  /**
   * A row of the matrix.
   *
   * @param success null while the result is missing
   */
  record Row(Version consumer, Version provider, Boolean success) {}

  /** Whether a version may be deployed; null while results are missing. */
  record Deployable(Boolean deployable, String reason, List<Row> rows) {}

  /** {@return whether the version is new, has the same content, or, null, has other content} */
  Boolean publish(Version consumer, String branch, String provider, String content) {
    for (Contract contract : contracts) {
      if (contract.consumer().equals(consumer) && contract.provider().equals(provider)) {
        return contract.content().equals(content) ? false : null;
      }
    }
    branch(consumer, branch);
    String sha = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    contracts.add(new Contract(consumer, provider, content, sha));
    return true;
  }

  void branch(Version version, String branch) {
    branches.put(version, branch);
    if (MAIN_BRANCHES.contains(branch)) {
      mainBranches.putIfAbsent(version.pacticipant(), branch);
    }
  }

  void verify(String sha, Version provider, boolean success) {
    branches.putIfAbsent(provider, "");
    verifications.add(new Verification(sha, provider, success));
  }

  void deploy(String environment, String instance, Version version) {
    deployments.removeIf(
        d ->
            d.environment().equals(environment)
                && d.instance().equals(instance)
                && d.version().pacticipant().equals(version.pacticipant()));
    deployments.add(new Deployment(environment, instance, version));
  }

  boolean knows(Version version) {
    return branches.containsKey(version);
  }

  String branchOf(Version version) {
    return branches.get(version);
  }

  Contract contract(String sha) {
    return contracts.stream().filter(c -> c.sha().equals(sha)).findFirst().orElse(null);
  }

  /** {@return the pact of a consumer version, or null} */
  Contract contract(Version consumer, String provider) {
    return contracts.stream()
        .filter(c -> c.consumer().equals(consumer) && c.provider().equals(provider))
        .findFirst()
        .orElse(null);
  }

  /** The provider versions that have to verify a new pact: those deployed, and main's newest. */
  List<Version> requiringVerification(Contract contract) {
    Set<Version> versions = new LinkedHashSet<>();
    deployments.stream()
        .map(Deployment::version)
        .filter(version -> version.pacticipant().equals(contract.provider()))
        .forEach(versions::add);
    newest(contract.provider(), mainBranches.get(contract.provider())).forEach(versions::add);
    versions.removeIf(version -> result(contract.sha(), version) != null);
    return List.copyOf(versions);
  }

  /** The newest version of a branch, or none. */
  private List<Version> newest(String pacticipant, String branch) {
    Version newest = null;
    for (Map.Entry<Version, String> entry : branches.entrySet()) {
      if (entry.getKey().pacticipant().equals(pacticipant) && entry.getValue().equals(branch)) {
        newest = entry.getKey();
      }
    }
    return newest == null ? List.of() : List.of(newest);
  }

  private Boolean result(String sha, Version provider) {
    Boolean success = null;
    for (Verification verification : verifications) {
      if (verification.sha().equals(sha) && verification.provider().equals(provider)) {
        success = verification.success();
      }
    }
    return success;
  }

  List<Selected> forVerification(String provider, JsonNode request) {
    String branch = request.path("providerVersionBranch").asText();
    boolean pendings = request.path("includePendingStatus").asBoolean();
    Map<String, Selected> selected = new LinkedHashMap<>();
    for (Contract contract : contracts) {
      for (JsonNode selector : request.path("consumerVersionSelectors")) {
        if (contract.provider().equals(provider) && matches(contract.consumer(), selector)) {
          boolean pending = pendings && isPending(contract, branch);
          String why = "it is selected by " + selector;
          selected.put(contract.sha(), new Selected(contract, why, pending, false));
        }
      }
    }
    if (pendings && request.has("includeWipPactsSince")) {
      for (Contract contract : contracts) {
        boolean head =
            newest(contract.consumer().pacticipant(), branches.get(contract.consumer()))
                .contains(contract.consumer());
        if (contract.provider().equals(provider) && head && isPending(contract, branch)) {
          String why = "it is work in progress";
          selected.putIfAbsent(contract.sha(), new Selected(contract, why, true, true));
        }
      }
    }
    return List.copyOf(selected.values());
  }

  private boolean matches(Version consumer, JsonNode selector) {
    String main = mainBranches.get(consumer.pacticipant());
    if (selector.path("mainBranch").asBoolean()) {
      return main != null && newest(consumer.pacticipant(), main).contains(consumer);
    }
    if (selector.has("branch")) {
      return newest(consumer.pacticipant(), selector.path("branch").asText()).contains(consumer);
    }
    return selector.path("deployedOrReleased").asBoolean()
        && deployments.stream().anyMatch(d -> d.version().equals(consumer));
  }

  /** Until a version of the provider's branch has verified the content. */
  private boolean isPending(Contract contract, String branch) {
    return verifications.stream()
        .noneMatch(
            v ->
                v.sha().equals(contract.sha())
                    && v.success()
                    && Objects.equals(branches.get(v.provider()), branch));
  }

  /**
   * The matrix for one version and what is deployed in an environment.
   *
   * @param everyProviderVersion {@code latestby=cvpv}; with {@code cvp} only the newest provider
   *     version is judged
   */
  Deployable canIDeploy(Version version, String environment, boolean everyProviderVersion) {
    List<Row> rows = new ArrayList<>();
    String missing = null;
    for (Contract contract : contracts) {
      boolean consumer = contract.consumer().equals(version);
      boolean provider = contract.provider().equals(version.pacticipant());
      List<Version> others =
          deployments.stream()
              .filter(d -> d.environment().equals(environment))
              .map(Deployment::version)
              .filter(
                  v ->
                      consumer && v.pacticipant().equals(contract.provider())
                          || provider && v.equals(contract.consumer()))
              .toList();
      for (Version other : others) {
        Version of = consumer ? other : version;
        rows.add(new Row(contract.consumer(), of, result(contract.sha(), of)));
      }
      if (consumer && others.isEmpty()) {
        missing =
            "There is no verified pact between version %s of %s and a version of %s currently in %s (no version is currently recorded as deployed/released in this environment)"
                .formatted(
                    version.number(), version.pacticipant(), contract.provider(), environment);
      }
    }
    if (!everyProviderVersion && rows.size() > 1) {
      rows = List.of(rows.get(rows.size() - 1));
    }
    if (missing != null) {
      return new Deployable(null, missing, rows);
    }
    if (rows.stream().anyMatch(row -> Boolean.FALSE.equals(row.success()))) {
      return new Deployable(false, "A verification failed", rows);
    }
    return rows.stream().anyMatch(row -> row.success() == null)
        ? new Deployable(null, "A verification is missing", rows)
        : new Deployable(true, "All required verification results are published", rows);
  }
}
