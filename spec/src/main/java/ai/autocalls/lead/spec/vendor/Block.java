package ai.autocalls.lead.spec.vendor;

import java.util.List;

/**
 * A piece of a page. Every form of page is read into a list of these, in the order of the page, and
 * only the list is interpreted. Lines are the page's, counted from 1.
 */
sealed interface Block permits Block.Text, Block.Code, Block.Table, ListedField {
  int line();

  /** A line of text, perhaps blank, without its Markdown. */
  record Text(int line, String text, boolean heading) implements Block {
    /** No name, type and marks are longer; prose, minified code and attacks are. */
    boolean isBrief() {
      return text.length() <= 500;
    }
  }

  /**
   * Code with its title, the side of the component around it ({@code request}, {@code response}),
   * and what it shows; null if unknown.
   */
  record Code(int line, String title, String side, Sample sample) implements Block {}

  /** A table, whose first row may be a head. */
  record Table(int line, List<List<String>> rows) implements Block {}
}
