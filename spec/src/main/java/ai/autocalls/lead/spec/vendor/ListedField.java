package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field as a page lists it: from a component, a row of a table, or lines of text. */
final class ListedField implements Block {
  private static final Pattern DEFAULT =
      Pattern.compile("(?i)default\\s*[:=]\\s*(\"(?:[^\"\\\\]|\\\\.){0,200}\"|[^\\s,;)]+)");
  private static final Pattern DEFAULT_IN_PROSE =
      Pattern.compile(
          "(?i)\\bdefaults?(?:\\s++(?:to|is|value(?:"
              + " is)?))?\\s*+[:=]?\\s*+[\"'(]?(true|false|-?\\d+)\\b");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:\\[ ?-?\\d+ ?\\.\\. ?-?\\d+ ?]|[<>]=? ?-?\\d+)(?: (?:characters|items))?(?=$|\\s)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+|\\*");
  private static final Pattern PUNCTUATION = Pattern.compile("[(\\[\\]),;|·•]");
  private static final Pattern DASH = Pattern.compile("(?:[-–—:]|\\):?)\\s+(?=\\S)");

  final int line;
  final String name;

  /** {@code request} or {@code response}; null until the interpreter has found it. */
  String side;

  /** {@code body}, {@code header}, {@code query}, {@code path} or {@code cookie}. */
  String place = "body";

  String type;

  /** True and false where the page marks it so; null where it does not. */
  Boolean required;

  /** Whether something besides a type says that this is a field. */
  boolean marked;

  /** A mark in a language that the reader does not know. */
  String foreignMark;

  JsonNode defaultValue;
  final Map<String, String> bounds = new LinkedHashMap<>();

  /** How clearly a heading is before it: 0 not at all. */
  int heading;

  /** What the heading above it calls the section; null where it does not say. */
  String section;

  ListedField(int line, String name) {
    this.line = line;
    this.name = name;
  }

  @Override
  public int line() {
    return line;
  }

  FieldFact fact(Boolean required) {
    return new FieldFact(type, required, defaultValue, bounds, null);
  }

  /** Takes the sign behind a name: a star or a question mark. */
  void sign(String sign) {
    required = sign == null ? null : Boolean.valueOf(sign.equals("*"));
    marked = sign != null;
  }

  /** Takes the type and marks that a text begins with, and returns the prose that follows. */
  String take(String text) {
    String rest = text.strip();
    int end = 1;
    while (end > 0 && !rest.isEmpty()) {
      Matcher given = DEFAULT.matcher(rest);
      Matcher bound = BOUND.matcher(rest);
      Matcher word = WORD.matcher(rest);
      Matcher dash = DASH.matcher(rest);
      TypeText found = type == null ? TypeText.at(rest) : null;
      if (given.lookingAt()) {
        defaultValue = defaultValue(given.group(1), type);
        end = mark(given);
      } else if (found != null) {
        type(found);
        end = found.end();
      } else if (type != null && bound.lookingAt()) {
        describedBy(bound.group());
        end = mark(bound);
      } else if (word.lookingAt() && isMark(word.group())) {
        end = mark(word);
      } else if (dash.lookingAt()) {
        return rest.substring(mark(dash));
      } else {
        end = PUNCTUATION.matcher(rest).lookingAt() ? 1 : 0;
      }
      rest = rest.substring(end).strip();
    }
    return rest;
  }

  private int mark(Matcher found) {
    marked = true;
    return found.end();
  }

  /** Takes a type of the page's own and the marks behind it, where the line has nothing else. */
  boolean takeOwnType(String text) {
    String[] words = text.split(" ", 2);
    return words.length == 2 && takeAll(words[1]) && required != null;
  }

  /** Takes a line where it consists of nothing else. */
  boolean takeAll(String text) {
    ListedField trial = new ListedField(line, name);
    trial.type = type;
    boolean whole = trial.take(text).isEmpty() && (trial.marked || type == null);
    if (whole) {
      take(text);
    }
    return whole;
  }

  private boolean isMark(String word) {
    String meaning = Words.meaning("marks", word);
    if (meaning == null) {
      return false;
    }
    switch (meaning) {
      case "required" -> required = true;
      case "optional" -> required = false;
      case "other" -> {} // says nothing that the contract has
      default -> place = meaning;
    }
    return true;
  }

  void type(TypeText found) {
    type = found.type();
    if (found.format() != null) {
      bounds.put("format", found.format());
    }
  }

  /** Takes what a line of the description states. */
  void describedBy(String text) {
    Words.bounds(text, type).forEach(bounds::putIfAbsent);
    if (name.equals("Authorization") && text.matches("(?is).*\\bbearer\\b.*")) {
      bounds.put("scheme", "bearer");
    }
    Matcher stated = DEFAULT_IN_PROSE.matcher(text);
    if (defaultValue == null && stated.find()) {
      defaultValue = defaultValue(stated.group(1), type);
    }
  }

  /**
   * A default as pages write it: JSON, where the field's type has it so. Quotes say nothing of the
   * type, as the interface puts them around every default that its author wrote as an attribute.
   */
  static JsonNode defaultValue(String written, String type) {
    JsonNode value = jsonOrText(written);
    if ("string".equals(type)) {
      return value.isTextual() ? value : TextNode.valueOf(written);
    }
    return value.isTextual() ? jsonOrText(value.textValue()) : value;
  }

  private static JsonNode jsonOrText(String written) {
    JsonText json = JsonText.at(written, 0, 1);
    boolean isJson = json != null && !json.example().isBroken() && json.end() == written.length();
    return isJson ? json.example().json() : TextNode.valueOf(written);
  }
}
