package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;

import java.util.ArrayList;
import java.util.List;

/**
 * Every kind of change: its name, what it costs in a request, what it costs in a response, and why.
 *
 * <p>In a request, what was accepted has to stay accepted: narrowing breaks, widening does not. In
 * a response it is the other way round, since the reader relies on what was promised. A reader has
 * to skip what it does not know, so additions to a response break nobody. What concerns the
 * endpoint as such costs what it costs in a request. Names of operations and tags count, because
 * generated clients carry them in their public API.
 */
public final class ChangeKind {
  private static final List<ChangeKind> ALL = new ArrayList<>();

  static final ChangeKind PROPERTY_ADDED =
      kind("property-added", MINOR, MINOR, "optional to send; readers skip what they do not know");
  static final ChangeKind REQUIRED_PROPERTY_ADDED =
      kind("required-property-added", MAJOR, MINOR, "requests without it are now refused");
  static final ChangeKind PROPERTY_REMOVED =
      kind("property-removed", MAJOR, MAJOR, "clients that send or read it fail, required or not");
  static final ChangeKind PROPERTY_RENAMED =
      kind("property-renamed", MAJOR, MAJOR, "a removal and an addition on the wire");
  static final ChangeKind BECAME_REQUIRED =
      kind(
          "became-required",
          MAJOR,
          MINOR,
          "requests without it are now refused; readers can rely on it");
  static final ChangeKind BECAME_OPTIONAL =
      kind(
          "became-optional",
          MINOR,
          MAJOR,
          "senders may leave it out; readers may no longer rely on it");
  static final ChangeKind TYPE_CHANGED =
      kind("type-changed", MAJOR, MAJOR, "old values are not valid for the new type");
  static final ChangeKind TYPE_WIDENED =
      kind(
          "type-widened",
          MINOR,
          MAJOR,
          "old values stay valid; readers may not expect the new ones");
  static final ChangeKind TYPE_NARROWED =
      kind("type-narrowed", MAJOR, MINOR, "some old values are now refused");
  static final ChangeKind BECAME_LIST =
      kind("became-list", MINOR, MAJOR, "one value is written like a list of one");
  static final ChangeKind FORMAT_CHANGED =
      kind("format-changed", MAJOR, MAJOR, "values of the old format are not of the new one");
  static final ChangeKind FORMAT_WIDENED =
      kind("format-widened", MINOR, MAJOR, "old values stay valid; new ones may not fit a reader");
  static final ChangeKind FORMAT_NARROWED =
      kind("format-narrowed", MAJOR, MINOR, "some old values are now refused");
  static final ChangeKind BECAME_NULLABLE =
      kind("became-nullable", MINOR, MAJOR, "readers get null where there was none");
  static final ChangeKind BECAME_NON_NULLABLE =
      kind("became-non-nullable", MAJOR, MINOR, "null is now refused");
  static final ChangeKind ENUM_VALUE_ADDED =
      kind(
          "enum-value-added", MINOR, MAJOR, "readers of a closed set get a value they do not know");
  static final ChangeKind ENUM_VALUE_REMOVED =
      kind("enum-value-removed", MAJOR, MINOR, "the value is now refused, and no longer sent");
  static final ChangeKind KNOWN_VALUE_ADDED =
      kind(
          "known-value-added",
          MINOR,
          MINOR,
          "the set is open, so readers expect values they do not know");
  static final ChangeKind KNOWN_VALUE_REMOVED =
      kind(
          "known-value-removed",
          MAJOR,
          MINOR,
          "the value may now be refused, and is no longer sent");
  static final ChangeKind ENUM_OPENED =
      kind("enum-opened", MINOR, MAJOR, "readers of a closed set get values they do not know");
  static final ChangeKind ENUM_CLOSED =
      kind("enum-closed", MAJOR, MINOR, "values outside the set are now refused");
  static final ChangeKind BOUND_TIGHTENED =
      kind("bound-tightened", MAJOR, MINOR, "some old values are now refused");
  static final ChangeKind BOUND_LOOSENED =
      kind("bound-loosened", MINOR, MAJOR, "readers get values beyond the old bound");
  static final ChangeKind PATTERN_TIGHTENED =
      kind("pattern-tightened", MAJOR, MINOR, "some old values are now refused");
  static final ChangeKind PATTERN_LOOSENED =
      kind("pattern-loosened", MINOR, MAJOR, "readers get values of another form");
  static final ChangeKind PATTERN_CHANGED =
      kind("pattern-changed", MAJOR, MAJOR, "some old values are not covered by the new pattern");
  static final ChangeKind PATTERN_NOT_COMPARED =
      kind("pattern-not-compared", MAJOR, MAJOR, "the patterns could not be compared");
  static final ChangeKind PATTERN_REWRITTEN =
      kind("pattern-rewritten", PATCH, PATCH, "another spelling of the same values");
  static final ChangeKind DEFAULT_CHANGED =
      kind("default-changed", MAJOR, PATCH, "requests that leave it out now mean something else");
  static final ChangeKind OBJECT_CLOSED =
      kind("object-closed", MAJOR, MINOR, "further members are now refused");
  static final ChangeKind OBJECT_OPENED =
      kind(
          "object-opened",
          MINOR,
          MINOR,
          "further members are allowed; readers skip what they do not know");
  static final ChangeKind MEMBERS_NARROWED =
      kind("members-narrowed", MAJOR, MINOR, "some further members are now refused");
  static final ChangeKind MEMBERS_WIDENED =
      kind("members-widened", MINOR, MAJOR, "readers get further members of another type");
  static final ChangeKind ALTERNATIVE_ADDED =
      kind("alternative-added", MINOR, MAJOR, "readers get a form they do not know");
  static final ChangeKind ALTERNATIVE_REMOVED =
      kind("alternative-removed", MAJOR, MINOR, "a form that was accepted is now refused");
  static final ChangeKind MAPPING_ADDED =
      kind("mapping-added", MINOR, MAJOR, "readers get a discriminator value they do not know");
  static final ChangeKind MAPPING_REMOVED =
      kind(
          "mapping-removed",
          MAJOR,
          MINOR,
          "a discriminator value is now refused, and no longer sent");
  static final ChangeKind CONSTRAINT_ADDED =
      kind("constraint-added", MAJOR, MINOR, "some old values are now refused");
  static final ChangeKind CONSTRAINT_REMOVED =
      kind("constraint-removed", MINOR, MAJOR, "readers get values that were excluded");
  static final ChangeKind SENSITIVITY_CHANGED =
      kind("sensitivity-changed", MINOR, MINOR, "the client masks other fields in its output");
  static final ChangeKind DEPRECATED =
      kind("deprecated", MINOR, MINOR, "it still works; its users are warned");
  static final ChangeKind PARAMETER_ADDED =
      kind("parameter-added", MINOR, MINOR, "optional to send");
  static final ChangeKind REQUIRED_PARAMETER_ADDED =
      kind("required-parameter-added", MAJOR, MINOR, "requests without it are now refused");
  static final ChangeKind PARAMETER_REMOVED =
      kind("parameter-removed", MAJOR, MAJOR, "clients that send it fail, required or not");
  static final ChangeKind PARAMETER_RENAMED =
      kind("parameter-renamed", PATCH, PATCH, "the name of a path parameter is not sent");
  static final ChangeKind SERIALIZATION_CHANGED =
      kind("serialization-changed", MAJOR, MAJOR, "the same value is written in another way");
  static final ChangeKind BODY_ADDED = kind("body-added", MINOR, MINOR, "optional to send");
  static final ChangeKind REQUIRED_BODY_ADDED =
      kind("required-body-added", MAJOR, MINOR, "requests without it are now refused");
  static final ChangeKind BODY_REMOVED =
      kind("body-removed", MAJOR, MAJOR, "clients that send it fail");
  static final ChangeKind STATUS_ADDED =
      kind("status-added", MINOR, MINOR, "callers handle statuses by their class");
  static final ChangeKind STATUS_REMOVED =
      kind("status-removed", MAJOR, MAJOR, "callers may rely on it");
  static final ChangeKind STATUS_GENERALIZED =
      kind("status-generalized", MINOR, MINOR, "a range or the default now describes it");
  static final ChangeKind STATUS_NARROWED =
      kind("status-narrowed", MINOR, MINOR, "fewer statuses of the class are sent");
  static final ChangeKind HEADER_ADDED =
      kind("header-added", MINOR, MINOR, "readers skip what they do not know");
  static final ChangeKind HEADER_REMOVED =
      kind("header-removed", MAJOR, MAJOR, "callers rely on it");
  static final ChangeKind LINK_ADDED =
      kind("link-added", MINOR, MINOR, "readers skip what they do not know");
  static final ChangeKind LINK_REMOVED =
      kind("link-removed", MAJOR, MAJOR, "callers may follow it");
  static final ChangeKind MEDIA_TYPE_ADDED =
      kind("media-type-added", MINOR, MINOR, "the old one is still there");
  static final ChangeKind MEDIA_TYPE_REMOVED =
      kind("media-type-removed", MAJOR, MAJOR, "the old one is refused, or no longer sent");
  static final ChangeKind MEDIA_TYPE_GENERALIZED =
      kind("media-type-generalized", MINOR, MAJOR, "a range of media types now covers it");
  static final ChangeKind OPERATION_ADDED =
      kind("operation-added", MINOR, MINOR, "the old ones are still there");
  static final ChangeKind OPERATION_REMOVED =
      kind("operation-removed", MAJOR, MAJOR, "calls to it now fail");
  static final ChangeKind PATH_CHANGED = kind("path-changed", MAJOR, MAJOR, "calls to it now fail");
  static final ChangeKind METHOD_CHANGED =
      kind("method-changed", MAJOR, MAJOR, "calls to it now fail");
  static final ChangeKind OPERATION_ID_ADDED =
      kind("operation-id-added", MINOR, MINOR, "generated clients have a name for it");
  static final ChangeKind OPERATION_ID_CHANGED =
      kind("operation-id-changed", MAJOR, MAJOR, "the generated client's method has another name");
  static final ChangeKind TAGS_CHANGED =
      kind("tags-changed", MAJOR, MAJOR, "the generated client's interface has another name");
  static final ChangeKind TAG_ADDED =
      kind("tag-added", MINOR, MINOR, "the generated client has it in one more interface");
  static final ChangeKind CALLBACK_ADDED =
      kind("callback-added", MINOR, MINOR, "only clients that subscribe get the call");
  static final ChangeKind CALLBACK_REMOVED =
      kind("callback-removed", MAJOR, MAJOR, "subscribers no longer get the call");
  static final ChangeKind HOST_CHANGED =
      kind("host-changed", MAJOR, MAJOR, "calls go to another host");
  static final ChangeKind DEFAULT_HOST_CHANGED =
      kind("default-host-changed", MINOR, MINOR, "the old host is still offered");
  static final ChangeKind SERVER_ADDED =
      kind("server-added", MINOR, MINOR, "the old ones are still there");
  static final ChangeKind SERVER_REMOVED =
      kind("server-removed", MAJOR, MAJOR, "its users are no longer covered");
  static final ChangeKind AUTH_CHANGED =
      kind("auth-changed", MAJOR, MAJOR, "old credentials are refused");
  static final ChangeKind AUTH_ADDED =
      kind("auth-added", MAJOR, MAJOR, "calls without credentials are refused");
  static final ChangeKind AUTH_WIDENED =
      kind("auth-widened", MINOR, MINOR, "old credentials are still accepted");
  static final ChangeKind AUTH_REMOVED =
      kind("auth-removed", MINOR, MINOR, "credentials are no longer required");
  static final ChangeKind COMPONENT_CHANGED =
      kind("component-changed", PATCH, PATCH, "no operation uses it");
  static final ChangeKind EVIDENCE_CHANGED =
      kind("evidence-changed", PATCH, PATCH, "the contract is the same; its evidence changed");
  static final ChangeKind DOCUMENTATION_CHANGED =
      kind(
          "documentation-changed",
          PATCH,
          PATCH,
          "the contract is the same; its description changed");
  static final ChangeKind UNCLASSIFIED =
      kind(
          "unclassified",
          MAJOR,
          MAJOR,
          "the effect of this change is not known, so it counts as breaking");

  private final String id;
  private final Bump request;
  private final Bump response;
  private final String reason;

  private ChangeKind(String id, Bump request, Bump response, String reason) {
    this.id = id;
    this.request = request;
    this.response = response;
    this.reason = reason;
  }

  private static ChangeKind kind(String id, Bump request, Bump response, String reason) {
    ChangeKind kind = new ChangeKind(id, request, response, reason);
    ALL.add(kind);
    return kind;
  }

  /** {@return every kind, in the order of this table} */
  public static List<ChangeKind> all() {
    return List.copyOf(ALL);
  }

  /** {@return the name as the outputs write it, such as {@code property-removed}} */
  public String id() {
    return id;
  }

  /** {@return why the change costs what it costs, as a clause} */
  public String reason() {
    return reason;
  }

  Bump bump(Direction direction) {
    return direction == Direction.RESPONSE ? response : request;
  }

  @Override
  public String toString() {
    return id;
  }
}
