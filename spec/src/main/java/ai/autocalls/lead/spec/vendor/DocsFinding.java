package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A place where a page and the document disagree.
 *
 * @param kind what they disagree about
 * @param element the element's name, as {@link ai.autocalls.lead.spec.document.ContractElement}
 *     names it; {@code request} or {@code response} for a body as a whole
 * @param page what the page states
 * @param spec what the document states
 * @param line the page's line, counted from 1; null where the facts do not come from a text
 */
public record DocsFinding(Kind kind, String element, String page, String spec, Integer line) {

  /** What a page and the document can disagree about. */
  public enum Kind {
    /** The JSON type of a field, whether listed or shown by the example. */
    TYPE,
    /** Whether a field must be there. */
    REQUIRED,
    /** The page states what the document does not know. */
    MISSING_IN_SPEC,
    /** A value of the page's example or default that the document does not allow. */
    EXAMPLE,
    /** A format, bound or list of values that the document does not have. */
    BOUND,
    /** The page documents an operation that the document lacks; nothing else is compared. */
    OPERATION,
    /** How a request is authorized. */
    AUTH,
    /** The HTTP method. */
    METHOD,
    /** The path. */
    PATH,
    /** A base URL that no brand is known by. */
    HOST,
    /** An array for an object or the reverse. */
    SHAPE,
    /** A name that is almost the document's. */
    SPELLING;

    /** The kind of a difference between two types. */
    static Kind of(String page, String spec) {
      return isContainer(page) && isContainer(spec) ? SHAPE : TYPE;
    }

    private static boolean isContainer(String type) {
      return type == null || FieldFact.isContainer(type);
    }

    /** {@return the name in reports, such as {@code missing-in-spec}} */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** {@return the finding as one line for a person} */
  public String sentence() {
    return kind.id() + ": " + element + ": page: " + page + "; spec: " + spec;
  }
}
