package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An interaction of a pact as it may be sent to a provider: its numbers are replaced by those of
 * the target, one for one, so that no number of the pact's is dialled and no interaction meets the
 * leads of another.
 *
 * @param description the interaction's description
 * @param json the interaction; null when it must not be sent
 * @param notRun why it must not be sent; null when it may
 */
record SendableInteraction(String description, JsonNode json, String notRun) {
  /** The states that are given by what the user says, without a hook of the provider's. */
  private static final Set<String> GIVEN =
      Set.of(ProviderStates.CAMPAIGN_EXISTS, ProviderStates.TOKEN_NOT_VALID);

  static SendableInteraction of(JsonNode interaction, ProviderSettings settings) {
    String description = interaction.path("description").asText();
    String notRun = reason(interaction, settings);
    return new SendableInteraction(
        description, notRun == null ? sendable(interaction, settings) : null, notRun);
  }

  private static String reason(JsonNode interaction, ProviderSettings settings) {
    for (JsonNode state : interaction.path("providerStates")) {
      String name = state.path("name").asText();
      if (!settings.hasStates() && !GIVEN.contains(name)) {
        return "the provider has no hook for the state '%s'; name one with -D%sstates-url"
            .formatted(name, ProviderSettings.PREFIX);
      }
    }
    JsonNode body = interaction.at("/request/body/content");
    if (!settings.target().isLive()) {
      return null;
    }
    if (!settings.hasStates() && body.path("allow_dupplicate").equals(BooleanNode.FALSE)) {
      return "live, its lead may be a duplicate of another's, and it does not allow that";
    }
    List<String> unnamed = new ArrayList<>(variables(body));
    unnamed.removeAll(settings.target().variableNames());
    return unnamed.isEmpty()
        ? null
        : "live, variables are sent only when they are named, and %s is not; see -D%svariable"
            .formatted(unnamed.get(0), ProviderSettings.PREFIX);
  }

  private static List<String> variables(JsonNode body) {
    List<String> names = new ArrayList<>();
    body.findValues("variables")
        .forEach(variables -> variables.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static JsonNode sendable(JsonNode interaction, ProviderSettings settings) {
    ObjectNode changed = interaction.deepCopy();
    Map<String, String> numbers = new HashMap<>();
    JsonNode body = changed.at("/request/body/content");
    replace(body, settings, numbers);
    body.path("secondary_contacts").forEach(contact -> replace(contact, settings, numbers));
    changed
        .path("providerStates")
        .forEach(state -> replace(state.path("params"), settings, numbers));
    // Others would make up values while the request is sent, perhaps a number that somebody has.
    if (changed.at("/request/generators/body") instanceof ObjectNode generators) {
      generators
          .properties()
          .removeIf(
              generator ->
                  generator.getKey().contains("phone_number")
                      || !generator.getValue().path("type").asText().equals("ProviderState"));
    }
    if (settings.target().isLive()
        && !settings.hasStates()
        && body instanceof ObjectNode lead
        && !lead.has("allow_dupplicate")) {
      lead.put("allow_dupplicate", true);
    }
    return changed;
  }

  private static void replace(
      JsonNode holder, ProviderSettings settings, Map<String, String> numbers) {
    if (holder instanceof ObjectNode object && object.path("phone_number").isTextual()) {
      String number = object.get("phone_number").textValue();
      object.put(
          "phone_number", numbers.computeIfAbsent(number, key -> settings.target().number()));
    }
  }
}
