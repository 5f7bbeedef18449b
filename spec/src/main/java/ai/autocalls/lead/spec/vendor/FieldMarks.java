package ai.autocalls.lead.spec.vendor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type, marks, default and bounds of one field, in whatever order a page puts them. */
final class FieldMarks {
  private static final Pattern DEFAULT =
      Pattern.compile("(?i)default\\s*[:=]\\s*(\"(?:[^\"\\\\]|\\\\.){0,200}\"|[^\\s,;)]+)");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:\\[ ?-?\\d+ ?\\.\\. ?-?\\d+ ?]|[<>]=? ?-?\\d+)(?: (?:characters|items))?(?=$|\\s)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+|\\*");
  private static final Pattern PUNCTUATION = Pattern.compile("[(\\[\\]),;|·•]");
  private static final Pattern DASH = Pattern.compile("(?:[-–—:]|\\):?)\\s+(?=\\S)");

  private final ListedField field;
  private boolean any;

  FieldMarks(ListedField field) {
    this.field = field;
    any = field.required != null;
  }

  /** Whether anything but a type was found. */
  boolean any() {
    return any;
  }

  /** Takes what a text begins with, and returns the prose that follows. */
  String take(String text) {
    String rest = text.strip();
    while (!rest.isEmpty()) {
      Matcher given = DEFAULT.matcher(rest);
      Matcher bound = BOUND.matcher(rest);
      Matcher word = WORD.matcher(rest);
      Matcher dash = DASH.matcher(rest);
      TypeText type = field.type == null ? TypeText.at(rest) : null;
      int end;
      if (given.lookingAt()) {
        field.defaultValue = ListedField.defaultValue(given.group(1), field.type);
        end = given.end();
        any = true;
      } else if (type != null) {
        field.type(type);
        end = type.end();
      } else if (field.type != null && bound.lookingAt()) {
        field.describedBy(bound.group());
        end = bound.end();
        any = true;
      } else if (word.lookingAt() && isMark(word.group())) {
        end = word.end();
        any = true;
      } else if (dash.lookingAt()) {
        any = true;
        return rest.substring(dash.end());
      } else if (PUNCTUATION.matcher(rest).lookingAt()) {
        end = 1;
      } else {
        return rest;
      }
      rest = rest.substring(end).strip();
    }
    return rest;
  }

  /** Takes a line where it consists of nothing else. */
  boolean takeAll(String line) {
    ListedField trial = new ListedField(field.line, field.name);
    trial.type = field.type;
    trial.required = field.required;
    FieldMarks marks = new FieldMarks(trial);
    marks.any = false;
    boolean whole = marks.take(line).isEmpty() && (marks.any || field.type == null);
    if (whole) {
      take(line);
    }
    return whole;
  }

  private boolean isMark(String word) {
    String meaning = Words.meaning("marks", word);
    if (meaning == null) {
      return false;
    }
    switch (meaning) {
      case "required" -> field.required = true;
      case "optional" -> field.required = false;
      case "other" -> {} // says nothing that the contract has
      default -> field.place = meaning;
    }
    return true;
  }
}
