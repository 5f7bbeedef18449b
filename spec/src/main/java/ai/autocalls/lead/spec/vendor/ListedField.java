package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field as a page lists it: from a component, a row of a table, or lines of text. */
final class ListedField implements Block {
  private static final Pattern DEFAULT_IN_PROSE =
      Pattern.compile(
          "(?i)\\bdefaults?(?:\\s+(?:to|is|value(?:"
              + " is)?))?\\s*[:=]?\\s*[\"'(]?(true|false|-?\\d+)\\b");

  final int line;
  final String name;

  /** Null until the interpreter has found it. */
  Side side;

  /** {@code body}, {@code header}, {@code query}, {@code path} or {@code cookie}. */
  String place = "body";

  String type;

  /** True and false where the page marks it so; null where it does not. */
  Boolean required;

  /** A mark in a language that nobody taught the reader. */
  String foreignMark;

  JsonNode defaultValue;
  final Map<String, String> bounds = new LinkedHashMap<>();

  /** How clearly a heading stands before it: 0 not at all. */
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

  void type(TypeText found) {
    type = found.type();
    if (found.format() != null) {
      bounds.put("format", found.format());
    }
  }

  /** Takes what a line of the description states. */
  void describedBy(String text) {
    Words.bounds(text).forEach(bounds::putIfAbsent);
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
