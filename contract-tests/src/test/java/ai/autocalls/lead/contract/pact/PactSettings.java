package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which pacts a provider is to be verified against, and where the result goes. Names are those of
 * Pact JVM and of Pact's own command line.
 *
 * @param broker the broker that has the pacts and takes the results; null when a file is named
 * @param pactUrl the one pact that a webhook asked for; null for all that the selectors find
 * @param file the pact file when there is no broker
 * @param selectors consumer version selectors as a JSON array
 * @param providerBranch the branch of the provider; empty when unknown
 * @param enablePending whether a failure of a pending pact lets the build pass
 * @param includeWipPactsSince a date, or empty for no work in progress
 * @param publishResults whether the broker is to have the results
 * @param providerVersion the version that was verified; empty when nothing is published
 * @param ignoreNoPacts whether to find no pacts is no failure
 */
record PactSettings(
    BrokerAccess broker,
    URI pactUrl,
    Path file,
    String selectors,
    String providerBranch,
    boolean enablePending,
    String includeWipPactsSince,
    boolean publishResults,
    String providerVersion,
    boolean ignoreNoPacts) {
  static final String PACT = "provider.pact";
  static final String IGNORE_NO_PACTS = "provider.ignore-no-pacts";
  static final String PUBLISH_RESULTS = "pact.verifier.publishResults";
  static final String BUILD_URL = "pact.verifier.buildUrl";
  static final String VERSION = "pact.provider.version";
  static final String BRANCH = "pact.provider.branch";
  static final String PENDING = "pactbroker.enablePending";
  static final String WIP_SINCE = "pactbroker.includeWipPactsSince";
  static final String SELECTORS = "pactbroker.consumerversionselectors.rawjson";
  static final String PACT_URL = "pact.filter.pacturl";
  static final String WEBHOOK_PACT_URL = "PACT_WEBHOOK_CALLBACK_URL";
  static final String BROKER = "PACT_BROKER_BASE_URL";

  private static final String MAIN_AND_DEPLOYED =
      "[{\"mainBranch\":true},{\"deployedOrReleased\":true}]";

  /**
   * Reads and checks the settings; nothing is sent.
   *
   * @param properties gives {@code pact.provider.version} and the like; null for what is not set
   * @param environment names the broker and the credentials, and perhaps a webhook's pact
   * @throws UnreadableInputException when a setting is missing or wrong, in one line
   */
  static PactSettings of(UnaryOperator<String> properties, Map<String, String> environment) {
    UnaryOperator<String> setting = name -> text(properties.apply(name));
    boolean hasBroker = !text(environment.get(BROKER)).isEmpty();
    BrokerAccess broker = hasBroker ? BrokerAccess.from(environment) : null;
    String webhook = text(environment.get(WEBHOOK_PACT_URL));
    URI pactUrl =
        setting.apply(PACT_URL).isEmpty()
            ? pactUrl(WEBHOOK_PACT_URL, webhook, broker)
            : pactUrl("-D" + PACT_URL, setting.apply(PACT_URL), broker);
    PactSettings settings =
        new PactSettings(
            broker,
            pactUrl,
            file(setting.apply(PACT), broker),
            selectors(setting.apply(SELECTORS)),
            setting.apply(BRANCH),
            pending(setting),
            wipSince(setting),
            setting.apply(PUBLISH_RESULTS).equalsIgnoreCase("true"),
            setting.apply(VERSION),
            setting.apply(IGNORE_NO_PACTS).equals("true"));
    settings.requirePublishable(setting.apply(BUILD_URL));
    return settings;
  }

  private static URI pactUrl(String name, String url, BrokerAccess broker) {
    if (url.isEmpty()) {
      return null;
    }
    if (broker == null) {
      throw new UnreadableInputException(
          "%s names a pact, but not whose credentials it takes; set %s.".formatted(name, BROKER));
    }
    URI pact = url(name, url);
    if (!broker.covers(url)) {
      throw new UnreadableInputException(
          "%s leads to %s, which is not the broker of %s; its credentials do not go elsewhere."
              .formatted(name, pact.getRawAuthority(), BROKER));
    }
    return pact;
  }

  private static Path file(String named, BrokerAccess broker) {
    if (broker != null && !named.isEmpty()) {
      throw new UnreadableInputException(
          "-D%s names a file and %s a broker; unset one of them.".formatted(PACT, BROKER));
    }
    Path file = Path.of(named.isEmpty() ? "pacts/" + PactFile.NAME : named);
    if (broker == null && !Files.isRegularFile(file)) {
      throw new UnreadableInputException("-D%s: %s is not a file.".formatted(PACT, file));
    }
    return file;
  }

  private static String selectors(String json) {
    if (json.isEmpty()) {
      return MAIN_AND_DEPLOYED;
    }
    try {
      if (JsonParser.parseString(json).isArray()) {
        return json;
      }
    } catch (JsonException e) {
      // Said below.
    }
    throw new UnreadableInputException(
        "-D%s is not a JSON array, such as %s.".formatted(SELECTORS, MAIN_AND_DEPLOYED));
  }

  private static boolean pending(UnaryOperator<String> setting) {
    boolean branch = !setting.apply(BRANCH).isEmpty();
    boolean pending =
        setting.apply(PENDING).isEmpty() ? branch : setting.apply(PENDING).equals("true");
    if (pending && !branch) {
      throw new UnreadableInputException(
          "-D%s needs -D%s: whether a pact is pending depends on the provider's branch."
              .formatted(PENDING, BRANCH));
    }
    return pending;
  }

  private static String wipSince(UnaryOperator<String> setting) {
    String since = setting.apply(WIP_SINCE);
    if (since.isEmpty()) {
      return "";
    }
    if (!pending(setting)) {
      throw new UnreadableInputException(
          "-D%s needs -D%s=true and -D%s.".formatted(WIP_SINCE, PENDING, BRANCH));
    }
    try {
      return LocalDate.parse(since).toString();
    } catch (DateTimeParseException e) {
      throw new UnreadableInputException(
          "-D%s: '%s' is not a date like 2026-01-31.".formatted(WIP_SINCE, since), e);
    }
  }

  private void requirePublishable(String buildUrl) {
    if (!publishResults) {
      return;
    }
    if (broker == null) {
      throw new UnreadableInputException(
          "-D%s: results go to the broker that the pact came from; set %s."
              .formatted(PUBLISH_RESULTS, BROKER));
    }
    if (providerVersion.isEmpty()) {
      throw new UnreadableInputException(
          "-D%s: a result is that of a version of the provider; name it with -D%s."
              .formatted(PUBLISH_RESULTS, VERSION));
    }
    if (!buildUrl.isEmpty()) {
      url("-D" + BUILD_URL, buildUrl);
    }
  }

  private static URI url(String name, String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new UnreadableInputException(
        "%s is not a URL that begins with http:// or https://.".formatted(name));
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
