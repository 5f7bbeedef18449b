package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of a document in normal form: two spellings of the same contract give the same form.
 *
 * <p>A form may contain itself, as a recursive schema does, so forms are compared by {@link
 * FormClasses} and never by walking down. Filled while the normal form is made, and not changed
 * afterwards.
 *
 * @param name what a finding calls the object; empty where it has no name of its own
 * @param values what the object states, by keyword; sets as sorted arrays
 * @param prose what it says to people, and unknown extensions
 * @param parts objects within it, by a label such as {@code properties/id}
 * @param sets objects within it that have no order, such as the members of {@code anyOf}
 */
record Form(
    String name,
    SortedMap<String, JsonNode> values,
    SortedMap<String, JsonNode> prose,
    Map<String, Form> parts,
    SortedMap<String, List<Form>> sets) {
  /** The empty schema, which any value satisfies. */
  static final Form ANYTHING = new Form("");

  private static final String NEVER = "never";

  Form(String name) {
    this(name, new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>(), new TreeMap<>());
  }

  /** Makes it the schema that no value satisfies. */
  void never() {
    values.clear();
    parts.clear();
    sets.clear();
    values.put(NEVER, BooleanNode.TRUE);
  }

  boolean isNever() {
    return values.containsKey(NEVER);
  }

  /** A form with some of the values, and the prose of the same names. */
  Form only(List<String> members) {
    Form form = new Form(name);
    form.values.putAll(values);
    form.values.keySet().retainAll(members);
    form.prose.putAll(prose);
    form.prose.keySet().retainAll(members);
    return form;
  }

  /** By identity: recursive forms have no finite hash. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name + values + parts.keySet() + sets.keySet();
  }
}
