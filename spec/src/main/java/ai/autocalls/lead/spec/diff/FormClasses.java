package ai.autocalls.lead.spec.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which forms are the same, recursive ones included: forms that state the same start in one class,
 * and a class is split until its members' parts are in the same classes too. What was never split
 * cannot be distinguished from outside.
 */
final class FormClasses {
  private final IdentityHashMap<Form, Integer> positions = new IdentityHashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final int[] classes;

  private FormClasses(Collection<Form> roots, boolean withProse) {
    collect(roots);
    int[] current = new int[forms.size()];
    int count = start(current, withProse);
    for (int before = 0; count > before; ) {
      before = count;
      count = split(current);
    }
    this.classes = current;
  }

  /** Forms are the same when nothing differs, neither in substance nor in prose. */
  static FormClasses exact(Collection<Form> roots) {
    return new FormClasses(roots, true);
  }

  /** Forms are the same when what may be sent is the same. */
  static FormClasses ofSubstance(Collection<Form> roots) {
    return new FormClasses(roots, false);
  }

  boolean same(Form one, Form other) {
    return one == other || of(one) == of(other);
  }

  /** The class of a form that can be reached from the roots. */
  int of(Form form) {
    return classes[positions.get(form)];
  }

  private void collect(Collection<Form> roots) {
    Deque<Form> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Form form = open.poll();
      if (positions.putIfAbsent(form, forms.size()) == null) {
        forms.add(form);
        open.addAll(form.parts().values());
        form.sets().values().forEach(open::addAll);
      }
    }
  }

  private int start(int[] current, boolean withProse) {
    Map<List<Object>, Integer> known = new HashMap<>();
    for (int i = 0; i < current.length; i++) {
      Form form = forms.get(i);
      List<Object> stated =
          List.of(
              form.values().toString(),
              withProse ? form.prose().toString() : "",
              form.parts().keySet().stream().sorted().toList(),
              List.copyOf(form.sets().keySet()));
      current[i] = known.computeIfAbsent(stated, unknown -> known.size());
    }
    return known.size();
  }

  private int split(int[] current) {
    Map<List<Object>, Integer> known = new HashMap<>();
    int[] next = new int[current.length];
    for (int i = 0; i < current.length; i++) {
      List<Object> signature = new ArrayList<>();
      signature.add(current[i]);
      for (Form part : new TreeMap<>(forms.get(i).parts()).values()) {
        signature.add(current[positions.get(part)]);
      }
      for (List<Form> set : forms.get(i).sets().values()) {
        signature.add(
            set.stream()
                .map(member -> current[positions.get(member)])
                .distinct()
                .sorted()
                .toList());
      }
      next[i] = known.computeIfAbsent(signature, unknown -> known.size());
    }
    System.arraycopy(next, 0, current, 0, next.length);
    return known.size();
  }
}
