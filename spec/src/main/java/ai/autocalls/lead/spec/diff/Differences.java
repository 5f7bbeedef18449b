package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The members in which two forms of one element differ, until each is explained. Comparisons take
 * the members that they know and report what changed; {@link #reportRest} reports every other one.
 * A comparison that takes a member in which the forms differ, and says nothing, is not believed:
 * the member is reported all the same. So a change may be misnamed, but none is lost.
 */
final class Differences {
  private static final String PROSE = "prose ";

  private final Findings findings;
  private final String element;
  private final Direction direction;
  private final Form was;
  private final Form is;
  private final Set<String> left = new LinkedHashSet<>();

  Differences(Findings findings, String element, Direction direction, Form was, Form is) {
    this.findings = findings;
    this.element = element;
    this.direction = direction;
    this.was = was;
    this.is = is;
    Set<String> members = new LinkedHashSet<>(was.values().keySet());
    members.addAll(is.values().keySet());
    members.addAll(was.sets().keySet());
    members.addAll(is.sets().keySet());
    members.addAll(was.parts().keySet());
    members.addAll(is.parts().keySet());
    members.stream().filter(this::differs).forEach(left::add);
    Set<String> prose = new TreeSet<>(was.prose().keySet());
    prose.addAll(is.prose().keySet());
    prose.stream()
        .filter(name -> !Objects.equals(was.prose().get(name), is.prose().get(name)))
        .forEach(name -> left.add(PROSE + name));
  }

  private boolean differs(String member) {
    return !Objects.equals(was.values().get(member), is.values().get(member))
        || !sameSet(was.sets().get(member), is.sets().get(member))
        || !samePart(was.parts().get(member), is.parts().get(member));
  }

  private boolean samePart(Form before, Form after) {
    return before == after
        || (before != null && after != null && findings.exact().same(before, after));
  }

  private boolean sameSet(List<Form> before, List<Form> after) {
    return before == after
        || (before != null && after != null && classes(before).equals(classes(after)));
  }

  private Set<Integer> classes(List<Form> set) {
    Set<Integer> classes = new TreeSet<>();
    set.forEach(form -> classes.add(findings.exact().of(form)));
    return classes;
  }

  Form was() {
    return was;
  }

  Form is() {
    return is;
  }

  String element() {
    return element;
  }

  Direction direction() {
    return direction;
  }

  /** The value before; null where there was none. */
  JsonNode was(String member) {
    return was.values().get(member);
  }

  /** The value after; null where there is none. */
  JsonNode is(String member) {
    return is.values().get(member);
  }

  /** The members that begin so and in which the forms differ. */
  List<String> left(String prefix) {
    return left.stream().filter(member -> member.startsWith(prefix)).toList();
  }

  /** As {@link #left(String)}, without what could not be read as an object. */
  List<String> leftParts(String prefix) {
    return left(prefix).stream()
        .filter(label -> !was.values().containsKey(label) && !is.values().containsKey(label))
        .toList();
  }

  boolean isLeft(String member) {
    return left.contains(member);
  }

  /** Leaves out prose that a reported change has replaced along with what it spoke of. */
  void drop(String prose) {
    left.remove(prose);
  }

  /** Lets a comparison explain a member; it is called only where the forms differ in it. */
  void explain(String member, Runnable comparison) {
    explain(List.of(member), comparison);
  }

  /** Lets a comparison explain members that only mean something together. */
  void explain(List<String> members, Runnable comparison) {
    List<String> differing = members.stream().filter(left::remove).toList();
    if (differing.isEmpty()) {
      return;
    }
    long before = findings.explanations();
    comparison.run();
    if (findings.explanations() == before) {
      differing.forEach(this::unclassified);
    }
  }

  void add(ChangeKind kind, String before, String after) {
    findings.add(element, direction, kind, before, after);
  }

  void add(String below, ChangeKind kind, String before, String after) {
    findings.add(element + below, direction, kind, before, after);
  }

  void addAt(String elsewhere, ChangeKind kind, String before, String after) {
    findings.add(elsewhere, direction, kind, before, after);
  }

  /** Notes that a difference needs no change of its own. */
  void reportedElsewhere() {
    findings.reportedElsewhere();
  }

  /** Reports what only people read, each under the name that it is given. */
  void reportProseAs(UnaryOperator<String> elementOf) {
    for (String member : left(PROSE)) {
      left.remove(member);
      String name = member.substring(PROSE.length());
      at(elementOf.apply(name), named -> named.prose(name));
    }
  }

  /** The same forms, of which some members go by another name; what is left comes back. */
  void at(String elsewhere, Consumer<Differences> comparison) {
    Differences renamed = new Differences(findings, elsewhere, direction, was, is);
    renamed.left.retainAll(left);
    comparison.accept(renamed);
    left.retainAll(renamed.left);
  }

  /** Two forms within these. */
  Differences within(String below, Form before, Form after) {
    return new Differences(findings, element + below, direction, before, after);
  }

  /** Reports what no comparison explained. */
  void reportRest() {
    for (String member : List.copyOf(left)) {
      left.remove(member);
      if (member.startsWith(PROSE)) {
        prose(member.substring(PROSE.length()));
      } else {
        unclassified(member);
      }
    }
  }

  private void prose(String name) {
    boolean evidence = name.equals("x-evidence") || name.equals("x-evidence-source");
    add(
        evidence ? ChangeKind.EVIDENCE_CHANGED : ChangeKind.DOCUMENTATION_CHANGED,
        stated(name, was.prose().get(name)),
        stated(name, is.prose().get(name)));
  }

  private void unclassified(String member) {
    add(ChangeKind.UNCLASSIFIED, stated(member, was), stated(member, is));
  }

  private static String stated(String member, Form form) {
    if (form.values().containsKey(member)) {
      return stated(member, form.values().get(member));
    }
    if (form.parts().containsKey(member) || form.sets().containsKey(member)) {
      return member;
    }
    return null;
  }

  private static String stated(String member, JsonNode value) {
    return value == null ? null : member + ": " + Shown.value(value);
  }
}
