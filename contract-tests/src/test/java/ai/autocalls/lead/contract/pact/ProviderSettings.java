package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.Consent;
import ai.autocalls.lead.contract.conformance.Target;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which provider is to be verified. The token comes from the environment only: reports of test runs
 * hold every system property.
 *
 * @param baseUrl the provider, such as {@code https://app.autocalls.ai/api}
 * @param token of the account; may be empty where the provider's states give one
 * @param target whom leads may reach
 * @param statesUrl where the provider's states are set; null when it has no such hook
 */
record ProviderSettings(URI baseUrl, String token, Target target, URI statesUrl) {
  static final String PREFIX = "provider.";
  static final String TOKEN = "LEAD_CONTRACT_TOKEN";

  /**
   * Reads the settings.
   *
   * @param properties gives {@code provider.base-url} and the like; null for what is not set
   * @param environment has the token
   * @param run a number that differs from run to run
   * @throws UnreadableInputException when a setting is missing or wrong, in one line
   * @throws ai.autocalls.lead.contract.conformance.CouldNotRunException when phones could ring
   *     without consent
   */
  static ProviderSettings of(
      UnaryOperator<String> properties, Map<String, String> environment, long run) {
    UnaryOperator<String> setting = name -> text(properties.apply(PREFIX + name));
    URI baseUrl = url("base-url", required("base-url", setting));
    URI statesUrl =
        setting.apply("states-url").isEmpty()
            ? null
            : url("states-url", setting.apply("states-url"));
    String token = text(environment.get(TOKEN));
    if (token.isEmpty() && statesUrl == null) {
      throw new UnreadableInputException(
          "The environment variable %s is not set; set it to the account's token."
              .formatted(TOKEN));
    }
    Consent consent =
        new Consent(
            setting.apply("live").equals("true"),
            list(setting.apply("phone-number")),
            list(setting.apply("variable")),
            setting.apply("allow-plain-http").equals("true"));
    consent
        .malformedNumber()
        .ifPresent(number -> refuse("phone-number", "'" + number + "' is not like +12025550123"));
    Target target =
        Target.of(
            baseUrl, campaign(setting, statesUrl), consent, run, option -> "-D" + PREFIX + option);
    if (statesUrl != null
        && statesUrl.getScheme().equals("http")
        && !Consent.isLoopback(statesUrl)
        && !consent.plainHttp()) {
      refuse(
          "states-url",
          "it is plain HTTP, and anyone on the way reads the token that a state gives; use https://,"
              + " or add -D"
              + PREFIX
              + "allow-plain-http if that is meant");
    }
    return new ProviderSettings(baseUrl, token, target, statesUrl);
  }

  private static long campaign(UnaryOperator<String> setting, URI statesUrl) {
    if (setting.apply("campaign-id").isEmpty() && statesUrl != null) {
      return 0; // a state gives one
    }
    String campaign = required("campaign-id", setting);
    if (!campaign.matches("[0-9]{1,18}")) {
      refuse("campaign-id", "'" + campaign + "' is not a number");
    }
    return Long.parseLong(campaign);
  }

  private static URI url(String name, String text) {
    URI url = null;
    try {
      url = new URI(text.replaceAll("/+$", ""));
    } catch (URISyntaxException e) {
      refuse(name, "it is not a URL");
    }
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      refuse(name, "it is not like https://app.autocalls.ai/api, without credentials or query");
    }
    return url;
  }

  private static String required(String name, UnaryOperator<String> setting) {
    String value = setting.apply(name);
    if (value.isEmpty()) {
      throw new UnreadableInputException(
          "-D%s%s is missing; the README of contract-tests shows the whole command."
              .formatted(PREFIX, name));
    }
    return value;
  }

  private static void refuse(String name, String reason) {
    throw new UnreadableInputException(
        "Invalid value for -D%s%s: %s.".formatted(PREFIX, name, reason));
  }

  private static List<String> list(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  /** Masks the token, also where a provider sends it back. */
  Redaction redaction() {
    return Redaction.of(token);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "provider at " + baseUrl;
  }

  boolean hasStates() {
    return statesUrl != null;
  }
}
