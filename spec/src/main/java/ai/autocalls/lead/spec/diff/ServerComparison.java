package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where calls go: the first server is the one that clients take unless told otherwise. */
final class ServerComparison {
  private static final String HOST = ServerNormalization.HOST;
  private static final String URLS = ServerNormalization.URLS;
  private static final String DEFAULTS = ServerNormalization.DEFAULTS;

  private ServerComparison() {}

  static void compare(Differences differences, String element) {
    List<String> members = List.of(HOST, URLS, DEFAULTS);
    boolean onBothSides = differences.was(HOST) != null && differences.is(HOST) != null;
    if (onBothSides && members.stream().anyMatch(differences::isLeft)) { // a callback has none
      differences.explain(members, () -> servers(differences, element));
      differences.drop("prose " + URLS); // what a server is called goes with it
    }
  }

  private static void servers(Differences differences, String element) {
    String wasHost = differences.was(HOST).asText();
    String isHost = differences.is(HOST).asText();
    Set<String> was = texts(differences.was(URLS));
    Set<String> is = texts(differences.is(URLS));
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
    JsonNode wasDefaults = differences.was(DEFAULTS);
    JsonNode isDefaults = differences.is(DEFAULTS);
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
