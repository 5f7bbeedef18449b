package ai.autocalls.lead.spec.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes back, by status. */
final class ResponseComparison {
  private final Findings findings;
  private final Differences operation;
  private final String prefix;
  private final Direction direction;
  private final Set<List<Form>> compared = new HashSet<>();

  ResponseComparison(Findings findings, Differences operation, String prefix, Direction direction) {
    this.findings = findings;
    this.operation = operation;
    this.prefix = prefix;
    this.direction = direction;
  }

  void compare() {
    for (String label : operation.left(OperationNormalization.STATUS)) {
      String status = label.substring(OperationNormalization.STATUS.length());
      Form was = operation.was().parts().get(label);
      Form is = operation.is().parts().get(label);
      operation.explain(
          label,
          () -> {
            if (was != null && is != null) {
              response(status, was, is);
            } else if (was == null) {
              added(status, is);
            } else {
              removed(status, was);
            }
          });
    }
  }

  private void added(String status, Form is) {
    add(status, ChangeKind.STATUS_ADDED, null, status);
    covering(operation.was(), status).ifPresent(was -> response(status, was, is));
  }

  private void removed(String status, Form was) {
    Optional<Form> cover = covering(operation.is(), status);
    boolean splitInto =
        status.endsWith("XX")
            && operation.is().parts().keySet().stream().anyMatch(label -> isWithin(label, status));
    if (cover.isPresent()) {
      add(status, ChangeKind.STATUS_GENERALIZED, status, null);
      response(status, was, cover.get());
    } else if (splitInto) {
      add(status, ChangeKind.STATUS_NARROWED, status, null);
    } else {
      add(status, ChangeKind.STATUS_REMOVED, status, null);
    }
  }

  private static boolean isWithin(String label, String range) {
    return label.startsWith(OperationNormalization.STATUS + range.charAt(0))
        && !label.endsWith("XX");
  }

  /** The response that stands for a status without one of its own; the default is for errors. */
  private static Optional<Form> covering(Form operation, String status) {
    String range = OperationNormalization.STATUS + status.charAt(0) + "XX";
    Form ofRange = operation.parts().get(range);
    if (ofRange != null) {
      return Optional.of(ofRange);
    }
    boolean isSuccess = status.startsWith("2");
    return isSuccess || status.equals("default")
        ? Optional.empty()
        : Optional.ofNullable(operation.parts().get(OperationNormalization.STATUS + "default"));
  }

  private void response(String status, Form was, Form is) {
    if (findings.exact().same(was, is) || !compared.add(List.of(was, is))) {
      return;
    }
    Differences differences =
        new Differences(findings, prefix + "status." + status, direction, was, is);
    new ParameterComparison(findings, differences, direction)
        .headers(prefix + "response", "status " + status);
    links(differences);
    String element = prefix + (status.startsWith("2") ? "response" : "status." + status);
    differences.at(element, body -> new ContentComparison(findings, body).compare());
    differences.reportRest();
  }

  private static void links(Differences differences) {
    for (String label : differences.left(OperationNormalization.LINK)) {
      Form was = differences.was().parts().get(label);
      Form is = differences.is().parts().get(label);
      String name = label.substring(OperationNormalization.LINK.length());
      differences.explain(
          label,
          () -> {
            if (was == null) {
              differences.add(".link." + name, ChangeKind.LINK_ADDED, null, name);
            } else if (is == null) {
              differences.add(".link." + name, ChangeKind.LINK_REMOVED, name, null);
            } else {
              differences.within(".link." + name, was, is).reportRest();
            }
          });
    }
  }

  private void add(String status, ChangeKind kind, String was, String is) {
    findings.add(prefix + "status." + status, direction, kind, was, is);
  }
}
