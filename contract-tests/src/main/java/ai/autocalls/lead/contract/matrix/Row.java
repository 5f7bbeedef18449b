package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One element of the contract and what each source says of it.
 *
 * @param operation the operation's method and path, such as {@code POST /user/lead}
 * @param element the element's name within it, such as {@code request.phone_number}
 */
public record Row(String operation, String element, Map<Source, Cell> cells) {
  /** Keeps its own copy of the cells. */
  public Row {
    cells = new EnumMap<>(cells);
  }

  /** Operation and name in one text, as {@link ContractElement#key} has it. */
  String key() {
    return new ContractElement(operation, element, null, null).key();
  }

  /** The sources of its cells, in the order of the columns. */
  List<Source> sources() {
    return List.copyOf(cells.keySet());
  }

  /** {@return whether no source disagrees} */
  public boolean inSync() {
    return cells.values().stream().noneMatch(Cell::disagrees);
  }
}
