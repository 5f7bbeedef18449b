package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The members in which two forms of one element differ, until each is explained. Comparisons take
 * the members that they know and report what changed; {@link #reportRest} reports every other one.
 * When a comparison takes a member and reports nothing, the member is reported as unclassified. So
 * a change may get the wrong name, but none is lost.
 */
final class Differences {
  private static final String PROSE = "prose ";

  private final Findings findings;
  private final Place place;
  private final Form was;
  private final Form is;
  private final Set<String> left = new LinkedHashSet<>();

  /** Compares one part in its two versions; null where there is none. */
  interface PartComparison {
    void compare(String name, Form was, Form is);
  }

  Differences(Findings findings, Place place, Form was, Form is) {
    this.findings = findings;
    this.place = place;
    this.was = was;
    this.is = is;
    differing(was.values(), is.values(), Objects::equals, "");
    differing(was.sets(), is.sets(), (a, b) -> classes(a).equals(classes(b)), "");
    differing(was.parts(), is.parts(), findings.exact()::same, "");
    differing(was.prose(), is.prose(), Objects::equals, PROSE);
  }

  private <T> void differing(
      Map<String, T> before, Map<String, T> after, BiPredicate<T, T> same, String prefix) {
    Set<String> members = new LinkedHashSet<>(before.keySet());
    members.addAll(after.keySet());
    for (String member : members) {
      T one = before.get(member);
      T other = after.get(member);
      if (one == null || other == null || !same.test(one, other)) {
        left.add(prefix + member);
      }
    }
  }

  private Set<Integer> classes(List<Form> set) {
    return set.stream().map(findings.exact()::of).collect(Collectors.toCollection(TreeSet::new));
  }

  Findings findings() {
    return findings;
  }

  Place place() {
    return place;
  }

  Form was() {
    return was;
  }

  Form is() {
    return is;
  }

  /** The value before; null where there was none. */
  JsonNode was(String member) {
    return was.values().get(member);
  }

  /** The value after; null where there is none. */
  JsonNode is(String member) {
    return is.values().get(member);
  }

  /** The members in which the forms differ, prose aside. */
  List<String> left() {
    return left.stream().filter(member -> !member.startsWith(PROSE)).toList();
  }

  boolean isLeft(String member) {
    return left.contains(member);
  }

  /** Leaves out a value and its prose, which another place reports. */
  void reportedElsewhere(String member) {
    explain(List.of(member, PROSE + member), findings::reportedElsewhere);
  }

  /** Leaves out prose that a reported change has replaced along with what it described. */
  void dropProse(String name) {
    left.remove(PROSE + name);
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

  /** Lets a comparison explain each part whose label begins so; it gets the rest of the label. */
  void parts(String prefix, PartComparison comparison) {
    for (String label : left()) {
      Form before = was.parts().get(label);
      Form after = is.parts().get(label);
      if (label.startsWith(prefix) && (before != null || after != null)) {
        String name = label.substring(prefix.length());
        explain(label, () -> comparison.compare(name, before, after));
      }
    }
  }

  void add(ChangeKind kind, String before, String after) {
    findings.add(place, kind, before, after);
  }

  void add(Place elsewhere, ChangeKind kind, String before, String after) {
    findings.add(elsewhere, kind, before, after);
  }

  /** Reports a part that is only in one version; false where it is in both. */
  boolean addedOrRemoved(
      Place at, ChangeKind added, ChangeKind removed, String name, Form before, Form after) {
    if (before != null && after != null) {
      return false;
    }
    boolean isNew = before == null;
    add(at, isNew ? added : removed, isNew ? null : name, isNew ? name : null);
    return true;
  }

  /** Reports something that there is now, or that there is no more. */
  void toggled(boolean isNow, ChangeKind added, ChangeKind removed, String what) {
    toggled(isNow, added, removed, null, what);
  }

  /** Reports a change between two states, from the first to the second or back. */
  void toggled(boolean toSecond, ChangeKind to, ChangeKind back, String first, String second) {
    add(toSecond ? to : back, toSecond ? first : second, toSecond ? second : first);
  }

  /** A member that is either there or not. */
  void flag(String member, ChangeKind added, ChangeKind removed, String off, String on) {
    explain(member, () -> toggled(is(member) != null, added, removed, off, on));
  }

  /** The flag {@code required} of a parameter, header or body. */
  void required() {
    explain("required", () -> requirement(place, is("required") != null));
  }

  void requirement(Place at, boolean isRequired) {
    ChangeKind kind = isRequired ? ChangeKind.BECAME_REQUIRED : ChangeKind.BECAME_OPTIONAL;
    add(at, kind, isRequired ? "optional" : "required", isRequired ? "required" : "optional");
  }

  /** A deprecation that is taken back promises more than before, and costs nothing. */
  void deprecated() {
    explain(
        "deprecated",
        () -> {
          JsonNode flag = is("deprecated") == null ? was("deprecated") : is("deprecated");
          if (flag.isBoolean()) {
            ChangeKind takenBack = ChangeKind.DOCUMENTATION_CHANGED;
            toggled(is("deprecated") != null, ChangeKind.DEPRECATED, takenBack, "deprecated");
          }
        });
  }

  /** Reports what no comparison explained. */
  void reportRest() {
    reportRest(name -> place.element());
  }

  /** As {@link #reportRest()}, with another element for what only people read. */
  void reportRest(UnaryOperator<String> elementOfProse) {
    for (String member : left) {
      if (member.startsWith(PROSE)) {
        String name = member.substring(PROSE.length());
        prose(place.at(elementOfProse.apply(name)), name);
      } else {
        unclassified(member);
      }
    }
  }

  private void prose(Place at, String name) {
    boolean evidence = name.equals("x-evidence") || name.equals("x-evidence-source");
    add(
        at,
        evidence ? ChangeKind.EVIDENCE_CHANGED : ChangeKind.DOCUMENTATION_CHANGED,
        stated(name, was.prose().get(name)),
        stated(name, is.prose().get(name)));
  }

  private void unclassified(String member) {
    add(ChangeKind.UNCLASSIFIED, stated(member, was), stated(member, is));
  }

  private static String stated(String member, Form form) {
    JsonNode value = form.values().get(member);
    boolean within = form.parts().containsKey(member) || form.sets().containsKey(member);
    return value == null && within ? member : stated(member, value);
  }

  static String stated(String member, JsonNode value) {
    return value == null ? null : member + ": " + Canonical.shown(value);
  }
}
