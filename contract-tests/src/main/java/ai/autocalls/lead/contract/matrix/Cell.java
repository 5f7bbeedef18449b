package ai.autocalls.lead.contract.matrix;

/**
 * What one side says of one element.
 *
 * @param verdict whether the side agrees with the contract
 * @param reason why the cell is {@code no} or {@code n/a}; empty for {@code yes}
 */
public record Cell(Verdict verdict, String reason) {
  static final Cell YES = new Cell(Verdict.YES, "");

  static Cell no(String reason) {
    return new Cell(Verdict.NO, reason);
  }

  static Cell notApplicable(String reason) {
    return new Cell(Verdict.NOT_APPLICABLE, reason);
  }

  /** Whether a side agrees. */
  public enum Verdict {
    /** The side states the element as the specification does. */
    YES("yes"),
    /** The side lacks the element, or states it otherwise. */
    NO("no"),
    /** The side cannot speak of the element, for a reviewed reason. */
    NOT_APPLICABLE("n/a");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** The verdict as reports write it. */
    @Override
    public String toString() {
      return text;
    }
  }
}
