package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.DefaultStateChange;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderClient;
import java.util.HashMap;
import java.util.Map;

/**
 * Sets the states of an interaction: by the provider's own hook, or from what the user gave. Their
 * values fill in what the pact takes from a state, the token above all.
 */
final class GivenStates {
  private static final String UNKNOWN_TOKEN = "a-token-that-was-never-given";

  private final ProviderSettings settings;

  GivenStates(ProviderSettings settings) {
    this.settings = settings;
  }

  /**
   * Sets the states, and puts their values where Pact's generators look for them.
   *
   * @return why a state could not be set; null when all are
   */
  String set(
      IProviderVerifier verifier,
      IProviderInfo provider,
      Pact pact,
      Interaction interaction,
      ProviderClient client,
      Map<String, Object> context) {
    Map<String, Object> values = new HashMap<>();
    interaction.getProviderStates().forEach(state -> values.putAll(state.getParams()));
    values.put(ProviderStates.TOKEN, settings.token());
    values.put(ProviderStates.CAMPAIGN_ID, settings.target().campaignId());
    for (ProviderState state : interaction.getProviderStates()) {
      if (ProviderStates.TOKEN_NOT_VALID.equals(state.getName())) {
        values.put(ProviderStates.TOKEN, UNKNOWN_TOKEN);
      }
    }
    if (settings.hasStates()) {
      var hook =
          DefaultStateChange.INSTANCE
              .executeStateChange(
                  verifier,
                  provider,
                  new ConsumerInfo(pact.getConsumer().getName()),
                  interaction,
                  "",
                  new HashMap<>(),
                  client)
              .getStateChangeResult();
      if (hook.errorValue() != null) {
        return hook.errorValue().getMessage();
      }
      values.putAll(hook.unwrap());
    }
    context.put("providerState", values);
    return null;
  }
}
