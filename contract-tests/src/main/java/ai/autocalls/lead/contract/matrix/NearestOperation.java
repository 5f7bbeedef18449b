package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.Operation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of the specification's operations a source speaks of, although it may have the method or
 * the path wrong: so that one wrong word is drift of one element, not of all.
 */
final class NearestOperation {
  private NearestOperation() {}

  /**
   * @param method the method that the source has; null for none
   * @param path the path that it has, with values or names in the place of parameters; null for
   *     none
   * @return the operation with both, or else with the path, or else with the method, or else the
   *     first, such as {@code POST /user/lead}; empty where there is none
   */
  static String of(String method, String path, List<Operation> operations) {
    Predicate<Operation> atPath = each -> path != null && path.matches(pattern(each));
    Predicate<Operation> byMethod = each -> each.method().equals(method);
    return Stream.<Predicate<Operation>>of(atPath.and(byMethod), atPath, byMethod, each -> true)
        .flatMap(condition -> operations.stream().filter(condition))
        .findFirst()
        .map(Operation::toString)
        .orElse("");
  }

  private static String pattern(Operation operation) {
    return operation.path().replaceAll("\\{[^/]*}", "[^/]+");
  }
}
