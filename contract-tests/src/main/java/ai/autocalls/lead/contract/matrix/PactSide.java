package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a pact's interactions state. */
final class PactSide {
  private PactSide() {}

  /**
   * @param pact a Pact V4 document
   * @return the elements that its HTTP interactions exercise
   */
  static List<ContractElement> elements(JsonNode pact) {
    TreeSet<String> methods = new TreeSet<>();
    TreeSet<String> paths = new TreeSet<>();
    TreeSet<String> statuses = new TreeSet<>();
    TreeSet<String> schemes = new TreeSet<>();
    JsonShape requests = new JsonShape("request");
    JsonShape responses = new JsonShape("response");
    for (JsonNode interaction : pact.path("interactions")) {
      JsonNode request = interaction.path("request");
      JsonNode response = interaction.path("response");
      methods.add(request.path("method").asText());
      paths.add(request.path("path").asText());
      statuses.add(StatusElement.name(response.path("status").asInt()));
      for (JsonNode authorization : request.path("headers").path("Authorization")) {
        schemes.add(authorization.asText().split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT));
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
    elements.addAll(requests.elementsRequiredWhenAlwaysPresent());
    elements.addAll(responses.elements());
    statuses.forEach(status -> elements.add(new ContractElement(status, null, null)));
    return elements;
  }

  private static void one(String name, TreeSet<String> values, List<ContractElement> elements) {
    if (!values.isEmpty()) {
      elements.add(new ContractElement(name, String.join(" or ", values), null));
    }
  }
}
