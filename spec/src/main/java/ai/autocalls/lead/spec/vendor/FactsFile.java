package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.OutputFile;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.document.UnwritableOutputException;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The facts of one page as a YAML file that a reviewer reads, with where and when they were found.
 *
 * @param source the address that the facts are about
 * @param retrieved the day on which the page was read
 * @param facts what the page states
 */
public record FactsFile(String source, LocalDate retrieved, Facts facts) {
  /** The files of {@code spec/vendor-docs}, which a jar cannot list. */
  static final List<String> BUNDLED = List.of("create-lead.yaml", "list-leads.yaml");

  /** Far more than an operation has; client and sandbox are asked about each. */
  private static final int MOST_FIELDS = 1000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHAT = "a facts file";
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
    return parse(file.toString(), InputFile.bytes(file, WHAT, 1));
  }

  /**
   * Reads the facts files of a folder.
   *
   * @param place a folder, of which every {@code .yaml} file is read, or one file
   * @return the files in the order of their names
   * @throws UnreadableInputException as for {@link #read}; and when a folder has no such file
   */
  public static List<FactsFile> readAll(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(read(place));
    }
    try (Stream<Path> files = Files.list(place)) {
      List<FactsFile> read =
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(FactsFile::read).toList();
      if (read.isEmpty()) {
        throw new UnreadableInputException(
            place + " has no facts file; write one with docs --update.");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The vendor's facts of {@code POST /user/lead} that this library was built with.
   *
   * @return the first of {@link #allBundled}
   */
  public static FactsFile bundled() {
    return bundled(BUNDLED.get(0));
  }

  /**
   * The vendor's facts that this library was built with.
   *
   * @return one for each page
   */
  public static List<FactsFile> allBundled() {
    return BUNDLED.stream().map(FactsFile::bundled).toList();
  }

  private static FactsFile bundled(String name) {
    String file = "vendor-docs/" + name;
    try (InputStream in = FactsFile.class.getResourceAsStream("/ai/autocalls/lead/spec/" + file)) {
      return parse(file, in.readAllBytes());
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
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", source);
    map.put("retrieved", retrieved.toString());
    map.putAll(JSON.convertValue(facts, new TypeReference<Map<String, Object>>() {}));
    ((Map<?, ?>) map.get("examples")).values().removeIf(Objects::isNull); // not JSON
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setSplitLines(false);
    try (OutputFile output = OutputFile.open(file)) {
      output.write(HEADER + new Yaml(new LiteralBlocks(options), options).dump(map));
      output.commit();
    }
  }

  private static FactsFile parse(String name, byte[] bytes) {
    try {
      ObjectNode root =
          YamlTree.parse(name, InputFile.decode(name, bytes, WHAT)).root() instanceof ObjectNode map
              ? map.deepCopy()
              : JSON.createObjectNode();
      String source = take(root, "source");
      LocalDate retrieved = LocalDate.parse(take(root, "retrieved"));
      Facts facts = JSON.readValue(root.toString(), Facts.class);
      if (facts.fields().size() > MOST_FIELDS) {
        throw new IllegalStateException("it states more than " + MOST_FIELDS + " fields");
      }
      return new FactsFile(source, retrieved, facts);
    } catch (UnreadableInputException
        | DateTimeException
        | JsonProcessingException
        | IllegalStateException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UnreadableInputException(
          name + " is not a facts file (" + reason + "); write one with docs --update.", e);
    }
  }

  private static String take(ObjectNode root, String key) {
    JsonNode value = root.remove(key);
    if (value == null || !value.isTextual()) {
      throw new IllegalStateException("no `" + key + "` as text");
    }
    return value.asText();
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
