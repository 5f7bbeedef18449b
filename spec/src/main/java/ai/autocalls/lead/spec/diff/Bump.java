package ai.autocalls.lead.spec.diff;

import java.util.Locale;

/** How far a version moves, the least first. */
public enum Bump {
  /** The contract is the same. */
  NONE,
  /** The contract is the same, told better. */
  PATCH,
  /** Whoever kept the old contract keeps the new one. */
  MINOR,
  /** Whoever kept the old contract may break. */
  MAJOR;

  /** {@return the name in lower case, as the outputs write it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
