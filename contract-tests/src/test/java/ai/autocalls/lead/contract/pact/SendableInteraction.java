package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes an interaction of a pact, of whatever version, one that may be sent to a provider: its
 * numbers are replaced by those of the target, one for one, so that no number of the pact's is
 * dialled and no interaction meets the leads of another.
 */
final class SendableInteraction {
  private static final String PHONE_NUMBER = "phone_number";

  /** The states that are given by what the user says, without a hook of the provider's. */
  private static final Set<String> GIVEN =
      Set.of(ProviderStates.CAMPAIGN_EXISTS, ProviderStates.TOKEN_NOT_VALID);

  /** What only reads. */
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private static final Pattern PERHAPS_A_NUMBER = Pattern.compile("\\d{6}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final SynchronousRequestResponse interaction;
  private final ProviderSettings settings;
  private final Map<String, String> numbers = new HashMap<>();

  private SendableInteraction(SynchronousRequestResponse interaction, ProviderSettings settings) {
    this.interaction = interaction;
    this.settings = settings;
  }

  /**
   * Changes the interaction where it may be sent.
   *
   * @return why it must not be sent; empty when it may
   */
  static Optional<String> prepare(Interaction interaction, ProviderSettings settings) {
    return interaction instanceof SynchronousRequestResponse http
        ? new SendableInteraction(http, settings).prepare()
        : Optional.of("it is a message, and only HTTP is verified");
  }

  private Optional<String> prepare() {
    JsonNode body = json(interaction.getRequest());
    String reason = reason(body);
    if (reason != null) {
      return Optional.of(reason);
    }
    boolean changed = replace(body);
    if (settings.target().isLive()
        && !settings.hasStates()
        && body instanceof ObjectNode lead
        && !lead.has("allow_dupplicate")) {
      lead.put("allow_dupplicate", true);
      changed = true;
    }
    if (changed) {
      write(interaction.getRequest(), body);
    }
    JsonNode expected = json(interaction.getResponse());
    if (echo(expected)) {
      write(interaction.getResponse(), expected);
    }
    interaction.getProviderStates().forEach(this::replace);
    interaction
        .getRequest()
        .getQuery()
        .computeIfPresent(PHONE_NUMBER, (name, sought) -> sought.stream().map(this::own).toList());
    // Others would make up values while the request is sent, perhaps a number that somebody has.
    interaction
        .getRequest()
        .getGenerators()
        .getCategories()
        .getOrDefault(Category.BODY, new HashMap<>())
        .entrySet()
        .removeIf(
            generator ->
                generator.getKey().contains(PHONE_NUMBER)
                    || !(generator.getValue() instanceof ProviderStateGenerator));
    return Optional.empty();
  }

  private String reason(JsonNode body) {
    for (ProviderState state : interaction.getProviderStates()) {
      if (!settings.hasStates() && !GIVEN.contains(state.getName())) {
        return "the provider has no hook for the state '%s'; name one with -D%sstates-url"
            .formatted(state.getName(), ProviderSettings.PREFIX);
      }
    }
    OptionalBody raw = interaction.getRequest().getBody();
    if (body.isMissingNode()
        && raw.isPresent()
        && PERHAPS_A_NUMBER.matcher(raw.valueAsString()).find()) {
      return "its body is not JSON, so a number in it cannot be replaced by one of your own";
    }
    if (body.findValues(PHONE_NUMBER).stream().anyMatch(JsonNode::isNumber)) {
      return "its phone_number is not text, so it cannot be replaced by one of your own";
    }
    return settings.target().isLive() ? liveReason(body) : null;
  }

  private String liveReason(JsonNode body) {
    String method = interaction.getRequest().getMethod();
    String path = interaction.getRequest().getPath();
    if (!SAFE_METHODS.contains(method) && !(method + " " + path).equals("POST /user/lead")) {
      return "live, it would change or delete what exists: %s %s".formatted(method, path);
    }
    if (!settings.hasStates() && body.path("allow_dupplicate").equals(BooleanNode.FALSE)) {
      return "live, its lead may be a duplicate of another's, and it does not allow that";
    }
    List<String> unnamed = new ArrayList<>();
    body.findValues("variables").forEach(variables -> names(variables, unnamed));
    unnamed.removeAll(settings.target().variableNames());
    return unnamed.isEmpty()
        ? null
        : "live, variables are sent only when they are named, and %s is not; see -D%svariable"
            .formatted(unnamed.get(0), ProviderSettings.PREFIX);
  }

  /** Older shapes hold the variables in an array. */
  private static void names(JsonNode variables, List<String> names) {
    variables.fieldNames().forEachRemaining(names::add);
    if (variables.isArray()) {
      variables.forEach(element -> names(element, names));
    }
  }

  private static JsonNode json(IHttpPart part) {
    if (!part.getBody().isPresent()) {
      return MissingNode.getInstance();
    }
    try {
      return MAPPER.readTree(part.getBody().valueAsString());
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static void write(IHttpPart part, JsonNode body) {
    part.setBody(OptionalBody.body(body.toString(), part.getBody().getContentType()));
  }

  /** Replaces every number of a request. */
  private boolean replace(JsonNode body) {
    boolean changed = false;
    for (JsonNode holder : body.findParents(PHONE_NUMBER)) {
      if (holder instanceof ObjectNode object && object.get(PHONE_NUMBER).isTextual()) {
        object.put(PHONE_NUMBER, own(object.get(PHONE_NUMBER).textValue()));
        changed = true;
      }
    }
    return changed;
  }

  private void replace(ProviderState state) {
    for (String parameter : List.of(PHONE_NUMBER, ProviderStates.CONTACT_NUMBER)) {
      if (state.getParams().get(parameter) instanceof String number) {
        state.getParams().put(parameter, own(number));
      }
    }
  }

  private String own(String number) {
    return numbers.computeIfAbsent(number, key -> settings.target().number());
  }

  /** A pact without matchers expects the number that it sent, wherever the response has it. */
  private boolean echo(JsonNode expected) {
    boolean changed = false;
    if (expected instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isTextual() && numbers.containsKey(field.getValue().textValue())) {
          field.setValue(TextNode.valueOf(numbers.get(field.getValue().textValue())));
          changed = true;
        }
      }
    }
    for (JsonNode child : expected) {
      changed |= echo(child);
    }
    return changed;
  }
}
