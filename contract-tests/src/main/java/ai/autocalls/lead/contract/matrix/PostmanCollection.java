package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.StrictJson;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Postman 2.1 collection states of one operation, read from its requests and its saved
 * responses.
 */
public final class PostmanCollection {
  private static final String BUNDLED = "/ai/autocalls/lead/spec/bundle/postman-collection.json";

  /** A variable that stands for a number, since it is not in quotes. */
  private static final Pattern NUMBER_VARIABLE = Pattern.compile("(?<!\")\\{\\{\\w+}}(?!\")");

  private final String file;
  private final JsonNode collection;
  private final Map<String, Set<String>> facts = new LinkedHashMap<>();
  private final JsonShape request = new JsonShape("request");
  private final JsonShape response = new JsonShape("response");
  private final Set<String> others = new LinkedHashSet<>();

  private PostmanCollection(String file, JsonNode collection) {
    this.file = file;
    this.collection = collection;
  }

  /**
   * Reads a collection.
   *
   * <p>A request field counts as required when every request that could hold it does; where only
   * one request could, the collection does not say ({@code null}).
   *
   * @return of each operation: method, path, auth, the host where it is given, the parameters, the
   *     fields of the request bodies and of the saved successful responses, and the status of every
   *     saved response
   * @throws UnreadableInputException when the file cannot be read, is not a collection, or a saved
   *     response's name and code are at odds
   */
  public static List<ContractElement> elements(Path file) {
    return elements(file.toString(), InputFile.text(file, "a file of a bundle", 20));
  }

  /**
   * Reads the collection that was published with this library: the first brand's, as its bundle
   * holds it.
   */
  public static List<ContractElement> bundled() {
    return elements("postman-collection.json", Resource.text(PostmanCollection.class, BUNDLED));
  }

  private static List<ContractElement> elements(String name, String json) {
    JsonNode collection = StrictJson.read(name, json);
    if (!collection.path("item").isArray()) {
      throw new UnreadableInputException(name + " is not a Postman collection: it has no items.");
    }
    Map<String, PostmanCollection> operations = new LinkedHashMap<>();
    for (JsonNode item : collection.get("item")) {
      operations
          .computeIfAbsent(operation(item), unknown -> new PostmanCollection(name, collection))
          .add(item);
    }
    return operations.entrySet().stream()
        .flatMap(of -> of.getValue().elements().stream().map(e -> e.in(of.getKey())))
        .toList();
  }

  private static String operation(JsonNode item) {
    return item.at("/request/method").asText() + " " + path(item.path("request"));
  }

  /** The path as OpenAPI writes it: Postman writes {@code :id} for {@code {id}}. */
  private static String path(JsonNode request) {
    return "/" + join(request.at("/url/path"), "/").replaceAll("(?<=^|/):([^/]+)", "{$1}");
  }

  private void add(JsonNode item) {
    request(item.path("request"));
    item.path("response").forEach(this::saved);
  }

  private List<ContractElement> elements() {
    List<ContractElement> elements = new ArrayList<>();
    facts.forEach(
        (name, values) ->
            elements.add(new ContractElement(name, String.join(" or ", values), null)));
    elements.addAll(request.elementsRequiredWhenSeveralHaveThem());
    elements.addAll(response.elements());
    others.forEach(name -> elements.add(new ContractElement(name, null, null)));
    return elements;
  }

  private void request(JsonNode sent) {
    fact("method", sent.path("method").asText());
    fact("path", path(sent));
    String host = variable(join(sent.at("/url/host"), "."));
    if (!host.isEmpty()) {
      fact("host", host);
    }
    JsonNode auth = sent.has("auth") ? sent.get("auth") : collection.path("auth");
    if (auth.has("type")) {
      fact("auth", auth.get("type").asText());
    }
    for (JsonNode parameter : sent.at("/url/query")) {
      others.add("request.query." + parameter.path("key").asText());
    }
    for (JsonNode parameter : sent.at("/url/variable")) {
      others.add("request.path." + parameter.path("key").asText());
    }
    headers("request", sent);
    if (sent.has("body")) {
      String body = sent.at("/body/raw").asText();
      request.add(StrictJson.read(file, NUMBER_VARIABLE.matcher(body).replaceAll("0")));
    }
  }

  /** A saved response's name begins with the status as the contract writes it. */
  private void saved(JsonNode saved) {
    String status = saved.path("name").asText().split(" ", 2)[0];
    String code = saved.path("code").asText("default");
    if (!code.equals(status)) {
      throw new UnreadableInputException(
          file + " names a saved response " + status + " but gives it code " + code + ".");
    }
    others.add("status." + status);
    headers("response", saved);
    if (code.startsWith("2")) {
      response.add(StrictJson.read(file, saved.path("body").asText()));
    }
  }

  /** Values of headers are text, whatever their type. */
  private void headers(String message, JsonNode holder) {
    for (JsonNode header : holder.path("header")) {
      HeaderElement.of(message, header.path("key").asText(), Set.of()).ifPresent(others::add);
    }
  }

  private void fact(String name, String value) {
    facts.computeIfAbsent(name, unknown -> new LinkedHashSet<>()).add(value);
  }

  private String variable(String text) {
    String resolved = text;
    for (JsonNode variable : collection.path("variable")) {
      resolved =
          resolved.replace(
              "{{" + variable.path("key").asText() + "}}", variable.path("value").asText());
    }
    return resolved;
  }

  private static String join(JsonNode parts, String separator) {
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(part.asText()));
    return String.join(separator, texts);
  }
}
