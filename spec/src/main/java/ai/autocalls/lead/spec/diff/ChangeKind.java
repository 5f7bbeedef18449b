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
  PROPERTY_ADDED(MINOR, MINOR, "optional to send; readers skip what they do not know"),
  REQUIRED_PROPERTY_ADDED(MAJOR, MINOR, "requests without it are now refused"),
  PROPERTY_REMOVED(MAJOR, MAJOR, "who sent or read it finds it gone, required or not"),
  PROPERTY_RENAMED(MAJOR, MAJOR, "to the wire, a removal and an addition"),
  BECAME_REQUIRED(MAJOR, MINOR, "requests without it are now refused; readers can rely on it"),
  BECAME_OPTIONAL(MINOR, MAJOR, "senders may leave it out; readers may no longer rely on it"),
  TYPE_CHANGED(MAJOR, MAJOR, "neither side understands the other's value"),
  TYPE_WIDENED(MINOR, MAJOR, "old values stay valid; new ones surprise a reader"),
  TYPE_NARROWED(MAJOR, MINOR, "some old values are now refused"),
  TYPE_NAME_CHANGED(MAJOR, MAJOR, "the generated client's public type has another name"),
  FORMAT_CHANGED(MAJOR, MAJOR, "the generated client's type or its parsing changes"),
  BECAME_NULLABLE(MINOR, MAJOR, "a reader meets null where there was none"),
  BECAME_NON_NULLABLE(MAJOR, MINOR, "null is now refused"),
  ENUM_VALUE_ADDED(MINOR, MAJOR, "a reader of a closed set meets a value it does not know"),
  ENUM_VALUE_REMOVED(MAJOR, MAJOR, "the value is refused, and the client's constant is gone"),
  KNOWN_VALUE_ADDED(MINOR, MINOR, "the set is open, so readers expect values they do not know"),
  KNOWN_VALUE_REMOVED(MAJOR, MAJOR, "the client's constant is gone"),
  ENUM_OPENED(MINOR, MAJOR, "a reader of a closed set meets values it does not know"),
  ENUM_CLOSED(MAJOR, MINOR, "values outside the set are now refused"),
  BOUND_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  BOUND_LOOSENED(MINOR, MAJOR, "a reader meets values beyond the old bound"),
  PATTERN_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  PATTERN_LOOSENED(MINOR, MAJOR, "a reader meets values of another form"),
  PATTERN_CHANGED(MAJOR, MAJOR, "some old values are not covered by the new pattern"),
  PATTERN_REWRITTEN(PATCH, PATCH, "another spelling of the same values"),
  DEFAULT_CHANGED(MAJOR, PATCH, "who leaves it out gets something else"),
  OBJECT_CLOSED(MAJOR, MINOR, "further members are now refused"),
  OBJECT_OPENED(MINOR, MINOR, "further members are allowed; readers skip what they do not know"),
  ALTERNATIVE_ADDED(MINOR, MAJOR, "a reader meets a form it does not know"),
  ALTERNATIVE_REMOVED(MAJOR, MINOR, "a form that was accepted is now refused"),
  KEYWORD_CHANGED(MAJOR, MAJOR, "what this does to either side is not known here"),
  SENSITIVITY_CHANGED(MINOR, MINOR, "what the client prints of a person changes"),
  DEPRECATED(MINOR, MINOR, "it still works; users of it are warned"),
  STATUS_ADDED(MINOR, MINOR, "callers handle statuses by their class"),
  STATUS_REMOVED(MAJOR, MAJOR, "callers wait for what no longer comes"),
  HEADER_ADDED(MINOR, MINOR, "readers skip what they do not know"),
  HEADER_REMOVED(MAJOR, MAJOR, "callers rely on it"),
  MEDIA_TYPE_ADDED(MINOR, MINOR, "the old one is still there"),
  MEDIA_TYPE_REMOVED(MAJOR, MAJOR, "the old one is refused, or no longer sent"),
  OPERATION_ADDED(MINOR, MINOR, "the old ones are still there"),
  OPERATION_REMOVED(MAJOR, MAJOR, "calls go nowhere"),
  PATH_CHANGED(MAJOR, MAJOR, "calls go nowhere"),
  METHOD_CHANGED(MAJOR, MAJOR, "calls go nowhere"),
  OPERATION_ID_CHANGED(MAJOR, MAJOR, "the generated client's method has another name"),
  TAGS_CHANGED(MAJOR, MAJOR, "the generated client's interface has another name"),
  HOST_CHANGED(MAJOR, MAJOR, "calls go to another host"),
  SERVER_ADDED(MINOR, MINOR, "the old ones are still there"),
  SERVER_REMOVED(MAJOR, MAJOR, "its users are no longer covered"),
  AUTH_CHANGED(MAJOR, MAJOR, "old credentials are refused"),
  AUTH_ADDED(MAJOR, MAJOR, "calls without credentials are refused"),
  AUTH_REMOVED(MINOR, MINOR, "credentials are no longer asked for"),
  EVIDENCE_CHANGED(PATCH, PATCH, "the contract is the same, otherwise known"),
  DOCUMENTATION_CHANGED(PATCH, PATCH, "the contract is the same, told otherwise"),
  UNCLASSIFIED(MAJOR, MAJOR, "what this does to either side is not known here");

  private final Bump request;
  private final Bump response;
  private final String reason;

  ChangeKind(Bump request, Bump response, String reason) {
    this.request = request;
    this.response = response;
    this.reason = reason;
  }

  /** The name as the outputs write it, such as {@code property-removed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why the change costs what it costs, as a clause. */
  public String reason() {
    return reason;
  }

  Bump bump(Direction direction) {
    return direction == Direction.RESPONSE ? response : request;
  }
}
