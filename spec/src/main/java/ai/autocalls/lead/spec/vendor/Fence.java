package ai.autocalls.lead.spec.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of code in Markdown.
 *
 * @param info what stands behind the opening fence
 * @param start where the opening fence's line begins
 * @param code where the code begins
 * @param codeEnd where it ends
 * @param end where the closing fence's line ends; the text's end where nothing closes it
 */
record Fence(String info, int start, int code, int codeEnd, int end) {
  private static final Pattern LINE = Pattern.compile("[ \\t]*(`{3,20}|~{3,20})([^`]{0,500})");

  static List<Fence> of(String text) {
    List<Fence> fences = new ArrayList<>();
    Fence open = null;
    String mark = null;
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
      Matcher line = LINE.matcher(text).region(start, next);
      if (line.matches()) {
        String info = line.group(2).strip();
        if (open == null) {
          open = new Fence(info, start, next, text.length(), text.length());
          mark = line.group(1);
        } else if (info.isEmpty() && line.group(1).startsWith(mark)) {
          fences.add(new Fence(open.info, open.start, open.code, start, next));
          open = null;
        }
      }
      start = next;
    }
    if (open != null) {
      fences.add(open);
    }
    return fences;
  }
}
