package ai.autocalls.lead.spec.document;

import java.util.List;

/**
 * An element of the contract at one of the places where a document states it.
 *
 * @param element what the document says of the element there
 * @param places the pointers that state it: where it is written, and where its references lead
 * @param within the pointers of the schemas that it is written in, below the element around it
 * @param around the element that it is part of; null where there is none
 */
public record ElementPlace(
    ContractElement element,
    Kind kind,
    List<String> places,
    List<String> within,
    ElementPlace around) {
  /** What an element is. */
  public enum Kind {
    /** Method, path, host or credentials. */
    CALL,
    /** A parameter in query, header, cookie or path. */
    PARAMETER,
    /** A field of the request's body. */
    REQUEST_FIELD,
    /** A field of the body of a successful response. */
    RESPONSE_FIELD,
    /** A field of the body of an error. */
    ERROR_FIELD,
    /** A status, a range of statuses, or {@code default}. */
    STATUS,
    /** A header of a response. */
    HEADER
  }

  /** {@return the element's name} */
  public String name() {
    return element.name();
  }

  /** {@return where the element is written} */
  public String pointer() {
    return places.get(0);
  }
}
