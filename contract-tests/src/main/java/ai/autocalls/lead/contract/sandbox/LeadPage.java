package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page in the envelope of the framework's paginator. */
record LeadPage(String path, List<Lead> found, long size, long number) {
  /** Up to so many pages have a link each; of more, those in the middle are left out. */
  private static final int PAGES_WITH_LINKS = 13;

  private static final int LINKS_AT_THE_ENDS = 2;
  private static final int LINKS_BESIDE_THE_PAGE = 3;

  ObjectNode toJson() {
    long last = Math.max(1, (found.size() + size - 1) / size);
    List<Lead> leads =
        number > last ? List.of() : found.stream().skip((number - 1) * size).limit(size).toList();
    Long from = leads.isEmpty() ? null : (number - 1) * size + 1;
    ObjectNode page = Json.object().put("current_page", number);
    leads.forEach(lead -> page.withArrayProperty("data").add(lead.toJson()));
    page.withArrayProperty("data");
    return page.put("first_page_url", url(1))
        .put("from", from)
        .put("last_page", last)
        .put("last_page_url", url(last))
        .<ObjectNode>set("links", links(last))
        .put("next_page_url", next(last))
        .put("path", path)
        .put("per_page", size)
        .put("prev_page_url", previous())
        .put("to", from == null ? null : from + leads.size() - 1)
        .put("total", found.size());
  }

  private ArrayNode links(long last) {
    ArrayNode links = Json.object().putArray("links");
    link(links, previous(), "&laquo; Previous", false);
    boolean gap = false;
    for (long page = 1; page <= last; page++) {
      if (hasLink(page, last)) {
        link(links, url(page), Long.toString(page), page == number);
        gap = false;
      } else if (!gap) {
        link(links, null, "...", false);
        gap = true;
      }
    }
    link(links, next(last), "Next &raquo;", false);
    return links;
  }

  private boolean hasLink(long page, long last) {
    return last <= PAGES_WITH_LINKS
        || page <= LINKS_AT_THE_ENDS
        || page > last - LINKS_AT_THE_ENDS
        || Math.abs(page - number) <= LINKS_BESIDE_THE_PAGE;
  }

  private static void link(ArrayNode links, String url, String label, boolean active) {
    links.addObject().put("url", url).put("label", label).put("active", active);
  }

  private String previous() {
    return number > 1 ? url(number - 1) : null;
  }

  private String next(long last) {
    return number < last ? url(number + 1) : null;
  }

  /** Without the filters, see {@link UndocumentedBehavior#PAGE_URLS}. */
  private String url(long page) {
    return path + "?page=" + page;
  }
}
