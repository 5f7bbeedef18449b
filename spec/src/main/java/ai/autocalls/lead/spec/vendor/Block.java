package ai.autocalls.lead.spec.vendor;

import java.util.List;
import java.util.Locale;

/**
 * A piece of a page. Every form of page is read into a list of these, in the order of the page, and
 * only the list is interpreted. Lines are the page's, counted from 1.
 */
sealed interface Block permits Block.Text, Block.Code, Block.Table, ListedField {
  int line();

  /** The two directions that a field or an example can have. */
  enum Side {
    REQUEST,
    RESPONSE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of text, perhaps blank, without its Markdown. */
  record Text(int line, String text, boolean heading) implements Block {}

  /**
   * Code with its title, the side of the component around it, and what it shows; null if unknown.
   */
  record Code(int line, String title, Side side, Sample sample) implements Block {}

  /** A table, whose first row may be a head. */
  record Table(int line, List<List<String>> rows) implements Block {}
}
