package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a pact's interactions state. */
final class PactSource {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^/]*)}");

  private PactSource() {}

  /**
   * @param operations those of the specification, of which each interaction exercises one
   * @return the elements that its HTTP interactions exercise
   */
  static List<ContractElement> elements(JsonNode pact, List<Operation> operations) {
    Map<String, List<JsonNode>> byOperation = new LinkedHashMap<>();
    for (JsonNode interaction : pact.path("interactions")) {
      byOperation
          .computeIfAbsent(operation(interaction, operations), o -> new ArrayList<>())
          .add(interaction);
    }
    List<ContractElement> elements = new ArrayList<>();
    byOperation.forEach(
        (operation, interactions) ->
            elements(interactions, operation).forEach(each -> elements.add(each.in(operation))));
    return elements;
  }

  private static String operation(JsonNode interaction, List<Operation> operations) {
    JsonNode request = interaction.path("request");
    return NearestOperation.of(
        request.path("method").asText(), request.path("path").asText(), operations);
  }

  private static List<ContractElement> elements(List<JsonNode> interactions, String operation) {
    String template = operation.substring(operation.indexOf(' ') + 1);
    TreeSet<String> methods = new TreeSet<>();
    TreeSet<String> paths = new TreeSet<>();
    TreeSet<String> statuses = new TreeSet<>();
    TreeSet<String> schemes = new TreeSet<>();
    Map<String, Integer> parameters = new TreeMap<>();
    TreeSet<String> responseHeaders = new TreeSet<>();
    JsonShape requests = new JsonShape("request");
    JsonShape responses = new JsonShape("response");
    for (JsonNode interaction : interactions) {
      JsonNode request = interaction.path("request");
      JsonNode response = interaction.path("response");
      methods.add(request.path("method").asText());
      String path = request.path("path").asText();
      boolean matches = path.matches(PARAMETER.matcher(template).replaceAll("[^/]+"));
      paths.add(matches ? template : path);
      if (matches) {
        PARAMETER
            .matcher(template)
            .results()
            .forEach(name -> parameters.merge("request.path." + name.group(1), 1, Integer::sum));
      }
      statuses.add(StatusElement.name(response.path("status").asInt()));
      request
          .path("query")
          .forEachEntry(
              (name, values) -> parameters.merge("request.query." + name, 1, Integer::sum));
      headers("request", request).forEach(element -> parameters.merge(element, 1, Integer::sum));
      headers("response", response).forEach(responseHeaders::add);
      for (JsonNode authorization : request.path("headers").path("Authorization")) {
        schemes.add(authorization.asText().split(" ", 2)[0].toLowerCase(Locale.ROOT));
      }
      if (response.path("status").asInt() / 100 == 2) {
        requests.add(request.path("body").path("content"));
        responses.add(response.path("body").path("content"));
      }
    }
    List<ContractElement> elements = new ArrayList<>();
    one("method", methods, elements);
    one("path", paths, elements);
    one("auth", schemes, elements);
    for (Map.Entry<String, Integer> parameter : parameters.entrySet()) {
      boolean always = parameter.getValue() == interactions.size();
      elements.add(new ContractElement(parameter.getKey(), null, always));
    }
    elements.addAll(requests.elementsRequiredWhenAlwaysPresent());
    elements.addAll(responses.elements());
    responseHeaders.forEach(name -> elements.add(new ContractElement(name, null, null)));
    statuses.forEach(status -> elements.add(new ContractElement(status, null, null)));
    return elements;
  }

  /**
   * @return for each element by its key, the interactions that exercise it
   */
  static Map<String, String> places(JsonNode pact, List<Operation> operations) {
    Map<String, List<String>> interactions = new TreeMap<>();
    for (JsonNode interaction : pact.path("interactions")) {
      ObjectNode alone = JsonNodeFactory.instance.objectNode();
      alone.putArray("interactions").add(interaction);
      for (ContractElement element : elements(alone, operations)) {
        interactions
            .computeIfAbsent(element.key(), name -> new ArrayList<>())
            .add(interaction.path("description").asText());
      }
    }
    Map<String, String> places = new HashMap<>();
    interactions.forEach((name, all) -> places.put(name, String.join("; ", all)));
    return places;
  }

  private static Stream<String> headers(String source, JsonNode message) {
    return message
        .path("headers")
        .propertyStream()
        .flatMap(header -> HeaderElement.of(source, header.getKey(), Set.of()).stream());
  }

  private static void one(String name, TreeSet<String> values, List<ContractElement> elements) {
    if (!values.isEmpty()) {
      elements.add(new ContractElement(name, String.join(" or ", values), null));
    }
  }
}
