package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;

import java.util.Locale;

/**
 * Every kind of change, with what it costs in a request and in a response.
 *
 * <p>In a request, what was accepted has to stay accepted: narrowing breaks, widening does not. In
 * a response it is the other way round, since the reader relies on what was promised. A reader has
 * to skip what it does not know, so additions to a response break nobody. Names that the generated
 * client carries in its public API count like the wire.
 */
public enum ChangeKind {
  /** A property was added. */
  PROPERTY_ADDED(MINOR, MINOR, "optional to send; readers skip what they do not know"),
  /** A required property was added. */
  REQUIRED_PROPERTY_ADDED(MAJOR, MINOR, "requests without it are now refused"),
  /** A property was removed. */
  PROPERTY_REMOVED(MAJOR, MAJOR, "who sent or read it finds it gone, required or not"),
  /** A property was renamed. */
  PROPERTY_RENAMED(MAJOR, MAJOR, "to the wire, a removal and an addition"),
  /** It became required. */
  BECAME_REQUIRED(MAJOR, MINOR, "requests without it are now refused; readers can rely on it"),
  /** It became optional. */
  BECAME_OPTIONAL(MINOR, MAJOR, "senders may leave it out; readers may no longer rely on it"),
  /** A type was changed. */
  TYPE_CHANGED(MAJOR, MAJOR, "neither side understands the other's value"),
  /** A type was widened. */
  TYPE_WIDENED(MINOR, MAJOR, "old values stay valid; new ones surprise a reader"),
  /** A type was narrowed. */
  TYPE_NARROWED(MAJOR, MINOR, "some old values are now refused"),
  /** A type name was changed. */
  TYPE_NAME_CHANGED(MAJOR, MAJOR, "the generated client's public type has another name"),
  /** A format was changed. */
  FORMAT_CHANGED(MAJOR, MAJOR, "the generated client's type or its parsing changes"),
  /** It became nullable. */
  BECAME_NULLABLE(MINOR, MAJOR, "a reader meets null where there was none"),
  /** It became non-nullable. */
  BECAME_NON_NULLABLE(MAJOR, MINOR, "null is now refused"),
  /** An enum value was added. */
  ENUM_VALUE_ADDED(MINOR, MAJOR, "a reader of a closed set meets a value it does not know"),
  /** An enum value was removed. */
  ENUM_VALUE_REMOVED(MAJOR, MAJOR, "the value is refused, and the client's constant is gone"),
  /** A known value was added. */
  KNOWN_VALUE_ADDED(MINOR, MINOR, "the set is open, so readers expect values they do not know"),
  /** A known value was removed. */
  KNOWN_VALUE_REMOVED(MAJOR, MAJOR, "the client's constant is gone"),
  /** An enum was opened. */
  ENUM_OPENED(MINOR, MAJOR, "a reader of a closed set meets values it does not know"),
  /** An enum was closed. */
  ENUM_CLOSED(MAJOR, MINOR, "values outside the set are now refused"),
  /** A bound was tightened. */
  BOUND_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  /** A bound was loosened. */
  BOUND_LOOSENED(MINOR, MAJOR, "a reader meets values beyond the old bound"),
  /** A pattern was tightened. */
  PATTERN_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  /** A pattern was loosened. */
  PATTERN_LOOSENED(MINOR, MAJOR, "a reader meets values of another form"),
  /** A pattern was changed. */
  PATTERN_CHANGED(MAJOR, MAJOR, "some old values are not covered by the new pattern"),
  /** A pattern was rewritten. */
  PATTERN_REWRITTEN(PATCH, PATCH, "another spelling of the same values"),
  /** A default was changed. */
  DEFAULT_CHANGED(MAJOR, PATCH, "who leaves it out gets something else"),
  /** An object was closed. */
  OBJECT_CLOSED(MAJOR, MINOR, "further members are now refused"),
  /** An object was opened. */
  OBJECT_OPENED(MINOR, MINOR, "further members are allowed; readers skip what they do not know"),
  /** An alternative was added. */
  ALTERNATIVE_ADDED(MINOR, MAJOR, "a reader meets a form it does not know"),
  /** An alternative was removed. */
  ALTERNATIVE_REMOVED(MAJOR, MINOR, "a form that was accepted is now refused"),
  /** A keyword was changed. */
  KEYWORD_CHANGED(MAJOR, MAJOR, "what this does to either side is not known here"),
  /** A sensitivity was changed. */
  SENSITIVITY_CHANGED(MINOR, MINOR, "what the client prints of a person changes"),
  /** It was deprecated. */
  DEPRECATED(MINOR, MINOR, "it still works; users of it are warned"),
  /** A status was added. */
  STATUS_ADDED(MINOR, MINOR, "callers handle statuses by their class"),
  /** A status was removed. */
  STATUS_REMOVED(MAJOR, MAJOR, "callers wait for what no longer comes"),
  /** A header was added. */
  HEADER_ADDED(MINOR, MINOR, "readers skip what they do not know"),
  /** A header was removed. */
  HEADER_REMOVED(MAJOR, MAJOR, "callers rely on it"),
  /** A media type was added. */
  MEDIA_TYPE_ADDED(MINOR, MINOR, "the old one is still there"),
  /** A media type was removed. */
  MEDIA_TYPE_REMOVED(MAJOR, MAJOR, "the old one is refused, or no longer sent"),
  /** An operation was added. */
  OPERATION_ADDED(MINOR, MINOR, "the old ones are still there"),
  /** An operation was removed. */
  OPERATION_REMOVED(MAJOR, MAJOR, "calls go nowhere"),
  /** A path was changed. */
  PATH_CHANGED(MAJOR, MAJOR, "calls go nowhere"),
  /** A method was changed. */
  METHOD_CHANGED(MAJOR, MAJOR, "calls go nowhere"),
  /** An operation id was changed. */
  OPERATION_ID_CHANGED(MAJOR, MAJOR, "the generated client's method has another name"),
  /** A tags was changed. */
  TAGS_CHANGED(MAJOR, MAJOR, "the generated client's interface has another name"),
  /** A host was changed. */
  HOST_CHANGED(MAJOR, MAJOR, "calls go to another host"),
  /** A server was added. */
  SERVER_ADDED(MINOR, MINOR, "the old ones are still there"),
  /** A server was removed. */
  SERVER_REMOVED(MAJOR, MAJOR, "its users are no longer covered"),
  /** An auth was changed. */
  AUTH_CHANGED(MAJOR, MAJOR, "old credentials are refused"),
  /** An auth was added. */
  AUTH_ADDED(MAJOR, MAJOR, "calls without credentials are refused"),
  /** An auth was removed. */
  AUTH_REMOVED(MINOR, MINOR, "credentials are no longer asked for"),
  /** An evidence was changed. */
  EVIDENCE_CHANGED(PATCH, PATCH, "the contract is the same, otherwise known"),
  /** A documentation was changed. */
  DOCUMENTATION_CHANGED(PATCH, PATCH, "the contract is the same, told otherwise"),
  /** It was unclassified. */
  UNCLASSIFIED(MAJOR, MAJOR, "what this does to either side is not known here");

  private final Bump request;
  private final Bump response;
  private final String reason;

  ChangeKind(Bump request, Bump response, String reason) {
    this.request = request;
    this.response = response;
    this.reason = reason;
  }

  /** {@return the name as the outputs write it, such as {@code property-removed}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return why the change costs what it costs, as a clause} */
  public String reason() {
    return reason;
  }

  Bump bump(Direction direction) {
    return direction == Direction.RESPONSE ? response : request;
  }
}
