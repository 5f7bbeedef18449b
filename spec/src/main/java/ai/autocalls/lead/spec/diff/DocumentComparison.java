package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two documents in normal form, from their operations to what no operation uses. */
final class DocumentComparison {
  private static final String OPERATION = DocumentNormalization.OPERATION;

  /** Stated once for a document, in normal form with each operation. */
  private static final List<List<String>> OF_THE_DOCUMENT =
      List.of(
          List.of(
              ServerNormalization.HOST,
              ServerNormalization.URLS,
              ServerNormalization.DEFAULTS,
              "prose " + ServerNormalization.URLS),
          List.of(SecurityNormalization.SECURITY, "prose " + SecurityNormalization.SECURITY));

  private final DocumentNormalization older;
  private final DocumentNormalization newer;
  private final Form was;
  private final Form is;
  private final Findings findings;
  private final Differences document;
  private final Set<String> common;
  private final List<String> shared = new ArrayList<>();

  private DocumentComparison(SpecDocument older, SpecDocument newer) {
    this.older = new DocumentNormalization(older);
    this.newer = new DocumentNormalization(newer);
    this.was = this.older.run();
    this.is = this.newer.run();
    List<Form> roots = List.of(was, is, SchemaComparison.anything());
    this.findings = new Findings(FormClasses.exact(roots), FormClasses.ofSubstance(roots));
    this.document = new Differences(findings, "document", Direction.BOTH, was, is);
    this.common = new LinkedHashSet<>(operations(was));
    common.retainAll(operations(is));
  }

  static List<Change> of(SpecDocument older, SpecDocument newer) {
    DocumentComparison comparison = new DocumentComparison(older, newer);
    comparison.compare();
    return comparison.findings.changes();
  }

  private static List<String> operations(Form document) {
    return document.parts().keySet().stream().filter(l -> l.startsWith(OPERATION)).toList();
  }

  private void compare() {
    OF_THE_DOCUMENT.forEach(this::once);
    existence();
    for (String label : common) {
      document.explain(label, () -> operation(prefix(label), label, label));
      renamed(label);
    }
    webhooks();
    components();
    document.reportProseAs(name -> name);
    document.reportRest();
  }

  /** What changed alike for every operation is reported once. */
  private void once(List<String> members) {
    Set<List<Object>> changes = new LinkedHashSet<>();
    for (String label : common) {
      List<Object> change = new ArrayList<>();
      for (String member : members) {
        change.add(stated(was.parts().get(label), member));
        change.add(stated(is.parts().get(label), member));
      }
      changes.add(change);
    }
    if (changes.size() != 1) {
      return;
    }
    String first = common.iterator().next();
    Form before = new Form("");
    Form after = new Form("");
    for (String member : members) {
      copy(was.parts().get(first), before, member);
      copy(is.parts().get(first), after, member);
    }
    Differences once = new Differences(findings, "document", Direction.BOTH, before, after);
    ServerComparison.compare(once, "host");
    SecurityComparison.compare(once, "auth");
    once.reportProseAs(name -> name.equals("security") ? "auth" : name);
    once.reportRest();
    shared.addAll(members);
  }

  private static Object stated(Form form, String member) {
    JsonNode value =
        member.startsWith("prose ")
            ? form.prose().get(member.substring("prose ".length()))
            : form.values().get(member);
    return value == null ? "" : value;
  }

  private static void copy(Form from, Form to, String member) {
    if (member.startsWith("prose ")) {
      String name = member.substring("prose ".length());
      from.prose().computeIfPresent(name, (n, value) -> keep(to.prose().put(n, value), value));
    } else {
      from.values().computeIfPresent(member, (n, value) -> keep(to.values().put(n, value), value));
    }
  }

  private static JsonNode keep(JsonNode before, JsonNode value) {
    return value;
  }

  private void existence() {
    List<String> gone = new ArrayList<>(operations(was));
    gone.removeAll(common);
    List<String> come = new ArrayList<>(operations(is));
    come.removeAll(common);
    if (gone.size() == 1 && come.size() == 1) {
      document.explain(List.of(gone.get(0), come.get(0)), () -> moved(gone.get(0), come.get(0)));
      return;
    }
    for (String label : gone) {
      String name = was.parts().get(label).name();
      document.explain(label, () -> document.addAt(name, ChangeKind.OPERATION_REMOVED, name, null));
    }
    for (String label : come) {
      String name = is.parts().get(label).name();
      document.explain(label, () -> document.addAt(name, ChangeKind.OPERATION_ADDED, null, name));
    }
  }

  /** The one operation that went and the one that came are taken for the same, elsewhere. */
  private void moved(String from, String to) {
    String[] before = was.parts().get(from).name().split(" ", 2);
    String[] after = is.parts().get(to).name().split(" ", 2);
    if (!before[0].equals(after[0])) {
      document.addAt("method", ChangeKind.METHOD_CHANGED, before[0], after[0]);
    }
    if (!before[1].equals(after[1])) {
      document.addAt("path", ChangeKind.PATH_CHANGED, before[1], after[1]);
    }
    operation(prefix(from), from, to);
  }

  /** Elements of the first operation have their plain names, as everywhere in this project. */
  private String prefix(String label) {
    boolean first = operations(was).get(0).equals(label);
    return first ? "" : was.parts().get(label).name() + " ";
  }

  private void operation(String prefix, String before, String after) {
    new OperationComparison(findings, prefix, Direction.REQUEST)
        .compare(was.parts().get(before), is.parts().get(after), shared);
  }

  /** The names of path parameters are not sent, and so not part of what tells forms apart. */
  private void renamed(String label) {
    Form before = was.parts().get(label);
    Form after = is.parts().get(label);
    if (!before.name().equals(after.name())) {
      document.addAt(
          prefix(label) + "path", ChangeKind.PARAMETER_RENAMED, before.name(), after.name());
    }
  }

  private void webhooks() {
    for (String label : document.leftParts(DocumentNormalization.WEBHOOK)) {
      Form before = was.parts().get(label);
      Form after = is.parts().get(label);
      String name = (before == null ? after : before).name();
      document.explain(
          label,
          () -> {
            if (before == null) {
              document.addAt(name, ChangeKind.CALLBACK_ADDED, null, name);
            } else if (after == null) {
              document.addAt(name, ChangeKind.CALLBACK_REMOVED, name, null);
            } else {
              new OperationComparison(findings, name + " ", Direction.RESPONSE)
                  .compare(before, after, List.of());
            }
          });
    }
  }

  private void components() {
    for (String label : document.left(DocumentNormalization.COMPONENT)) {
      document.explain(
          label,
          () -> {
            if (older.isUsed(label) || newer.isUsed(label)) {
              findings.reportedElsewhere(); // where it is used
            } else {
              document.addAt(
                  label.replace('/', '.'),
                  ChangeKind.COMPONENT_CHANGED,
                  was.values().containsKey(label) ? label : null,
                  is.values().containsKey(label) ? label : null);
            }
          });
    }
  }
}
