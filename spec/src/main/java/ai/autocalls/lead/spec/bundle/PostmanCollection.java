package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.StrictJson;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Postman 2.1 collection states of the contract, read from its requests and its saved
 * responses.
 */
public final class PostmanCollection {
  private static final JsonMapper JSON = new JsonMapper();

  /** The collection's name in every bundle. */
  private static final String NAME = "postman-collection.json";

  /** The names of their members come from each campaign, not from the contract. */
  private static final Set<String> OPEN_MAPS = Set.of("variables");

  /** Headers that the contract states in words of their own: media types and credentials. */
  private static final Set<String> OF_EVERY_MESSAGE =
      Set.of("accept", "content-type", "authorization");

  /** A variable that stands for a number, since it is not in quotes. */
  private static final Pattern NUMBER_VARIABLE = Pattern.compile("(?<!\")\\{\\{\\w+}}(?!\")");

  private final String file;
  private final JsonNode collection;
  private final Map<String, Set<String>> facts = new LinkedHashMap<>();
  private final Fields request = new Fields("request");
  private final Fields response = new Fields("response");
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> statuses = new LinkedHashSet<>();

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
   * @param file a Postman 2.1 collection
   * @return method, path, auth, the host where it is given, the fields of the request bodies and of
   *     the saved successful responses, and the status of every saved response
   * @throws UnreadableInputException when the file cannot be read, is not a collection, or a saved
   *     response's name and code are at odds
   */
  public static List<ContractElement> elements(Path file) {
    return elements(file.toString(), InputFile.text(file, "a file of a bundle", 20));
  }

  /**
   * Reads the collection that was published with this library: the first brand's, as its bundle
   * holds it.
   *
   * @return what {@link #elements(Path)} tells of a file
   */
  public static List<ContractElement> bundled() {
    try (InputStream in = PostmanCollection.class.getResourceAsStream(NAME)) {
      return elements(NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ContractElement> elements(String name, String json) {
    try {
      return new PostmanCollection(name, StrictJson.read(name, json)).elements();
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException(name + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private List<ContractElement> elements() throws JsonProcessingException {
    if (!collection.path("item").isArray()) {
      throw new UnreadableInputException(file + " is not a Postman collection: it has no items.");
    }
    for (JsonNode item : collection.get("item")) {
      request(item.path("request"));
      for (JsonNode saved : item.path("response")) {
        saved(saved);
      }
    }
    List<ContractElement> elements = new ArrayList<>();
    facts.forEach(
        (name, values) ->
            elements.add(new ContractElement(name, String.join(" or ", values), null)));
    elements.addAll(request.elements());
    elements.addAll(response.elements());
    parameters.forEach(name -> elements.add(new ContractElement(name, null, null)));
    statuses.forEach(status -> elements.add(new ContractElement("status." + status, null, null)));
    return List.copyOf(elements);
  }

  private void request(JsonNode sent) throws JsonProcessingException {
    fact("method", sent.path("method").asText());
    fact("path", "/" + join(sent.path("url").path("path"), "/"));
    String host = variable(join(sent.path("url").path("host"), "."));
    if (!host.isEmpty()) {
      fact("host", host);
    }
    JsonNode auth = sent.has("auth") ? sent.get("auth") : collection.path("auth");
    if (auth.has("type")) {
      fact("auth", auth.get("type").asText());
    }
    for (JsonNode parameter : sent.path("url").path("query")) {
      shown("request.query." + parameter.path("key").asText());
    }
    for (JsonNode header : sent.path("header")) {
      headerOf("request", header.path("key").asText());
    }
    String body = sent.path("body").path("raw").asText();
    request.add(JSON.readTree(NUMBER_VARIABLE.matcher(body).replaceAll("0")));
  }

  /** A saved response's name begins with the status as the contract writes it. */
  private void saved(JsonNode saved) throws JsonProcessingException {
    String status = saved.path("name").asText().split(" ", 2)[0];
    String code = saved.path("code").asText();
    if (!code.equals(status)) {
      throw new UnreadableInputException(
          file + " names a saved response " + status + " but gives it code " + code + ".");
    }
    statuses.add(status);
    for (JsonNode header : saved.path("header")) {
      headerOf("response", header.path("key").asText());
    }
    if (code.startsWith("2")) {
      response.add(JSON.readTree(saved.path("body").asText()));
    }
  }

  private void headerOf(String side, String name) {
    if (!OF_EVERY_MESSAGE.contains(name.toLowerCase(Locale.ROOT))) {
      shown(side + ".header." + name);
    }
  }

  /**
   * The collection writes every value of these as text, and so does not say of which type it is.
   */
  private void shown(String name) {
    parameters.add(name);
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

  /** The fields that bodies show. */
  private static final class Fields {
    private final String root;
    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    Fields(String root) {
      this.root = root;
    }

    void add(JsonNode body) {
      add(root, body);
    }

    private void add(String name, JsonNode value) {
      times.merge(name, 1, Integer::sum);
      if (value.isArray()) {
        value.forEach(item -> add(name + "[]", item));
      } else if (!OPEN_MAPS.contains(name.substring(name.lastIndexOf('.') + 1))) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          String field = name + "." + member.getKey();
          types.computeIfAbsent(field, unknown -> new LinkedHashSet<>()).add(type(member));
          parents.put(field, name);
          add(field, member.getValue());
        }
      }
    }

    List<ContractElement> elements() {
      List<ContractElement> elements = new ArrayList<>();
      types.forEach(
          (field, shown) ->
              elements.add(
                  new ContractElement(field, String.join(" or ", shown), required(field))));
      return elements;
    }

    /** A saved response shows what was sent, not what every provider sends. */
    private Boolean required(String field) {
      if (root.equals("response")) {
        return null;
      }
      int chances = times.get(parents.get(field));
      return chances == 1 ? null : (Boolean) (times.get(field) == chances);
    }

    private static String type(Map.Entry<String, JsonNode> member) {
      JsonNode value = member.getValue();
      return value.isIntegralNumber()
          ? "integer"
          : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
  }
}
