package ai.autocalls.lead.contract.pact;

/**
 * One way in which a pact and the specification disagree.
 *
 * @param interaction the interaction's description; empty for what no interaction covers
 * @param operation the operation it is about, such as {@code POST /user/lead}; empty where the
 *     specification has none for it
 * @param element the contract's element, such as {@code request.phone_number} or {@code status.422}
 * @param message what is wrong, and whether in the pact or the specification
 */
public record PactFinding(
    Kind kind, String interaction, String operation, String element, String message, String fix) {
  /** The checks, named as reports name them. */
  public enum Kind {
    /** The method or the path is none of the specification's. */
    OPERATION("operation"),
    /** The request lacks the credentials that the specification asks for. */
    AUTH("auth"),
    /** A parameter is missing that the specification requires, or sent that it does not know. */
    PARAMETER("parameter"),
    /** The specification does not list the status. */
    STATUS("status"),
    /** The specification does not list the media type. */
    CONTENT_TYPE("content-type"),
    /** The body has a field that the specification does not know. */
    UNKNOWN_FIELD("unknown-field"),
    /** The body violates its schema. */
    SCHEMA("schema"),
    /** A matcher lets pass what the schema refuses. */
    MATCHER_LOOSER("matcher-looser"),
    /** A matcher refuses what the schema lets pass. */
    MATCHER_STRICTER("matcher-stricter"),
    /** No interaction exercises an element of the specification. */
    UNCOVERED("uncovered"),
    /** A waiver names an element that an interaction does exercise, or that does not exist. */
    WAIVER("waiver");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The kind's name in reports. */
    @Override
    public String toString() {
      return id;
    }
  }
}
