package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PactResponse;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * Gives Pact's JUnit 5 support the pacts of a run: the one that a webhook asked for, those that the
 * broker's selectors find, or a file. Pact's own loaders send the credentials wherever a link or a
 * redirect leads, wait for ever, and let one pact that cannot be read stop the others.
 */
public final class ProviderPacts implements PactLoader {
  private VerifyProvider run;

  @Override
  public void initLoader(Class<?> testClass, Object testInstance) {
    run = (VerifyProvider) testInstance;
  }

  @Override
  public String description() {
    PactSettings settings = run.pacts();
    if (settings.broker() == null) {
      return "file " + settings.file();
    }
    return settings.pactUrl() == null
        ? "broker %s, consumer version selectors %s"
            .formatted(settings.broker(), settings.selectors())
        : "pact " + settings.pactUrl();
  }

  @Override
  public PactSource getPactSource() {
    return null; // each pact knows its own
  }

  @Override
  public List<Pact> load(String provider) {
    if (run.pacts().broker() == null) {
      return List.of(file());
    }
    List<Pact> pacts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (PactBrokerResult found : found(provider)) {
      try {
        pacts.add(fetched(found));
      } catch (CannotVerifyException e) {
        unreadable.add(e.getMessage());
      }
    }
    if (pacts.isEmpty()) {
      throw new CannotVerifyException(String.join(" ", unreadable));
    }
    // The others are verified all the same.
    unreadable.forEach(run.report()::problem);
    return pacts;
  }

  private Pact file() {
    try {
      return DefaultPactReader.INSTANCE.loadPact(new FileSource(run.pacts().file().toFile()));
    } catch (JsonException | UnsupportedOperationException | ClassCastException e) {
      throw unreadable(run.pacts().file().toString(), e);
    }
  }

  private List<PactBrokerResult> found(String provider) {
    PactSettings settings = run.pacts();
    if (settings.pactUrl() != null) {
      return List.of(
          new PactBrokerResult(
              "pact of the webhook",
              settings.pactUrl().toString(),
              settings.broker().toString(),
              List.of()));
    }
    List<PactBrokerResult> found = run.broker().pactsForVerification(provider, settings);
    if (found.isEmpty()) {
      String none =
          "Broker %s has no pact with %s for the consumer version selectors %s%s"
              .formatted(
                  settings.broker(),
                  provider,
                  settings.selectors(),
                  settings.includeWipPactsSince().isEmpty()
                      ? ""
                      : ", and no work in progress since " + settings.includeWipPactsSince());
      if (settings.ignoreNoPacts()) {
        throw new TestAbortedException(none);
      }
      throw new CannotVerifyException(
          none
              + ". If that is meant, add -D%s=true; else check that consumers publish with a branch"
                  .formatted(PactSettings.IGNORE_NO_PACTS)
              + " that is their main branch, and record their deployments.");
    }
    return found;
  }

  private Pact fetched(PactBrokerResult found) {
    PactResponse response = run.broker().pact(URI.create(found.getSource()));
    BrokerUrlSource source =
        new BrokerUrlSource(
            found.getSource(),
            found.getPactBrokerUrl(),
            response.getLinks(),
            Map.of(),
            null,
            run.pacts().pactUrl() == null ? found : null);
    try {
      return DefaultPactReader.INSTANCE.pactFromJson(response.getPactFile(), source);
    } catch (RuntimeException e) {
      // Pact's reader throws whatever its parsing meets, such as a cast or an index.
      throw unreadable(found.getName(), e);
    }
  }

  private static CannotVerifyException unreadable(String name, RuntimeException e) {
    return new CannotVerifyException(
        "%s is not a pact that Pact can read (%s)."
            .formatted(name, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
  }
}
