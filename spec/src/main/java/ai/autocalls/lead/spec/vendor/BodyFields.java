package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one body by their full names. A field that a page lists by its bare name belongs to
 * the innermost object listed before it that has such a field, not yet listed, by the page's
 * example or, where that is silent, by the contract; otherwise to the body itself.
 */
final class BodyFields {
  /** An object whose member names are the caller's own data, whichever page shows it. */
  private static final Pattern FREE = Pattern.compile("(?:.*\\.)?variables(?:\\[])?\\..*");

  /** Deeper than any page nests. */
  private static final int DEEPEST = 30;

  /** By full name, such as {@code contacts[].id}. */
  private final Map<String, FieldFact> fields = new LinkedHashMap<>();

  private final Map<String, FieldFact> shown = new LinkedHashMap<>();
  private final Map<String, String> shownNames;

  /** The full names of the listed fields by their names without the marks of arrays. */
  private final Map<String, String> listed = new TreeMap<>();

  private final Deque<String> open = new ArrayDeque<>(List.of(""));
  private final Set<String> contract;

  private BodyFields(String side, Example example, Set<String> contract) {
    this.contract =
        contract.stream()
            .filter(name -> name.startsWith(side + "."))
            .map(name -> name.substring(side.length() + 1))
            .collect(Collectors.toSet());
    members("", example.fields(), shown);
    shownNames =
        shown.keySet().stream()
            .collect(Collectors.toMap(SpecFields::plain, name -> name, (one, other) -> one));
  }

  /**
   * The fields of a body: those that the page lists, then those that only its example shows.
   *
   * @param contract the contract's names without the marks of arrays
   * @param lines takes the line of each field listed, by the name of its element
   */
  static Map<String, FieldFact> of(
      String side,
      List<ListedField> listed,
      Example example,
      Set<String> contract,
      Map<String, Integer> lines) {
    BodyFields body = new BodyFields(side, example, contract);
    Marks marks = side.equals("request") ? Marks.of(listed, example) : new Marks(null, null);
    for (ListedField field : listed) {
      String name = body.name(field);
      if (!FREE.matcher(name).matches()) {
        body.fields.merge(name, field.fact(marks.required(field)), FieldFact::and);
        lines.putIfAbsent(side + "." + name, field.line);
      }
    }
    body.shown.forEach(body.fields::putIfAbsent);
    body.fields.keySet().removeIf(name -> FREE.matcher(name).matches());
    return body.fields;
  }

  /** The names of an example at any depth, the innermost parts of them. */
  static Set<String> keys(Example example) {
    Map<String, FieldFact> shown = new LinkedHashMap<>();
    members("", example.fields(), shown);
    return shown.keySet().stream().map(SpecFields::last).collect(Collectors.toSet());
  }

  private String name(ListedField field) {
    String own = field.name.replaceAll("\\[\\*?]|\\.\\*", "");
    String plain = own.contains(".") || field.side != null ? own : nested(own);
    String name = shownNames.getOrDefault(plain, throughArrays(plain));
    FieldFact example = shown.get(name);
    boolean isContainer =
        FieldFact.isContainer(field.type)
            || example != null && FieldFact.isContainer(example.type());
    if (listed.putIfAbsent(plain, name) == null && isContainer) {
      open.push(plain + ".");
      if (open.size() > DEEPEST) {
        open.removeLast();
      }
    }
    return name;
  }

  private String nested(String own) {
    for (Set<String> known : List.of(shownNames.keySet(), contract)) {
      for (String container : open) {
        if (known.contains(container + own) && !listed.containsKey(container + own)) {
          return container + own;
        }
      }
    }
    return own;
  }

  /** The name with {@code []} behind each array that it passes through. */
  private String throughArrays(String plain) {
    int end = plain.lastIndexOf('.');
    if (end < 0) {
      return plain;
    }
    String around = plain.substring(0, end);
    String outer =
        listed.getOrDefault(around, shownNames.getOrDefault(around, throughArrays(around)));
    FieldFact field = fields.getOrDefault(outer, shown.get(outer));
    boolean array = field != null && "array".equals(field.type());
    return outer + (array ? "[]" : "") + plain.substring(end);
  }

  private static void members(String prefix, JsonNode object, Map<String, FieldFact> fields) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = prefix + member.getKey();
      JsonNode value = member.getValue();
      fields.merge(name, FieldFact.ofExample(value), (a, b) -> a.type() == null ? b : a);
      members(name + ".", value, fields);
      if (value.isArray()) {
        value.forEach(element -> members(name + "[].", element, fields));
      }
    }
  }

  /**
   * What a field without a known mark is.
   *
   * @param unmarked whether a field without any mark is required
   * @param foreign the mark in another language that says required; null where none does
   */
  private record Marks(Boolean unmarked, String foreign) {
    /** A field without a mark is the opposite of those that have one. */
    static Marks of(List<ListedField> fields, Example example) {
      boolean required =
          fields.stream().anyMatch(f -> Boolean.TRUE.equals(f.required) || f.foreignMark != null);
      boolean optional = fields.stream().anyMatch(f -> Boolean.FALSE.equals(f.required));
      return new Marks(
          required ? Boolean.FALSE : optional ? Boolean.TRUE : null, foreign(fields, example));
    }

    /** The first foreign mark, unless the example leaves out a field that has it. */
    private static String foreign(List<ListedField> fields, Example example) {
      Set<String> keys = keys(example);
      List<ListedField> marked = fields.stream().filter(f -> f.foreignMark != null).toList();
      String first = marked.isEmpty() ? null : marked.get(0).foreignMark;
      boolean leftOut =
          marked.stream()
              .filter(field -> field.foreignMark.equals(first) && !field.name.contains("."))
              .anyMatch(field -> example != Example.NONE && !keys.contains(field.name));
      return leftOut ? null : first;
    }

    Boolean required(ListedField field) {
      if (field.required != null || field.foreignMark == null) {
        return field.required == null ? unmarked : field.required;
      }
      return field.foreignMark.equals(foreign) ? Boolean.TRUE : foreign == null ? null : unmarked;
    }
  }
}
