package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FactsFile;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A document without findings, with single places replaced by YAML text. Text, not a tree, is put
 * in, so that broken YAML and doubled keys can be.
 */
public final class ValidSpec {
  public static final LintContext CONTEXT = new LintContext(List.of(facts()), "1.0.4-SNAPSHOT");

  private static final String PLACEHOLDER = "PLACE-HOLDER";

  private final String text;

  private ValidSpec(String text) {
    this.text = text;
  }

  private static Facts facts() {
    try {
      return FactsFile.read(Path.of(ValidSpec.class.getResource("valid-facts.yaml").toURI()))
          .facts();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ValidSpec unchanged() {
    try (InputStream in = ValidSpec.class.getResourceAsStream("valid.yaml")) {
      return new ValidSpec(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with the value at a pointer replaced, or added to the object there. */
  public ValidSpec with(String pointer, String yaml) {
    JsonNode tree = document().tree().deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(at.head());
    String key = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), array.textNode(PLACEHOLDER));
    } else if (parent instanceof ObjectNode object) {
      object.put(key, PLACEHOLDER);
    } else {
      throw new IllegalArgumentException(pointer + " has no parent in the valid document");
    }
    DumperOptions block = new DumperOptions();
    block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    block.setSplitLines(false);
    Object plain =
        new com.fasterxml.jackson.databind.ObjectMapper().convertValue(tree, Object.class);
    String dumped = new Yaml(block).dump(plain);
    return new ValidSpec(
        dumped
            .lines()
            .map(line -> line.contains(PLACEHOLDER) ? filled(line, yaml) : line)
            .reduce("", (above, line) -> above + line + "\n"));
  }

  public ValidSpec without(String pointer) {
    JsonNode tree = document().tree().deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    ((ObjectNode) tree.at(at.head())).remove(at.last().getMatchingProperty());
    return new ValidSpec(tree.toPrettyString());
  }

  private static String filled(String line, String yaml) {
    String indent = " ".repeat(line.indexOf(line.strip()) + 4);
    return line.replace(
        PLACEHOLDER, "\n" + yaml.stripTrailing().indent(indent.length()).stripTrailing());
  }

  public String text() {
    return text;
  }

  public SpecDocument document() {
    Path file = write();
    try {
      return SpecDocument.read(file);
    } finally {
      delete(file);
    }
  }

  public List<Finding> lint() {
    Path file = write();
    try {
      return Linter.lint(file, CONTEXT);
    } finally {
      delete(file);
    }
  }

  private Path write() {
    try {
      return Files.writeString(Files.createTempFile("document", ".yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
