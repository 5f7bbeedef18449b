package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.NUMBER;
import static ai.autocalls.lead.client.ListProvider.lead;
import static ai.autocalls.lead.client.ListProvider.leads;
import static ai.autocalls.lead.client.ListProvider.page;
import static ai.autocalls.lead.client.ListProvider.pages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.ListProvider.Received;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.Lead;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All pages of a list, one after the other. */
@Timeout(60)
class AllLeadsIT {
  private static final LeadQuery ALL = LeadQuery.builder().build();

  /** As many pages of 100 leads as it says. */
  private static Sent honest(Received request, int pages) {
    int number = request.page();
    return Sent.ok(page(number, pages, leads(100L * number - 99, 100L * number)).toString());
  }

  private static List<Long> walk(AutocallsClient client) {
    List<Long> ids = new ArrayList<>();
    client.allLeads(ALL).forEach(lead -> ids.add(lead.id()));
    return ids;
  }

  @Test
  void walksThroughAThousandLeads() throws IOException {
    List<Long> thousand = LongStream.rangeClosed(1, 1000).boxed().toList();
    try (ListProvider provider = new ListProvider(request -> honest(request, 10));
        AutocallsClient client = provider.client().build()) {
      assertThat(walk(client)).isEqualTo(thousand);
      assertThat(provider.received()).hasSize(10);
      assertThat(client.allLeadsAsync(ALL).join()).extracting(Lead::id).isEqualTo(thousand);
      assertThat(provider.received())
          .hasSize(20)
          .allMatch(request -> request.query().get("per_page").equals("100"));
    }
  }

  @Test
  void readsAPageOnlyWhenALeadOfItIsAskedFor() throws IOException {
    try (ListProvider provider = new ListProvider(request -> honest(request, 2));
        AutocallsClient client = provider.client().build()) {
      Iterator<Lead> leads = client.allLeads(ALL).iterator();
      assertThat(provider.received()).isEmpty();
      for (int i = 0; i < 100; i++) {
        leads.next();
      }
      assertThat(provider.received()).hasSize(1);
      assertThat(leads.next().id()).isEqualTo(101);
      assertThat(provider.received()).hasSize(2);
      for (int i = 101; i < 200; i++) {
        leads.next();
      }
      assertThatThrownBy(leads::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void beginsAtThePageOfTheQuery() throws IOException {
    try (ListProvider provider = new ListProvider(request -> honest(request, 3));
        AutocallsClient client = provider.client().build()) {
      assertThat(client.allLeads(LeadQuery.builder().page(3).perPage(50).build())).hasSize(100);
      assertThat(provider.received())
          .extracting(Received::target)
          .containsExactly("/api/user/leads?per_page=50&page=3");
    }
  }

  @Test
  void givingUpEndsTheWalk() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch released = new CountDownLatch(1);
    try (ListProvider provider =
            new ListProvider(
                request -> {
                  asked.countDown();
                  if (request.page() == 2) {
                    Uninterrupted.await(released);
                  }
                  return honest(request, 9);
                });
        AutocallsClient client = provider.client().build()) {
      CompletableFuture<List<Lead>> found = client.findLeadsAsync(7, NUMBER);
      asked.await();
      found.cancel(true);
      released.countDown();

      // A lead that is asked for afterwards is the next request to arrive.
      client.allLeads(LeadQuery.builder().page(9).build()).iterator().next();
      assertThat(provider.received()).extracting(Received::page).containsExactly(1, 2, 9);
    }
  }

  @Test
  void findsTheLeadsOfOneNumber() throws IOException {
    JsonObject otherCampaign = lead(5, NUMBER);
    otherCampaign.addProperty("campaign_id", 8);
    JsonObject withoutNumber = lead(6, NUMBER);
    withoutNumber.remove("phone_number");
    try (ListProvider provider =
            new ListProvider(
                pages(
                    n ->
                        n == 1
                            ? page(1, 2, lead(1, NUMBER), lead(2, NUMBER + "4"), otherCampaign)
                            : page(2, 2, lead(3, "1 (202) 555-0123"), lead(4, "+912025550123"))));
        AutocallsClient client = provider.client().build()) {
      assertThat(client.findLeads(7, NUMBER)).extracting(Lead::id).containsExactly(1L, 3L);
      assertThat(client.findLeadsAsync(7, NUMBER).join())
          .extracting(Lead::id)
          .containsExactly(1L, 3L);
      assertThat(provider.received().get(0).target())
          .isEqualTo(
              "/api/user/leads?campaign_id=7&phone_number=%2B12025550123&per_page=100&page=1");
      assertThatThrownBy(() -> client.findLeads(7, "Ada"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
