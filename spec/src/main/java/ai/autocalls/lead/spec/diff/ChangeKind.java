package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;

import java.util.Locale;

/**
 * Every kind of change: what it costs in a request, what it costs in a response, and why.
 *
 * <p>A request that was accepted has to stay accepted: narrowing breaks, widening does not. For a
 * response it is the reverse, since the reader relies on what was promised. A reader has to skip
 * what it does not know, so additions to a response break no one. A change of the endpoint itself
 * costs what it costs in a request. An operation's id counts because generated clients name a
 * method after it.
 */
enum ChangeKind {
  PROPERTY_ADDED(MINOR, MINOR, "optional to send; readers skip what they do not know"),
  REQUIRED_PROPERTY_ADDED(MAJOR, MINOR, "requests without it are now refused"),
  PROPERTY_REMOVED(MAJOR, MAJOR, "clients that send or read it fail, required or not"),
  PROPERTY_RENAMED(MAJOR, MAJOR, "a removal and an addition on the wire"),
  BECAME_REQUIRED(MAJOR, MINOR, "requests without it are now refused; readers can rely on it"),
  BECAME_OPTIONAL(MINOR, MAJOR, "senders may leave it out; readers may no longer rely on it"),
  TYPE_CHANGED(MAJOR, MAJOR, "old values are not valid for the new type"),
  TYPE_WIDENED(MINOR, MAJOR, "old values stay valid; readers may not expect the new ones"),
  TYPE_NARROWED(MAJOR, MINOR, "some old values are now refused"),
  BECAME_LIST(MINOR, MAJOR, "one value is written like a list of one"),
  FORMAT_CHANGED(MAJOR, MAJOR, "values of the old format are not of the new one"),
  FORMAT_WIDENED(MINOR, MAJOR, "old values stay valid; new ones may not fit a reader"),
  FORMAT_NARROWED(MAJOR, MINOR, "some old values are now refused"),
  BECAME_NULLABLE(MINOR, MAJOR, "readers get null where there was none"),
  BECAME_NON_NULLABLE(MAJOR, MINOR, "null is now refused"),
  ENUM_VALUE_ADDED(MINOR, MAJOR, "readers of a closed set get a value they do not know"),
  ENUM_VALUE_REMOVED(MAJOR, MINOR, "the value is now refused, and no longer sent"),
  KNOWN_VALUE_ADDED(MINOR, MINOR, "the set is open, so readers expect values they do not know"),
  KNOWN_VALUE_REMOVED(MAJOR, MINOR, "the value may now be refused, and is no longer sent"),
  ENUM_OPENED(MINOR, MAJOR, "readers of a closed set get values they do not know"),
  ENUM_CLOSED(MAJOR, MINOR, "values outside the set are now refused"),
  BOUND_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  BOUND_LOOSENED(MINOR, MAJOR, "readers get values beyond the old bound"),
  PATTERN_TIGHTENED(MAJOR, MINOR, "some old values are now refused"),
  PATTERN_LOOSENED(MINOR, MAJOR, "readers get values of another form"),
  PATTERN_CHANGED(MAJOR, MAJOR, "some old values are not covered by the new pattern"),
  PATTERN_NOT_COMPARED(MAJOR, MAJOR, "the patterns could not be compared"),
  PATTERN_REWRITTEN(PATCH, PATCH, "another spelling of the same values"),
  DEFAULT_CHANGED(MAJOR, PATCH, "requests that leave it out now mean something else"),
  OBJECT_CLOSED(MAJOR, MINOR, "further members are now refused"),
  OBJECT_OPENED(MINOR, MINOR, "further members are allowed; readers skip what they do not know"),
  MEMBERS_NARROWED(MAJOR, MINOR, "some further members are now refused"),
  MEMBERS_WIDENED(MINOR, MAJOR, "readers get further members of another type"),
  ALTERNATIVE_ADDED(MINOR, MAJOR, "readers get a form they do not know"),
  ALTERNATIVE_REMOVED(MAJOR, MINOR, "a form that was accepted is now refused"),
  MAPPING_ADDED(MINOR, MAJOR, "readers get a discriminator value they do not know"),
  MAPPING_REMOVED(MAJOR, MINOR, "a discriminator value is now refused, and no longer sent"),
  CONSTRAINT_ADDED(MAJOR, MINOR, "some old values are now refused"),
  CONSTRAINT_REMOVED(MINOR, MAJOR, "readers get values that were excluded"),
  SENSITIVITY_CHANGED(MINOR, MINOR, "the client masks other fields in its output"),
  DEPRECATED(MINOR, MINOR, "it still works; its users are warned"),
  PARAMETER_ADDED(MINOR, MINOR, "optional to send"),
  REQUIRED_PARAMETER_ADDED(MAJOR, MINOR, "requests without it are now refused"),
  PARAMETER_REMOVED(MAJOR, MAJOR, "clients that send it fail, required or not"),
  PARAMETER_RENAMED(PATCH, PATCH, "the name of a path parameter is not sent"),
  SERIALIZATION_CHANGED(MAJOR, MAJOR, "the same value is written in another way"),
  BODY_ADDED(MINOR, MINOR, "optional to send"),
  REQUIRED_BODY_ADDED(MAJOR, MINOR, "requests without it are now refused"),
  BODY_REMOVED(MAJOR, MAJOR, "clients that send it fail"),
  STATUS_ADDED(MINOR, MINOR, "callers handle statuses by their class"),
  STATUS_REMOVED(MAJOR, MAJOR, "callers may rely on it"),
  STATUS_GENERALIZED(MINOR, MINOR, "a range or the default now describes it"),
  STATUS_NARROWED(MINOR, MINOR, "fewer statuses of the class are sent"),
  HEADER_ADDED(MINOR, MINOR, "readers skip what they do not know"),
  HEADER_REMOVED(MAJOR, MAJOR, "callers rely on it"),
  LINK_ADDED(MINOR, MINOR, "readers skip what they do not know"),
  LINK_REMOVED(MAJOR, MAJOR, "callers may follow it"),
  MEDIA_TYPE_ADDED(MINOR, MINOR, "the old one is still there"),
  MEDIA_TYPE_REMOVED(MAJOR, MAJOR, "the old one is refused, or no longer sent"),
  MEDIA_TYPE_GENERALIZED(MINOR, MAJOR, "a range of media types now covers it"),
  OPERATION_ADDED(MINOR, MINOR, "the old ones are still there"),
  OPERATION_REMOVED(MAJOR, MAJOR, "calls to it now fail"),
  PATH_CHANGED(MAJOR, MAJOR, "calls to it now fail"),
  METHOD_CHANGED(MAJOR, MAJOR, "calls to it now fail"),
  OPERATION_ID_ADDED(MINOR, MINOR, "generated clients have a name for it"),
  OPERATION_ID_CHANGED(MAJOR, MAJOR, "the generated client's method has another name"),
  TAGS_CHANGED(PATCH, PATCH, "tags group operations; what is sent stays the same"),
  CALLBACK_ADDED(MINOR, MINOR, "only clients that subscribe get the call"),
  CALLBACK_REMOVED(MAJOR, MAJOR, "subscribers no longer get the call"),
  HOST_CHANGED(MAJOR, MAJOR, "calls go to another host"),
  DEFAULT_HOST_CHANGED(MINOR, MINOR, "the old host is still offered"),
  SERVER_ADDED(MINOR, MINOR, "the old ones are still there"),
  SERVER_REMOVED(MAJOR, MAJOR, "its users are no longer covered"),
  AUTH_CHANGED(MAJOR, MAJOR, "old credentials are refused"),
  AUTH_ADDED(MAJOR, MAJOR, "calls without credentials are refused"),
  AUTH_WIDENED(MINOR, MINOR, "old credentials are still accepted"),
  AUTH_REMOVED(MINOR, MINOR, "credentials are no longer required"),
  COMPONENT_CHANGED(PATCH, PATCH, "no operation uses it"),
  EVIDENCE_CHANGED(PATCH, PATCH, "the contract is the same; its evidence changed"),
  DOCUMENTATION_CHANGED(PATCH, PATCH, "the contract is the same; its description changed"),
  UNCLASSIFIED(MAJOR, MAJOR, "the effect of this change is not known, so it counts as breaking");

  private final Bump request;
  private final Bump response;
  private final String reason;

  ChangeKind(Bump request, Bump response, String reason) {
    this.request = request;
    this.response = response;
    this.reason = reason;
  }

  /** The name as the outputs write it, such as {@code property-removed}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why the change costs what it costs, as a clause. */
  String reason() {
    return reason;
  }

  Bump bump(Direction direction) {
    return direction == Direction.RESPONSE ? response : request;
  }
}
