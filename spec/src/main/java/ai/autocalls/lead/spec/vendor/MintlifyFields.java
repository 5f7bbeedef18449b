package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.ListedField.Mark;
import ai.autocalls.lead.spec.vendor.MintlifyTag.Form;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The fields of a Mintlify page: components inside components are fields inside fields. */
final class MintlifyFields {
  private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\b");
  private static final List<String> PLACES = List.of("path", "query", "cookie");

  /** Deeper than any page nests, and no deeper than a name can be read. */
  private static final int DEEPEST = 30;

  private static final int LONGEST_PROSE = 2_000;

  private final String prose;
  private final FactsBuilder facts;
  private final ToIntFunction<MintlifyTag> lineOf;
  private final Deque<Parent> parents = new ArrayDeque<>();

  MintlifyFields(String prose, FactsBuilder facts, ToIntFunction<MintlifyTag> lineOf) {
    this.prose = prose;
    this.facts = facts;
    this.lineOf = lineOf;
  }

  void read(List<MintlifyTag> tags) {
    for (MintlifyTag tag : tags) {
      if (!tag.isField()) {
        continue;
      }
      if (tag.form() == Form.CLOSES) {
        parents.poll();
        continue;
      }
      Parent self = field(tag);
      if (tag.form() == Form.OPENS) {
        parents.push(parents.size() < DEEPEST ? self : parents.peek());
      }
    }
  }

  private Parent field(MintlifyTag tag) {
    Parent parent = parents.isEmpty() ? new Parent("", tag.isOfRequest()) : parents.peek();
    Map<String, String> attributes = tag.attributes();
    if (attributes.containsKey("header")) {
      header(tag, attributes.get("header"));
      return parent;
    }
    String own = attributes.getOrDefault("body", attributes.getOrDefault("name", ""));
    if (own.isEmpty() || PLACES.stream().anyMatch(attributes::containsKey)) {
      return parent;
    }
    String name = parent.fullName(own);
    JsonType.Match type = JsonType.at(attributes.getOrDefault("type", ""));
    String typeName = type == null ? null : type.type();
    String given = attributes.get("default");
    ListedField field =
        new ListedField(
            name,
            typeName,
            mark(attributes.get("required"), parent.request()),
            given == null ? null : ListedField.defaultValue(given, typeName),
            false,
            lineOf.applyAsInt(tag),
            0);
    if (parent.request()) {
      facts.requestField(field);
    } else {
      facts.responseField(field);
    }
    return new Parent(name, parent.request());
  }

  /** Of the Authorization header, an attribute or the prose inside it names the scheme. */
  private void header(MintlifyTag tag, String name) {
    String after = prose.substring(tag.end(), Math.min(prose.length(), tag.end() + LONGEST_PROSE));
    String inside =
        tag.attributes() + (tag.form() == Form.OPENS ? after.split("</ParamField>", 2)[0] : "");
    if (!name.equalsIgnoreCase("Authorization")) {
      facts.header(name + ": value", lineOf.applyAsInt(tag));
    } else if (BEARER.matcher(inside).find()) {
      facts.header("Authorization: Bearer", lineOf.applyAsInt(tag));
    }
  }

  /** What is sent without the attribute is optional; of an answer it says nothing. */
  private static Mark mark(String required, boolean request) {
    if (required == null) {
      return request ? Mark.OPTIONAL : Mark.NONE;
    }
    return required.equals("false") ? Mark.OPTIONAL : Mark.REQUIRED;
  }

  private record Parent(String name, boolean request) {
    String fullName(String own) {
      boolean isFull = name.isEmpty() || own.startsWith(name + ".") || own.startsWith(name + "[");
      return isFull ? own : name + "." + own;
    }
  }
}
