package ai.autocalls.lead.spec.vendor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page, out of which the readers take the code. What is taken leaves blank lines, so
 * that the rest stays on its line.
 */
final class PageText {
  private static final Pattern JSON_START = Pattern.compile("(?m)^[ \\t]*(?=[{\\[])");

  /** Far more than a page shows, and few enough for each to be looked at. */
  private static final int MOST_EXAMPLES = 50;

  private final StringBuilder text;

  PageText(String text) {
    this.text = new StringBuilder(text);
  }

  List<String> lines() {
    return text.toString().lines().toList();
  }

  /** Takes the page's first curl command; null when it has none. */
  CurlCommand takeCurl() {
    CurlCommand curl = CurlCommand.find(text.toString(), 0, text.length());
    if (curl != null) {
      blank(curl.start(), curl.end());
    }
    return curl;
  }

  /** Takes all JSON, each value once, in the order of the page. */
  List<ShownExample> takeExamples() {
    List<ShownExample> examples = new ArrayList<>();
    Deque<Integer> statuses = new ArrayDeque<>();
    Matcher start = JSON_START.matcher(text.toString());
    int from = 0;
    for (int tried = 0; tried < MOST_EXAMPLES && start.find(from); tried++) {
      JsonText.Block block = JsonText.at(text, start.end());
      List<Integer> named = statusesBetween(from, start.start());
      if (!named.isEmpty()) {
        statuses.clear();
        statuses.addAll(named);
      }
      from = block == null ? start.end() + 1 : block.end();
      if (block != null) {
        blank(block.start(), block.end());
        ShownExample example = new ShownExample(block.example(), statuses.poll());
        if (examples.stream().noneMatch(seen -> seen.sameAs(example))) {
          examples.add(example);
        }
      }
    }
    return examples;
  }

  private List<Integer> statusesBetween(int from, int to) {
    List<Integer> statuses = new ArrayList<>();
    for (String line : text.substring(from, to).lines().toList()) {
      Integer status = FieldList.status(line);
      if (status != null) {
        statuses.add(status);
      }
    }
    return statuses;
  }

  private void blank(int start, int end) {
    for (int i = start; i < Math.min(end, text.length()); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /**
   * An example as it stands on the page.
   *
   * @param example the value
   * @param status the status that the page puts before it; null when it puts none
   */
  record ShownExample(Example example, Integer status) {
    private boolean sameAs(ShownExample other) {
      return !example.isBroken() && example.json().equals(other.example.json());
    }

    boolean isError() {
      return status != null && status >= 300;
    }

    boolean isSuccess() {
      return status != null && status < 300;
    }
  }
}
