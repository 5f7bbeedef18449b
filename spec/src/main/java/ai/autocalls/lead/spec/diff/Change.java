package ai.autocalls.lead.spec.diff;

/**
 * One difference between two versions of the contract.
 *
 * @param operation the operation it belongs to, such as {@code POST /user/lead}; null where it
 *     belongs to the whole document
 * @param element the element's name, such as {@code request.phone_number} or {@code status.422}
 * @param direction which way the element travels
 * @param kind what happened to it
 * @param oldValue what it was; null where there was nothing
 * @param newValue what it is; null where there is nothing
 */
public record Change(
    String operation,
    String element,
    Direction direction,
    ChangeKind kind,
    String oldValue,
    String newValue) {
  /** {@return how far the version has to move for this change alone} */
  public Bump bump() {
    return kind.bump(direction);
  }
}
