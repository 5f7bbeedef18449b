package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.Operation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an element: those of every operation but the first have the operation before them, as
 * in {@code GET /user/leads request.query.page}.
 *
 * @param operation method and path; empty for the first operation
 * @param local the name within the operation
 */
record ElementName(String operation, String local) {
  private static final Pattern OF_ANOTHER_OPERATION = Pattern.compile("([A-Z]+ /\\S*) (.+)");

  static ElementName parse(String name) {
    Matcher matcher = OF_ANOTHER_OPERATION.matcher(name);
    return matcher.matches()
        ? new ElementName(matcher.group(1), matcher.group(2))
        : new ElementName("", name);
  }

  /** What an operation is called before the names of its elements. */
  static String prefix(String operation, List<Operation> operations) {
    return operations.isEmpty() || operations.get(0).toString().equals(operation) ? "" : operation;
  }

  @Override
  public String toString() {
    return operation.isEmpty() ? local : operation + " " + local;
  }
}
