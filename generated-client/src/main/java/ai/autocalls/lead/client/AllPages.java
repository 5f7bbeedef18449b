package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Reads one page after the other, without waiting. */
final class AllPages {
  private final PageWalk walk;
  private final Function<LeadQuery, CompletableFuture<LeadPage>> pages;
  private final List<Lead> leads = new ArrayList<>();
  private final CallSequence<List<Lead>> calls = new CallSequence<>();

  AllPages(LeadQuery query, Function<LeadQuery, CompletableFuture<LeadPage>> pages) {
    this.walk = new PageWalk(query);
    this.pages = pages;
  }

  CompletableFuture<List<Lead>> read() {
    next();
    return calls.future();
  }

  private void next() {
    calls.then(() -> pages.apply(walk.next()), this::take);
  }

  private void take(LeadPage page) {
    leads.addAll(walk.take(page));
    if (walk.hasNext()) {
      next();
    } else {
      calls.future().complete(List.copyOf(leads));
    }
  }
}
