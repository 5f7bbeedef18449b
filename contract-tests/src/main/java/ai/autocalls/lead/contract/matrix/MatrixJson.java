package ai.autocalls.lead.contract.matrix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The matrix for programs. */
public final class MatrixJson {
  private MatrixJson() {}

  /**
   * Writes {@code
   * {"rows":[{"operation","element","cells":{source:"yes|no|n/a"},"reasons":{source:text},"inSync"}],"inSync","drift"}}.
   *
   * @return indented JSON without a final line break
   */
  public static String write(SyncMatrix matrix) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Row row : matrix.rows()) {
      ObjectNode entry = json.withArray("rows").addObject();
      entry.put("operation", row.operation()).put("element", row.element());
      ObjectNode cells = entry.putObject("cells");
      ObjectNode reasons = entry.putObject("reasons");
      row.cells()
          .forEach(
              (source, cell) -> {
                cells.put(source.toString(), cell.agreement().toString());
                if (!cell.reason().isEmpty()) {
                  reasons.put(source.toString(), cell.reason());
                }
              });
      entry.put("inSync", row.inSync());
    }
    json.put("inSync", matrix.inSync()).put("drift", matrix.drift());
    return json.toPrettyString();
  }
}
