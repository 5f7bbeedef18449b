package ai.autocalls.lead.spec.document;

import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into nodes, and gives up before there are too many of them. */
final class BoundedComposer extends Composer {
  /**
   * More nodes than any document under the size limit has that people write, and few enough to stop
   * an alias bomb at once and to fit into a small memory.
   */
  static final int MAX_NODES = 250_000;

  private final String name;
  private int nodes;

  private BoundedComposer(String name, StreamReader text, LoaderOptions options) {
    super(new ParserImpl(text, options), new Resolver(), options);
    this.name = name;
  }

  /** The one document of a text; null where the text holds none. */
  static Node compose(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(StrictJson.MOST_LEVELS);
    options.setCodePointLimit(Integer.MAX_VALUE);
    return new BoundedComposer(name, new StreamReader(text), options).getSingleNode();
  }

  @Override
  protected Node composeScalarNode(String anchor, List<CommentLine> blockComments) {
    count();
    return super.composeScalarNode(anchor, blockComments);
  }

  @Override
  protected Node composeSequenceNode(String anchor) {
    count();
    return super.composeSequenceNode(anchor);
  }

  @Override
  protected Node composeMappingNode(String anchor) {
    count();
    return super.composeMappingNode(anchor);
  }

  private void count() {
    if (++nodes > 2 * MAX_NODES) { // keys are nodes too
      throw new UnreadableInputException(
          "%s holds more than %,d values; divide it.".formatted(name, MAX_NODES));
    }
  }
}
