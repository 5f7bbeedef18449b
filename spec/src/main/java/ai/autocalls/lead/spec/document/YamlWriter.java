package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes YAML for people: block style, paragraphs as literal blocks, quotes where a reader of YAML
 * 1.1 would take a string for a number or a date.
 */
public final class YamlWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private YamlWriter() {}

  /**
   * Writes a tree.
   *
   * @return YAML, ended by a line feed
   */
  public static String write(JsonNode tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(120);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    try {
      return new Yaml(new Paragraphs(options), options).dump(JSON.treeToValue(tree, Object.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Paragraphs extends Representer {
    Paragraphs(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
      boolean paragraphs = Tag.STR.equals(tag) && value.contains("\n");
      return super.representScalar(
          tag, value, paragraphs ? DumperOptions.ScalarStyle.LITERAL : style);
    }
  }
}
