package ai.autocalls.lead.spec.diff;

import java.util.Locale;

/** Which way the changed thing travels. */
public enum Direction {
  /** From the client to the API. */
  REQUEST,
  /** From the API to the client. */
  RESPONSE,
  /** The endpoint as such. */
  BOTH;

  /** {@return the name in lower case, as the outputs write it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other way, as in a callback, where the API asks and the client responds. */
  Direction reversed() {
    return switch (this) {
      case REQUEST -> RESPONSE;
      case RESPONSE -> REQUEST;
      case BOTH -> BOTH;
    };
  }
}
