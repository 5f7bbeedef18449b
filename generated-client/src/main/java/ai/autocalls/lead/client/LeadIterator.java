package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** The leads of all pages, each of which is read when its first lead is asked for. */
final class LeadIterator implements Iterator<Lead> {
  private final PageWalk walk;
  private final Function<LeadQuery, LeadPage> pages;
  private Iterator<Lead> leads = Collections.emptyIterator();

  LeadIterator(LeadQuery query, Function<LeadQuery, LeadPage> pages) {
    this.walk = new PageWalk(query);
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!leads.hasNext() && walk.hasNext()) {
      leads = walk.take(pages.apply(walk.next())).iterator();
    }
    return leads.hasNext();
  }

  @Override
  public Lead next() {
    hasNext();
    return leads.next();
  }
}
