package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.NUMBER;
import static ai.autocalls.lead.client.ListProvider.lead;
import static ai.autocalls.lead.client.ListProvider.leads;
import static ai.autocalls.lead.client.ListProvider.page;
import static ai.autocalls.lead.client.ListProvider.pages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.autocalls.lead.client.ListProvider.Handler;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.Lead;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider that lies about its pages: the walk ends, and invents no lead. */
@Timeout(60)
class HostilePagesIT {
  private static final LeadQuery ALL = LeadQuery.builder().build();

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
      Throwable failure =
          catchThrowable(() -> client.allLeads(ALL).forEach(lead -> found.add(lead.id())));
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
}
