package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.OutputFile;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.document.UnwritableOutputException;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Facts as they are kept: a YAML file that a reviewer reads, with where and when they were found.
 *
 * @param source the address that the facts are about
 * @param retrieved the day on which the page was read
 * @param facts what the page states
 */
public record FactsFile(String source, LocalDate retrieved, Facts facts) {
  private static final String BUNDLED = "/ai/autocalls/lead/spec/vendor-docs/create-lead.yaml";
  private static final String BUNDLED_NAME = "vendor-docs/create-lead.yaml";
  private static final int MAX_BYTES = 1024 * 1024;
  private static final String HEADER =
      """
      # What a page of the vendor's documentation states: names, types and example data, none of its prose.
      # Written by the kit's `docs --update`. Review a change as you review code.
      """;

  /**
   * Reads a facts file.
   *
   * @param file a file that {@link #write} wrote
   * @return the facts with their source and date
   * @throws UnreadableInputException when the file is missing, above 1 MiB or not a facts file
   */
  public static FactsFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UnreadableInputException(
          file + " cannot be read (" + e.getClass().getSimpleName() + "); name a facts file.", e);
    }
  }

  /**
   * The vendor's facts that this library was built with.
   *
   * @return the facts of the vendor's page of {@code POST /user/lead}
   */
  public static FactsFile bundled() {
    return parse(BUNDLED_NAME, bundledBytes());
  }

  /**
   * The elements that the bundled facts state, read without the examples, which take most of the
   * time to read.
   *
   * @return what the vendor's page of {@code POST /user/lead} states, each name once
   */
  public static List<ContractElement> bundledElements() {
    String text = new String(bundledBytes(), StandardCharsets.UTF_8);
    JsonNode root = YamlTree.parse(BUNDLED_NAME, text).root();
    return facts(root, Example.NONE, Example.NONE).elements();
  }

  private static byte[] bundledBytes() {
    try (InputStream in = FactsFile.class.getResourceAsStream(BUNDLED)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the file: aside first, then moved into place, so that no half of it is ever seen.
   *
   * @param file where to write; its folder is made when missing
   * @throws UnwritableOutputException when the file cannot be written
   */
  public void write(Path file) {
    try (OutputFile output = OutputFile.open(file)) {
      output.write(toYaml());
      output.commit();
    }
  }

  /** The facts as data, as the file and the JSON report hold them. */
  static Map<String, Object> toMap(Facts facts) {
    Map<String, Object> map = new LinkedHashMap<>();
    putIfStated(map, "method", facts.method());
    putIfStated(map, "path", facts.path());
    putIfStated(map, "host", facts.host());
    putIfStated(map, "auth", facts.auth());
    map.put("statuses", facts.statuses());
    for (String side : List.of("request", "response")) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (FieldFact field : facts.fields()) {
        if (field.name().startsWith(side + ".")) {
          fields.put(field.name().substring(side.length() + 1), toMap(field));
        }
      }
      map.put(side, fields);
    }
    return map;
  }

  private static Map<String, Object> toMap(FieldFact field) {
    Map<String, Object> map = new LinkedHashMap<>();
    putIfStated(map, "type", field.type());
    putIfStated(map, "required", field.required());
    if (field.defaultValue() != null) {
      map.put("default", Json.MAPPER.convertValue(field.defaultValue(), Object.class));
    }
    putIfStated(map, "bounds", field.bounds().isEmpty() ? null : field.bounds());
    if (field.origin() == FieldFact.Origin.EXAMPLE) {
      map.put("from", "example");
    }
    return map;
  }

  private static void putIfStated(Map<String, Object> map, String key, Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private String toYaml() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", source);
    map.put("retrieved", retrieved.toString());
    map.putAll(toMap(facts));
    Map<String, Object> examples = new LinkedHashMap<>();
    putIfStated(examples, "request", literal(facts.requestExample()));
    putIfStated(examples, "response", literal(facts.responseExample()));
    map.put("examples", examples);

    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setSplitLines(false);
    return HEADER + new Yaml(new LiteralBlocks(options), options).dump(map);
  }

  private static String literal(JsonNode example) {
    return example.isMissingNode() || example.isNull() ? null : example.toPrettyString() + "\n";
  }

  private static FactsFile parse(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableInputException(name + " is larger than 1 MiB; a facts file is not.");
    }
    try {
      JsonNode root = YamlTree.parse(name, new String(bytes, StandardCharsets.UTF_8)).root();
      JsonNode examples = root.path("examples");
      Facts facts =
          facts(root, example(examples.path("request")), example(examples.path("response")));
      return new FactsFile(
          stated(root, "source"), LocalDate.parse(stated(root, "retrieved")), facts);
    } catch (UnreadableInputException
        | DateTimeException
        | JsonProcessingException
        | IllegalStateException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UnreadableInputException(
          name + " is not a facts file (" + reason + "); write one with docs --update.", e);
    }
  }

  private static Facts facts(JsonNode root, Example request, Example response) {
    List<FieldFact> fields = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    for (String side : List.of("request", "response")) {
      for (Map.Entry<String, JsonNode> field : root.path(side).properties()) {
        fields.add(field(side + "." + field.getKey(), field.getValue()));
      }
    }
    root.path("statuses").forEach(status -> statuses.add(status.asInt()));
    return new Facts(
        text(root, "method"),
        text(root, "path"),
        text(root, "host"),
        text(root, "auth"),
        statuses,
        fields,
        request,
        response,
        Map.of());
  }

  private static FieldFact field(String name, JsonNode node) {
    JsonNode required = node.path("required");
    Map<String, String> bounds = new LinkedHashMap<>();
    node.path("bounds").properties().forEach(e -> bounds.put(e.getKey(), e.getValue().asText()));
    return new FieldFact(
        name,
        text(node, "type"),
        required.isBoolean() ? required.booleanValue() : null,
        node.get("default"),
        bounds,
        node.path("from").asText().equals("example")
            ? FieldFact.Origin.EXAMPLE
            : FieldFact.Origin.LISTED);
  }

  private static Example example(JsonNode literal) throws JsonProcessingException {
    return literal.isTextual()
        ? new Example(Json.MAPPER.readTree(literal.asText()), Map.of())
        : Example.NONE;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText(null);
  }

  private static String stated(JsonNode root, String key) {
    if (!root.path(key).isTextual()) {
      throw new IllegalStateException("no `" + key + "` as text");
    }
    return root.get(key).asText();
  }

  /** Made when the first example is read: where only names are needed, it costs more than they. */
  private static final class Json {
    private static final ObjectMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /** Writes text of several lines as a literal block, so that a reviewer reads the JSON as JSON. */
  private static final class LiteralBlocks extends Representer {
    LiteralBlocks(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
      return super.representScalar(
          tag, value, value.contains("\n") ? DumperOptions.ScalarStyle.LITERAL : style);
    }
  }
}
