package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** Two documents in normal form, from their operations to what no operation uses. */
final class DocumentComparison {
  private static final Place DOCUMENT = new Place(null);

  private final DocumentNormalization older;
  private final DocumentNormalization newer;
  private final Map<String, Form> was;
  private final Map<String, Form> is;
  private final Findings findings;
  private final Differences document;
  private final List<String> sharedMembers = new ArrayList<>();

  private DocumentComparison(SpecDocument older, SpecDocument newer) {
    this.older = new DocumentNormalization(older);
    this.newer = new DocumentNormalization(newer);
    Form before = this.older.run();
    Form after = this.newer.run();
    this.was = before.parts();
    this.is = after.parts();
    this.findings = new Findings(List.of(before, after, Form.ANYTHING));
    this.document = new Differences(findings, DOCUMENT, before, after);
  }

  static DocumentComparison of(SpecDocument older, SpecDocument newer) {
    DocumentComparison comparison = new DocumentComparison(older, newer);
    comparison.compare();
    return comparison;
  }

  List<Change> changes() {
    return findings.changes();
  }

  /** The operations and webhooks of either document, each by its old name where it has one. */
  List<String> operations() {
    Map<String, Form> all = new LinkedHashMap<>(is);
    all.putAll(was);
    return all.values().stream().map(Form::name).toList();
  }

  private static List<String> labels(Map<String, Form> document) {
    return document.keySet().stream()
        .filter(label -> label.startsWith(DocumentNormalization.OPERATION))
        .toList();
  }

  private void compare() {
    List<String> common = labels(was).stream().filter(is::containsKey).toList();
    shared(common, Servers.MEMBERS, Servers::compare);
    shared(common, Security.MEMBERS, Security::compare);
    List<String> gone = labels(was).stream().filter(label -> !is.containsKey(label)).toList();
    List<String> come = labels(is).stream().filter(label -> !was.containsKey(label)).toList();
    if (gone.size() == 1 && come.size() == 1 && isMoved(gone.get(0), come.get(0))) {
      document.explain(List.of(gone.get(0), come.get(0)), () -> moved(gone.get(0), come.get(0)));
    }
    document.parts(
        DocumentNormalization.OPERATION, (name, before, after) -> operation(before, after));
    common.forEach(label -> renamed(was.get(label).name(), is.get(label).name()));
    document.parts(DocumentNormalization.WEBHOOK, (name, before, after) -> webhook(before, after));
    components();
    document.reportRest(name -> name);
  }

  /** What changed in the same way for every operation is reported once, for the document. */
  private void shared(
      List<String> common, List<String> members, BiConsumer<Differences, Place> comparison) {
    Set<List<Object>> changes = new LinkedHashSet<>();
    for (String label : common) {
      List<Object> change = new ArrayList<>();
      for (String member : members) {
        for (Form form : List.of(was.get(label), is.get(label))) {
          change.add(Objects.requireNonNullElse(form.values().get(member), ""));
          change.add(Objects.requireNonNullElse(form.prose().get(member), ""));
        }
      }
      changes.add(change);
    }
    if (changes.size() == 1) {
      Form before = was.get(common.get(0)).only(members);
      Form after = is.get(common.get(0)).only(members);
      Differences once = new Differences(findings, DOCUMENT, before, after);
      comparison.accept(once, DOCUMENT);
      once.reportRest(name -> name.equals(Security.SECURITY) ? "auth" : name);
      sharedMembers.addAll(members);
    }
  }

  /** Whether an operation is the same one elsewhere: the only one, or the one of the same id. */
  private boolean isMoved(String from, String to) {
    boolean onlyOne = labels(was).size() == 1 && labels(is).size() == 1;
    Object id = was.get(from).values().get("operationId");
    return onlyOne || (id != null && id.equals(is.get(to).values().get("operationId")));
  }

  private void moved(String from, String to) {
    String[] before = was.get(from).name().split(" ", 2);
    String[] after = is.get(to).name().split(" ", 2);
    Place place = new Place(was.get(from).name());
    if (!before[0].equals(after[0])) {
      document.add(place.at("method"), ChangeKind.METHOD_CHANGED, before[0], after[0]);
    }
    if (!before[1].equals(after[1])) {
      document.add(place.at("path"), ChangeKind.PATH_CHANGED, before[1], after[1]);
    }
    both(place, was.get(from), is.get(to));
  }

  private void operation(Form before, Form after) {
    String name = (before == null ? after : before).name();
    Place at = new Place(name);
    if (!document.addedOrRemoved(
        at, ChangeKind.OPERATION_ADDED, ChangeKind.OPERATION_REMOVED, name, before, after)) {
      both(at, before, after);
    }
  }

  private void both(Place place, Form before, Form after) {
    Differences operation = new Differences(findings, place, before, after);
    sharedMembers.forEach(operation::reportedElsewhere);
    new OperationComparison(operation, Direction.REQUEST).compare();
  }

  /** Names of path parameters are not sent, so operations that differ in them have one label. */
  private void renamed(String before, String after) {
    if (!before.equals(after)) {
      document.add(new Place(before).at("path"), ChangeKind.PARAMETER_RENAMED, before, after);
    }
  }

  /** In a webhook the API sends the request. */
  private void webhook(Form before, Form after) {
    String name = (before == null ? after : before).name();
    Place at = new Place(name);
    if (!document.addedOrRemoved(
        at, ChangeKind.CALLBACK_ADDED, ChangeKind.CALLBACK_REMOVED, name, before, after)) {
      Differences webhook = new Differences(findings, at, before, after);
      new OperationComparison(webhook, Direction.RESPONSE).compare();
    }
  }

  private void components() {
    for (String label : document.left()) {
      if (label.startsWith(DocumentNormalization.COMPONENT)) {
        document.explain(label, () -> component(label));
      }
    }
  }

  private void component(String label) {
    if (older.isUsed(label) || newer.isUsed(label)) {
      findings.reportedElsewhere(); // where it is used
    } else {
      document.add(
          DOCUMENT.at(label.replace('/', '.')),
          ChangeKind.COMPONENT_CHANGED,
          document.was(label) == null ? null : label,
          document.is(label) == null ? null : label);
    }
  }
}
