package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.DefaultStateChange;
import au.com.dius.pact.provider.IConsumerInfo;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.StateChange;
import au.com.dius.pact.provider.StateChangeResult;
import java.util.HashMap;
import java.util.Map;

/** Fills the states of a pact: by the provider's own hook, or from what the user gave. */
final class GivenStates implements StateChange {
  private static final String NOBODYS_TOKEN = "a-token-that-nobody-was-given";

  private final ProviderSettings settings;

  GivenStates(ProviderSettings settings) {
    this.settings = settings;
  }

  @Override
  public StateChangeResult executeStateChange(
      IProviderVerifier verifier,
      IProviderInfo provider,
      IConsumerInfo consumer,
      Interaction interaction,
      String message,
      Map<String, Object> failures,
      ProviderClient client) {
    Map<String, Object> values = given(interaction);
    if (settings.hasStates()) {
      StateChangeResult hook =
          DefaultStateChange.INSTANCE.executeStateChange(
              verifier, provider, consumer, interaction, message, failures, client);
      if (hook.getStateChangeResult().errorValue() != null) {
        return hook;
      }
      values.putAll(hook.getStateChangeResult().unwrap());
    }
    return result(values, message);
  }

  private Map<String, Object> given(Interaction interaction) {
    Map<String, Object> values = new HashMap<>();
    values.put(ProviderStates.TOKEN, settings.secret().token());
    values.put(ProviderStates.CAMPAIGN_ID, settings.target().campaignId());
    for (ProviderState state : interaction.getProviderStates()) {
      if (ProviderStates.TOKEN_NOT_VALID.equals(state.getName())) {
        values.put(ProviderStates.TOKEN, NOBODYS_TOKEN);
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked") // Kotlin's type of no failure is none in Java
  private static StateChangeResult result(Map<String, Object> values, String message) {
    return new StateChangeResult(new Result.Ok<>(values), message);
  }

  @Override
  public Result<Map<String, Object>, Exception> stateChange(
      IProviderVerifier verifier,
      ProviderState state,
      IProviderInfo provider,
      IConsumerInfo consumer,
      boolean isSetup,
      ProviderClient client) {
    return DefaultStateChange.INSTANCE.stateChange(
        verifier, state, provider, consumer, isSetup, client);
  }

  @Override
  public void executeStateChangeTeardown(
      IProviderVerifier verifier,
      Interaction interaction,
      IProviderInfo provider,
      IConsumerInfo consumer,
      ProviderClient client) {
    DefaultStateChange.INSTANCE.executeStateChangeTeardown(
        verifier, interaction, provider, consumer, client);
  }
}
