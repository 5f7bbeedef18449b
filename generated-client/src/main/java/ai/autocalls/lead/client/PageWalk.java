package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which page follows which, whatever the provider says of them. It follows no address of the
 * provider's, which might lead the token to another host.
 */
final class PageWalk {
  /** 100,000 leads where a page has 100. */
  static final int MOST_PAGES = 1_000;

  private LeadQuery query;
  private int read;
  private boolean ended;
  private final Set<Long> seen = new HashSet<>();

  PageWalk(LeadQuery query) {
    LeadQuery.Builder start = query.toBuilder();
    if (query.perPage() == null) {
      start.perPage(LeadQuery.MOST_PER_PAGE);
    }
    if (query.page() == null) {
      start.page(1);
    }
    this.query = start.build();
  }

  boolean hasNext() {
    return !ended;
  }

  /** Asks for the next page. */
  LeadQuery next() {
    if (read == MOST_PAGES) {
      throw failure("there are more than " + MOST_PAGES + " pages; narrow the query.");
    }
    return query;
  }

  /** Takes the page that was asked for; gives the leads that no page before it had. */
  List<Lead> take(LeadPage page) {
    int number = query.page();
    if (page.currentPage() != null && page.currentPage() != number) {
      throw failure("asked for page " + number + ", it sent page " + page.currentPage() + ".");
    }
    if (page.unknownFields().keySet().stream().anyMatch(name -> name.startsWith("data["))) {
      throw failure("page " + number + " has an entry that is not a lead.");
    }
    List<Lead> added = page.data().stream().filter(lead -> seen.add(lead.id())).toList();
    if (added.isEmpty() && !page.data().isEmpty()) {
      throw failure("page " + number + " only repeats leads of the pages before it.");
    }
    read++;
    ended = added.isEmpty() || isLast(page, number);
    query = query.toBuilder().page(number + 1).build();
    return added;
  }

  /** Where the provider does not say, the page after the last one is empty. */
  private static boolean isLast(LeadPage page, int number) {
    return page.nextPageUrl() == null && page.lastPage() != null && number >= page.lastPage();
  }

  private static LookupFailedException failure(String what) {
    return new LookupFailedException(
        "the provider's list of leads cannot be read to its end: " + what);
  }
}
