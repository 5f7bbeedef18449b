package ai.autocalls.lead.contract.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One element of the contract and what each side says of it.
 *
 * @param element the element's name, such as {@code request.phone_number}
 * @param cells a cell for each side
 */
public record Row(String element, Map<Side, Cell> cells) {
  /**
   * Keeps its own copy of the cells.
   *
   * @param element the element's name
   * @param cells a cell for each side
   */
  public Row {
    cells = new EnumMap<>(cells);
  }

  /** The sides of its cells, in the order of the columns. */
  List<Side> sides() {
    return List.copyOf(cells.keySet());
  }

  /** {@return whether no side disagrees} */
  public boolean inSync() {
    return cells.values().stream().noneMatch(cell -> cell.verdict() == Cell.Verdict.NO);
  }
}
