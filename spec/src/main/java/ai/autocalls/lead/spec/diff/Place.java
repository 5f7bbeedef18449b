package ai.autocalls.lead.spec.diff;

/**
 * Where a change is found.
 *
 * @param operation such as {@code POST /user/lead}; null for what belongs to the whole document
 * @param prefix what names of elements begin with; empty outside a callback
 * @param element the element's name without the prefix
 */
record Place(String operation, String prefix, String element, Direction direction) {
  Place(String operation) {
    this(operation, "", operation == null ? "document" : "operation", Direction.BOTH);
  }

  Place at(String other) {
    return new Place(operation, prefix, other, direction);
  }

  Place below(String suffix) {
    return at(element + suffix);
  }

  Place travelling(Direction other) {
    return new Place(operation, prefix, element, other);
  }

  /** The operation of a callback, within this one. */
  Place inCallback(String name) {
    return new Place(operation, prefix + name + " ", "operation", Direction.BOTH);
  }
}
