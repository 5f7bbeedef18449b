package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two documents, from their servers to the operations. */
final class DocumentComparison {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SpecDocument older;
  private final SpecDocument newer;
  private final List<Change> changes = new ArrayList<>();

  private DocumentComparison(SpecDocument older, SpecDocument newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> of(SpecDocument older, SpecDocument newer) {
    DocumentComparison comparison = new DocumentComparison(older, newer);
    comparison.servers();
    comparison.operations();
    comparison.prose();
    return comparison.changes;
  }

  private void servers() {
    List<String> was = urls(older);
    List<String> is = urls(newer);
    if (!was.isEmpty() && !is.isEmpty() && !was.get(0).equals(is.get(0))) {
      both("host", ChangeKind.HOST_CHANGED, was.get(0), is.get(0));
    }
    String oldHost = was.isEmpty() ? "" : was.get(0);
    String newHost = is.isEmpty() ? "" : is.get(0);
    for (String url : was) {
      if (!is.contains(url) && !(url.equals(oldHost) && !is.isEmpty())) {
        both("host", ChangeKind.SERVER_REMOVED, url, null);
      }
    }
    for (String url : is) {
      if (!was.contains(url) && !(url.equals(newHost) && !was.isEmpty())) {
        both("host", ChangeKind.SERVER_ADDED, null, url);
      }
    }
  }

  private static List<String> urls(SpecDocument document) {
    List<String> urls = new ArrayList<>();
    document.at("/servers").forEach(server -> urls.add(server.path("url").asText()));
    return urls;
  }

  private void operations() {
    Map<String, JsonNode> was = operations(older);
    Map<String, JsonNode> is = operations(newer);
    Set<String> removed = new LinkedHashSet<>(was.keySet());
    removed.removeAll(is.keySet());
    Set<String> added = new LinkedHashSet<>(is.keySet());
    added.removeAll(was.keySet());
    if (removed.size() == 1 && added.size() == 1) {
      moved(removed.iterator().next(), added.iterator().next(), was, is);
    } else {
      removed.forEach(name -> both(name, ChangeKind.OPERATION_REMOVED, name, null));
      added.forEach(name -> both(name, ChangeKind.OPERATION_ADDED, null, name));
    }
    for (Map.Entry<String, JsonNode> operation : was.entrySet()) {
      if (is.containsKey(operation.getKey())) {
        operation(
            prefix(operation.getKey(), was), operation.getValue(), is.get(operation.getKey()));
      }
    }
  }

  /** The one operation that went and the one that came are taken for the same, elsewhere. */
  private void moved(String from, String to, Map<String, JsonNode> was, Map<String, JsonNode> is) {
    String[] before = from.split(" ", 2);
    String[] after = to.split(" ", 2);
    if (!before[0].equals(after[0])) {
      both("method", ChangeKind.METHOD_CHANGED, before[0], after[0]);
    }
    if (!before[1].equals(after[1])) {
      both("path", ChangeKind.PATH_CHANGED, before[1], after[1]);
    }
    operation(prefix(from, was), was.get(from), is.get(to));
  }

  private static Map<String, JsonNode> operations(SpecDocument document) {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
      for (Map.Entry<String, JsonNode> member : document.resolve(path.getValue()).properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.put(
              member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), member.getValue());
        }
      }
    }
    return operations;
  }

  /** Elements of the first operation have their plain names, as everywhere in this project. */
  private static String prefix(String operation, Map<String, JsonNode> operations) {
    boolean first = operations.keySet().iterator().next().equals(operation);
    return first ? "" : operation + " ";
  }

  private void operation(String prefix, JsonNode was, JsonNode is) {
    new OperationComparison(older, newer, prefix, changes).compare(was, is);
  }

  /** What is neither operation nor schema, and so is told but not kept. */
  private void prose() {
    for (String member : List.of("title", "summary", "description", "license", "contact")) {
      JsonNode was = older.at("/info/" + member);
      JsonNode is = newer.at("/info/" + member);
      if (!was.equals(is)) {
        both("info." + member, ChangeKind.DOCUMENTATION_CHANGED, shown(was), shown(is));
      }
    }
    for (String member : List.of("servers", "tags")) {
      JsonNode was = older.at("/" + member);
      JsonNode is = newer.at("/" + member);
      if (!was.equals(is) && (member.equals("tags") || urls(older).equals(urls(newer)))) {
        both(member, ChangeKind.DOCUMENTATION_CHANGED, shown(was), shown(is));
      }
    }
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? null : node.isTextual() ? node.asText().strip() : node.toString();
  }

  private void both(String element, ChangeKind kind, String was, String is) {
    changes.add(new Change(element, Direction.BOTH, kind, was, is));
  }
}
