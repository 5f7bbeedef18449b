package ai.autocalls.lead.spec.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two versions of an operation: who may call it, what is sent and what comes back. */
final class OperationComparison {
  private static final String STATUS = OperationNormalization.STATUS;

  private final Differences operation;
  private final Findings findings;
  private final Place place;
  private final Place request;
  private final Place response;
  private final Set<List<Form>> compared = new HashSet<>();

  /**
   * Prepares to compare an operation.
   *
   * @param asked which way its request travels; in a callback it is the API that asks
   */
  OperationComparison(Differences operation, Direction asked) {
    this.operation = operation;
    this.findings = operation.findings();
    this.place = operation.place();
    this.request = place.at("request").travelling(asked);
    this.response = place.at("response").travelling(asked.reversed());
  }

  void compare() {
    Servers.compare(operation, place);
    Security.compare(operation, place);
    named(
        "operationId",
        operation.was("operationId") == null
            ? ChangeKind.OPERATION_ID_ADDED
            : ChangeKind.OPERATION_ID_CHANGED);
    named("tags", ChangeKind.TAGS_CHANGED);
    operation.deprecated();
    operation.parts(ParameterNormalization.PARAMETER, this::parameter);
    operation.parts(OperationNormalization.BODY, (name, was, is) -> body(was, is));
    operation.parts(STATUS, this::status);
    operation.parts(OperationNormalization.CALLBACK, (name, was, is) -> callback(was, is));
    operation.reportRest();
  }

  private void named(String member, ChangeKind kind) {
    operation.explain(
        member,
        () ->
            operation.add(
                place.at(member),
                kind,
                Canonical.shown(operation.was(member)),
                Canonical.shown(operation.is(member))));
  }

  private void parameter(String label, Form was, Form is) {
    String name = (was == null ? is : was).name();
    Place at = request.below("." + name);
    boolean isRequired = is != null && is.values().containsKey("required");
    ChangeKind added =
        isRequired ? ChangeKind.REQUIRED_PARAMETER_ADDED : ChangeKind.PARAMETER_ADDED;
    if (!operation.addedOrRemoved(at, added, ChangeKind.PARAMETER_REMOVED, name, was, is)) {
      new ParameterComparison(new Differences(findings, at, was, is)).compare();
    }
  }

  private void body(Form was, Form is) {
    boolean isRequired = is != null && is.values().containsKey("required");
    ChangeKind added = isRequired ? ChangeKind.REQUIRED_BODY_ADDED : ChangeKind.BODY_ADDED;
    if (!operation.addedOrRemoved(request, added, ChangeKind.BODY_REMOVED, "body", was, is)) {
      Differences body = new Differences(findings, request, was, is);
      body.required();
      ContentComparison.compare(body, request);
      body.reportRest();
    }
  }

  private void status(String status, Form was, Form is) {
    Place at = response.at("status." + status);
    if (was != null && is != null) {
      response(status, was, is);
    } else if (was == null) {
      operation.add(at, ChangeKind.STATUS_ADDED, null, status);
      covering(operation.was(), status).ifPresent(before -> response(status, before, is));
    } else {
      Optional<Form> cover = covering(operation.is(), status);
      operation.add(at, removal(status, cover.isPresent()), status, null);
      cover.ifPresent(after -> response(status, was, after));
    }
  }

  private ChangeKind removal(String status, boolean isCovered) {
    if (isCovered) {
      return ChangeKind.STATUS_GENERALIZED;
    }
    boolean isSplit =
        status.endsWith("XX")
            && operation.is().parts().keySet().stream()
                .anyMatch(l -> l.startsWith(STATUS + status.charAt(0)) && !l.endsWith("XX"));
    return isSplit ? ChangeKind.STATUS_NARROWED : ChangeKind.STATUS_REMOVED;
  }

  /** The response that describes a status without one of its own; the default is for errors. */
  private static Optional<Form> covering(Form operation, String status) {
    Form ofRange = operation.parts().get(STATUS + status.charAt(0) + "XX");
    if (ofRange != null || status.startsWith("2") || status.equals("default")) {
      return Optional.ofNullable(ofRange);
    }
    return Optional.ofNullable(operation.parts().get(STATUS + "default"));
  }

  private void response(String status, Form was, Form is) {
    if (findings.exact().same(was, is) || !compared.add(List.of(was, is))) {
      return;
    }
    Place at = response.at("status." + status);
    Differences differences = new Differences(findings, at, was, is);
    differences.parts(
        ParameterNormalization.HEADER,
        (label, before, after) -> header(differences, status, before, after));
    differences.parts(
        OperationNormalization.LINK,
        (name, before, after) -> link(differences, at.below(".link." + name), name, before, after));
    ContentComparison.compare(differences, status.startsWith("2") ? response : at);
    differences.reportRest();
  }

  private void header(Differences around, String status, Form was, Form is) {
    String name = (was == null ? is : was).name();
    Place at = response.below(".header." + name);
    String shown = name + " in status " + status;
    if (!around.addedOrRemoved(
        at, ChangeKind.HEADER_ADDED, ChangeKind.HEADER_REMOVED, shown, was, is)) {
      new ParameterComparison(new Differences(findings, at, was, is)).compare();
    }
  }

  private void link(Differences around, Place at, String name, Form was, Form is) {
    if (!around.addedOrRemoved(at, ChangeKind.LINK_ADDED, ChangeKind.LINK_REMOVED, name, was, is)) {
      new Differences(findings, at, was, is).reportRest();
    }
  }

  private void callback(Form was, Form is) {
    String name = (was == null ? is : was).name();
    if (!operation.addedOrRemoved(
        place.at(name), ChangeKind.CALLBACK_ADDED, ChangeKind.CALLBACK_REMOVED, name, was, is)) {
      Differences callback = new Differences(findings, place.inCallback(name), was, is);
      new OperationComparison(callback, response.direction()).compare();
    }
  }
}
