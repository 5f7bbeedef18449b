package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.lead;
import static ai.autocalls.lead.client.ListProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.autocalls.lead.client.ListProvider.Handler;
import ai.autocalls.lead.client.ListProvider.Received;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.Lead;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All pages of a list, also of a provider that lies about them. */
@Timeout(60)
class AllLeadsIT {
  private static final LeadQuery ALL = LeadQuery.builder().build();
  private static final String NUMBER = "+12025550123";

  private static JsonObject[] leads(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> lead(id, NUMBER))
        .toArray(JsonObject[]::new);
  }

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

  /**
   * A provider with its own idea of pages.
   *
   * @param leads how many are found, with {@code failure} null
   * @param failure what the message contains
   * @param requests how many it takes at most
   */
  private record Row(
      String what, Handler provider, int leads, @Nullable String failure, int requests) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static JsonObject edited(JsonObject page, String name, Object value) {
    if (value instanceof Number number) {
      page.addProperty(name, number);
    } else {
      page.addProperty(name, (String) value);
    }
    return page;
  }

  private static JsonObject only(String name, JsonObject page) {
    JsonObject only = new JsonObject();
    only.add(name, page.get(name));
    return only;
  }

  private static JsonObject without(String name, JsonObject page) {
    page.remove(name);
    return page;
  }

  private static Handler pages(IntFunction<JsonObject> page) {
    return request -> Sent.ok(page.apply(request.page()).toString());
  }

  static Stream<Row> hostile() {
    JsonObject one = lead(1, NUMBER);
    return Stream.of(
        new Row(
            "sends the first page again and again",
            pages(n -> page(1, 9, one)),
            0,
            "asked for page 2, it sent page 1",
            2),
        new Row(
            "repeats the leads under the number that was asked for",
            pages(n -> page(n, 9, one)),
            0,
            "page 2 only repeats leads of the pages before it",
            2),
        new Row(
            "repeats the leads and names no page",
            pages(n -> only("data", page(n, 9, one))),
            0,
            "page 2 only repeats leads",
            2),
        new Row(
            "says that there are 1,000,000,000 pages, and has two",
            pages(n -> n < 3 ? page(n, 1_000_000_000, lead(n, NUMBER)) : page(n, 1_000_000_000)),
            2,
            null,
            3),
        new Row(
            "has a new lead on each of 1,000,000,000 pages",
            pages(n -> page(n, 1_000_000_000, lead(n, NUMBER))),
            0,
            "more than 1000 pages",
            1000),
        new Row(
            "names a next page for ever",
            pages(n -> edited(page(n, 1, lead(n, NUMBER)), "next_page_url", "http://elsewhere")),
            0,
            "more than 1000 pages",
            1000),
        new Row(
            "leaves out next_page_url",
            pages(n -> without("next_page_url", page(n, 3, lead(n, NUMBER)))),
            3,
            null,
            3),
        new Row(
            "sends only leads, until there are none",
            pages(n -> only("data", n < 4 ? page(n, 1, lead(n, NUMBER)) : page(n, 1))),
            3,
            null,
            4),
        new Row(
            "sends total, last_page and current_page as strings",
            pages(
                n ->
                    edited(
                        edited(
                            edited(page(n, 2, lead(n, NUMBER)), "total", "2"),
                            "current_page",
                            String.valueOf(n)),
                        "last_page",
                        "2")),
            2,
            null,
            2),
        new Row(
            "has a last_page beyond every number",
            pages(
                n ->
                    edited(
                        n == 1 ? page(1, 1, one) : page(n, 1),
                        "last_page",
                        new BigInteger("9".repeat(40)))),
            1,
            null,
            2),
        new Row(
            "moves leads to the next page meanwhile",
            pages(n -> page(n, 2, n == 1 ? leads(1, 3) : leads(3, 4))),
            4,
            null,
            2),
        new Row(
            "has something else among the leads",
            request -> Sent.ok("{\"data\":[\"+12025550123\"]}"),
            0,
            "page 1 has an entry that is not a lead",
            1),
        new Row("sends no leads", request -> Sent.ok("{\"data\":null}"), 0, "not the JSON", 1),
        new Row(
            "sends leads without an id",
            request -> Sent.ok("{\"data\":[{\"status\":\"created\"}]}"),
            0,
            "not the JSON",
            1));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsWithAProviderThat(Row row) throws IOException {
    try (ListProvider provider = new ListProvider(row.provider());
        AutocallsClient client = provider.client().build()) {
      List<Long> found = new ArrayList<>();
      Throwable failure = catchThrowable(() -> found.addAll(walk(client)));
      check(row, found, failure, provider.received().size());
      assertThat(provider.received()).hasSizeLessThanOrEqualTo(row.requests());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsAsynchronouslyWithAProviderThat(Row row) throws IOException {
    try (ListProvider provider = new ListProvider(row.provider());
        AutocallsClient client = provider.client().build()) {
      CompletableFuture<List<Lead>> leads = client.allLeadsAsync(ALL);
      List<Long> found = new ArrayList<>();
      Throwable failure = catchThrowable(() -> leads.join().forEach(lead -> found.add(lead.id())));
      check(row, found, failure == null ? null : failure.getCause(), provider.received().size());
    }
  }

  private static void check(Row row, List<Long> found, Throwable failure, int requests) {
    if (row.failure() == null) {
      assertThat(failure).isNull();
      assertThat(found).hasSize(row.leads()).doesNotHaveDuplicates();
    } else {
      assertThat(failure)
          .isInstanceOf(AutocallsException.class)
          .hasMessageContaining(row.failure());
      assertThat(((AutocallsException) failure).delivery()).isEqualTo(Delivery.UNKNOWN);
    }
    assertThat(requests).isEqualTo(row.requests());
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
