package ai.autocalls.lead.spec.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of one of the components that describe an endpoint.
 *
 * @param component the component's name
 * @param form whether it opens, closes, or stands alone
 * @param attributes the attributes; one without a value has {@code true}
 * @param start where it begins in the source
 * @param end where it ends
 */
record MintlifyTag(
    String component, Form form, Map<String, String> attributes, int start, int end) {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(ParamField|ResponseField|RequestExample|ResponseExample)\\b"
              + "((?:[^<>\"'{}/]++|/(?!>)|\"[^\"]*\"|'[^']*'|\\{[^}]*}){0,100})(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|\\{([^}]*)}))?");

  enum Form {
    OPENS,
    CLOSES,
    ALONE
  }

  static List<MintlifyTag> of(String source) {
    List<MintlifyTag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(source);
    while (tag.find()) {
      Form form =
          !tag.group(1).isEmpty() ? Form.CLOSES : tag.group(4).isEmpty() ? Form.OPENS : Form.ALONE;
      tags.add(
          new MintlifyTag(tag.group(2), form, attributes(tag.group(3)), tag.start(), tag.end()));
    }
    return tags;
  }

  boolean isField() {
    return component.endsWith("Field");
  }

  /** Whether the component describes what is sent. */
  boolean isOfRequest() {
    return component.equals("ParamField") || component.equals("RequestExample");
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = "true";
      for (int group = 2; group <= 4; group++) {
        value = attribute.group(group) == null ? value : attribute.group(group);
      }
      attributes.put(attribute.group(1), value.strip());
    }
    return attributes;
  }
}
