package ai.autocalls.lead.spec.diff;

import java.util.Locale;

/** How far a version moves, the least first. */
public enum Bump {
  /** The contract is the same. */
  NONE,
  /** The contract is the same, better described. */
  PATCH,
  /** What worked with the old contract works with the new one. */
  MINOR,
  /** What worked with the old contract may break. */
  MAJOR;

  /** {@return the name in lower case, as the outputs write it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
