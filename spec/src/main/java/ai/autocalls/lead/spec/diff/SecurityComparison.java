package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether credentials that were enough still are. */
final class SecurityComparison {
  private SecurityComparison() {}

  static void compare(Differences differences, String element) {
    JsonNode was = differences.was(SecurityNormalization.SECURITY);
    JsonNode is = differences.is(SecurityNormalization.SECURITY);
    if (was != null && is != null && differences.isLeft(SecurityNormalization.SECURITY)) {
      differences.explain(
          SecurityNormalization.SECURITY,
          () -> differences.addAt(element, kind(was, is), shown(was), shown(is)));
      differences.drop("prose " + SecurityNormalization.SECURITY); // goes with the scheme
    }
  }

  private static ChangeKind kind(JsonNode was, JsonNode is) {
    boolean wasOpen = asksNothing(was);
    boolean isOpen = asksNothing(is);
    boolean allStillEnough = true;
    for (JsonNode alternative : was) {
      allStillEnough &= isEnough(alternative, is);
    }
    if (allStillEnough) {
      return isOpen && !wasOpen && is.size() == 1
          ? ChangeKind.AUTH_REMOVED
          : ChangeKind.AUTH_WIDENED;
    }
    return wasOpen ? ChangeKind.AUTH_ADDED : ChangeKind.AUTH_CHANGED;
  }

  private static boolean asksNothing(JsonNode alternatives) {
    for (JsonNode alternative : alternatives) {
      if (alternative.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an alternative is left that asks for no other credentials and no further scope. */
  private static boolean isEnough(JsonNode had, JsonNode alternatives) {
    for (JsonNode asked : alternatives) {
      boolean all = true;
      for (JsonNode credential : asked) {
        all &= covers(had, credential);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(JsonNode had, JsonNode asked) {
    for (JsonNode credential : had) {
      boolean sameScheme =
          credential.isObject()
              && credential
                  .path(SecurityNormalization.SCHEME)
                  .equals(asked.path(SecurityNormalization.SCHEME));
      Set<JsonNode> scopes = new HashSet<>();
      credential.path(SecurityNormalization.SCOPES).forEach(scopes::add);
      boolean enough = true;
      for (JsonNode scope : asked.path(SecurityNormalization.SCOPES)) {
        enough &= scopes.contains(scope);
      }
      if (sameScheme && enough) {
        return true;
      }
    }
    return false;
  }

  private static String shown(JsonNode alternatives) {
    List<String> all = new ArrayList<>();
    for (JsonNode alternative : alternatives) {
      List<String> together = new ArrayList<>();
      alternative.forEach(credential -> together.add(shownCredential(credential)));
      all.add(together.isEmpty() ? "nothing" : String.join(" and ", together));
    }
    return all.equals(List.of("nothing")) ? null : String.join(" or ", all);
  }

  private static String shownCredential(JsonNode credential) {
    JsonNode scheme = credential.path(SecurityNormalization.SCHEME);
    JsonNode scopes = credential.path(SecurityNormalization.SCOPES);
    String name =
        scheme.isObject()
            ? "%s %s %s"
                .formatted(
                    scheme.path("type").asText(),
                    scheme.path("scheme").asText(scheme.path("in").asText()),
                    scheme.path("name").asText())
                .strip()
            : scheme.asText(credential.toString());
    return scopes.isEmpty() ? name : name + " (" + Shown.value(scopes) + ")";
  }
}
