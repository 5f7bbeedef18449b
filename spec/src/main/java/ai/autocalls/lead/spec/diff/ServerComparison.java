package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where calls go: the first server is the one that clients take unless told otherwise. */
final class ServerComparison {
  private ServerComparison() {}

  static void compare(Differences differences, String element) {
    boolean onBothSides =
        differences.was(ServerNormalization.HOST) != null
            && differences.is(ServerNormalization.HOST) != null;
    if (onBothSides) { // a callback need not have any
      differences.explain(
          List.of(ServerNormalization.HOST, ServerNormalization.URLS, ServerNormalization.DEFAULTS),
          () -> servers(differences, element));
    }
  }

  private static void servers(Differences differences, String element) {
    String wasHost = differences.was(ServerNormalization.HOST).asText();
    String isHost = differences.is(ServerNormalization.HOST).asText();
    Set<String> was = texts(differences.was(ServerNormalization.URLS));
    Set<String> is = texts(differences.is(ServerNormalization.URLS));
    boolean moved = !wasHost.equals(isHost);
    if (moved) {
      differences.addAt(
          element,
          is.contains(wasHost) ? ChangeKind.DEFAULT_HOST_CHANGED : ChangeKind.HOST_CHANGED,
          wasHost,
          isHost);
    }
    for (String url : was) {
      if (!is.contains(url) && !(moved && url.equals(wasHost))) {
        differences.addAt(element, ChangeKind.SERVER_REMOVED, url, null);
      }
    }
    for (String url : is) {
      if (!was.contains(url) && !(moved && url.equals(isHost))) {
        differences.addAt(element, ChangeKind.SERVER_ADDED, null, url);
      }
    }
    JsonNode wasDefaults = differences.was(ServerNormalization.DEFAULTS);
    JsonNode isDefaults = differences.is(ServerNormalization.DEFAULTS);
    if (!moved && was.equals(is) && !wasDefaults.equals(isDefaults)) {
      differences.addAt(
          element, ChangeKind.HOST_CHANGED, Shown.value(wasDefaults), Shown.value(isDefaults));
    }
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
