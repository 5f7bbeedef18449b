package ai.autocalls.lead.contract.matrix;

/**
 * What one source says of one element.
 *
 * @param agreement whether the source agrees with the contract
 * @param reason why the cell is {@code no} or {@code n/a}; empty for {@code yes}
 */
public record Cell(Agreement agreement, String reason) {
  static final Cell YES = new Cell(Agreement.YES, "");

  static Cell no(String reason) {
    return new Cell(Agreement.NO, reason);
  }

  static Cell notApplicable(String reason) {
    return new Cell(Agreement.NOT_APPLICABLE, reason);
  }

  boolean disagrees() {
    return agreement == Agreement.NO;
  }

  /** Whether a source agrees. */
  public enum Agreement {
    /** The source states the element as the specification does. */
    YES("yes"),
    /** The source lacks the element, or states it otherwise. */
    NO("no"),
    /** The source cannot state the element, for a reviewed reason. */
    NOT_APPLICABLE("n/a");

    private final String text;

    Agreement(String text) {
      this.text = text;
    }

    /** As reports write it. */
    @Override
    public String toString() {
      return text;
    }
  }
}
