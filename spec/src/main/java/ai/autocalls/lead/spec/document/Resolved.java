package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an object means once its references were followed.
 *
 * @param node the object with what counts of the references' siblings merged into it; where a
 *     reference could not be followed, that reference as it is written. A copy where something was
 *     merged, otherwise the document's own node, which is not to be changed
 * @param places the pointers that were passed, in order: of the object itself where its place is
 *     known, of every reference on the way, and last of the target
 * @param ref the {@code $ref} that could not be followed; empty where all could
 * @param failure why not; null where all references could be followed
 */
public record Resolved(JsonNode node, List<String> places, String ref, Failure failure) {
  /** Why a reference could not be followed. */
  public enum Failure {
    /** It leads to another file or to an address; nothing outside the document is read. */
    OUTSIDE,
    /** The document has nothing at that place. */
    MISSING,
    /** It leads back to itself through references only. */
    CIRCULAR,
    /** The value of {@code $ref} is not a text. */
    NOT_TEXT
  }

  /** {@return whether every reference could be followed} */
  public boolean isComplete() {
    return failure == null;
  }

  /** {@return the place of the target; empty for an object without a known place or reference} */
  public String pointer() {
    return places.isEmpty() ? "" : places.get(places.size() - 1);
  }
}
