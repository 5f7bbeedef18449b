package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.List;

/**
 * One side, changed in one way.
 *
 * @param side which side is another one
 * @param kind what was done to it
 * @param element about which element the side now disagrees
 * @param states what the changed side is found to state
 */
record Mutant(Side side, Kind kind, String element, Statement states) {
  /** What is done to an element. */
  enum Kind {
    RENAME,
    TYPE,
    REQUIRED,
    DROP,
    ADD,
    /** Another method, path, host or scheme. */
    VALUE
  }

  /** Finds out what the changed side states, by what reads or drives the unchanged one. */
  @FunctionalInterface
  interface Statement {
    List<ContractElement> elements() throws Exception;
  }

  @Override
  public String toString() {
    return side + " " + kind + " " + element;
  }
}
