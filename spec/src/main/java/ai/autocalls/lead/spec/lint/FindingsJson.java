package ai.autocalls.lead.spec.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings for programs. */
public final class FindingsJson {
  private FindingsJson() {}

  /**
   * Renders findings as {@code
   * {"findings":[{"rule","severity","pointer","line","column","message","why","fix"}]}}.
   *
   * @return indented JSON, ended by a line feed
   */
  public static String render(List<Finding> findings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode list = root.putArray("findings");
    for (Finding finding : findings) {
      list.addObject()
          .put("rule", finding.rule())
          .put("severity", finding.severity().label())
          .put("pointer", finding.pointer())
          .put("line", finding.line())
          .put("column", finding.column())
          .put("message", finding.message())
          .put("why", finding.why())
          .put("fix", finding.fix());
    }
    return root.toPrettyString() + "\n";
  }
}
