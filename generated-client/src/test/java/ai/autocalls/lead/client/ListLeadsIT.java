package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import ai.autocalls.lead.model.LeadStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of the list of leads. */
@Timeout(30)
class ListLeadsIT {
  private static final LeadQuery ALL = LeadQuery.builder().build();
  private static final String EMPTY = page(1, 1).toString();

  /** The responses one after the other; {@code drop} drops the connection. */
  private static ListProvider.Handler inTurn(String... responses) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(responses));
    return request -> {
      String next = left.removeFirst();
      return next.equals("drop") ? null : new Sent(next, next.startsWith("200") ? EMPTY : "{}");
    };
  }

  @Test
  void asksForWhatTheQueryNames() throws IOException {
    LeadQuery query =
        LeadQuery.builder()
            .status(LeadStatus.REACHED_MAX_RETRIES)
            .campaignId(7)
            .phoneNumber("+12025550123")
            .dateFrom(LocalDate.of(2026, 3, 1))
            .dateTo(LocalDate.of(2026, 3, 31))
            .perPage(100)
            .page(2)
            .build();
    try (ListProvider provider = new ListProvider(request -> Sent.ok(page(2, 2).toString()));
        AutocallsClient client = provider.client().build()) {
      client.listLeads(query);
      client.listLeads(query.toBuilder().status(new LeadStatus("Ada Example")).build());
      client.listLeadsAsync(ALL).join();

      String rest =
          "&campaign_id=7&phone_number=%2B12025550123&date_from=2026-03-01&date_to=2026-03-31"
              + "&per_page=100&page=2";
      assertThat(provider.received())
          .extracting(ListProvider.Received::target)
          .containsExactly(
              "/api/user/leads?status=reached-max-retries" + rest,
              "/api/user/leads?status=Ada%20Example" + rest,
              "/api/user/leads");
      assertThat(provider.received()).extracting(ListProvider.Received::method).containsOnly("GET");
    }
  }

  @Test
  void readsWhatEachBrandSends() throws IOException {
    String body =
        """
        {"current_page":"2","last_page":"3","per_page":"15","total":"31","brand":"new",
        "data":[{"id":"4711","created_at":"2026-03-01T09:30:00.000000Z","note":1}]}""";
    try (ListProvider provider = new ListProvider(request -> Sent.ok(body));
        AutocallsClient client = provider.client().build()) {
      LeadPage page = client.listLeads(ALL);

      assertThat(page.currentPage()).isEqualTo(2);
      assertThat(page.lastPage()).isEqualTo(3);
      assertThat(page.total()).isEqualTo(31);
      assertThat(page.nextPageUrl()).isNull();
      assertThat(page.unknownFields()).isEqualTo(Map.of("brand", "new"));
      assertThat(page.data()).extracting(Lead::id).containsExactly(4711L);
      assertThat(page.data().get(0).unknownFields()).isEqualTo(Map.of("note", 1L));
    }
  }

  @Test
  void succeedsOnceTheProviderDoes() throws IOException {
    try (ListProvider provider =
            new ListProvider(inTurn("drop", "503 X\r\nRetry-After: 0", "200 OK"));
        AutocallsClient client = provider.client().build()) {
      assertThat(client.listLeads(ALL).data()).isEmpty();
      assertThat(provider.received()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "429 X", "503 X\r\nRetry-After: 0"})
  void isSentOnceWithoutARetryPolicy(String failure) throws IOException {
    try (ListProvider provider = new ListProvider(inTurn(failure, "200 never"));
        AutocallsClient client = provider.client().retryPolicy(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> client.listLeads(ALL)).isInstanceOf(AutocallsException.class);
      assertThat(provider.received()).hasSize(1);
    }
  }

  /**
   * What happens in a row of the table in {@code FAULTS.md}; null for the end of the connection.
   */
  private static @Nullable Sent response(String whatHappens) {
    return switch (whatHappens) {
      case "end after the request" -> null;
      case "200 as HTML" -> new Sent("200 OK\r\nContent-Type: text/html", "<h1>Welcome</h1>");
      case "200, a lead and no list" -> Sent.ok("{\"data\":{\"id\":4711}}");
      default -> {
        String[] statusAndHeader = whatHappens.split(", ", 2);
        yield new Sent(
            statusAndHeader[0]
                + " X"
                + (statusAndHeader.length > 1 ? "\r\n" + statusAndHeader[1] : ""),
            "{}");
      }
    };
  }

  static List<Map<String, String>> table() {
    return FaultTable.under(FaultTable.FAULTS, "## Look-ups");
  }

  @ParameterizedTest
  @MethodSource("table")
  void failsAsTheTableSays(Map<String, String> row) throws IOException {
    String whatHappens = row.get("what happens");
    int requests = Integer.parseInt(row.get("requests"));
    ListProvider provider = new ListProvider(request -> response(whatHappens));
    if (whatHappens.equals("nothing listens")) {
      provider.close();
    }
    try (provider;
        AutocallsClient client = provider.client().build()) {
      Throwable sync = catchThrowable(() -> client.listLeads(ALL));
      assertThat(provider.received()).hasSize(requests);
      Throwable async = catchThrowable(() -> client.listLeadsAsync(ALL).join()).getCause();
      assertThat(provider.received()).hasSize(2 * requests);

      for (Throwable failure : List.of(sync, async)) {
        assertThat(failure.getClass().getSimpleName())
            .isEqualTo(row.get("exception") + "Exception");
        assertThat(failure)
            .hasMessageStartingWith("UNKNOWN: ")
            .hasMessageContaining("This look-up created nothing and says nothing about any lead;");
        assertThat(((AutocallsException) failure).delivery()).isEqualTo(Delivery.UNKNOWN);
      }
    }
  }

  @Test
  void showsNoNumber() throws IOException {
    LeadQuery query = LeadQuery.builder().phoneNumber("2025550123").build();
    String echo = "{\"message\":\"No lead of 2025550123 at /user/leads?phone_number=2025550123\"}";
    try (CapturedLog log = new CapturedLog();
        ListProvider provider = new ListProvider(request -> new Sent("404 X", echo));
        AutocallsClient client =
            provider.client().logger(System.getLogger("ListLeadsIT")).build()) {
      assertThatThrownBy(() -> client.listLeads(query))
          .hasMessageContaining("404")
          .hasMessageNotContainingAny("2025550123");
      assertThat(log.text()).doesNotContain("2025550123");
    }
    assertThat(query.toString()).contains("phoneNumber=***").doesNotContain("202");
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThatThrownBy(() -> LeadQuery.builder().perPage(101).build())
        .hasMessage("per_page is not between 1 and 100");
    assertThatThrownBy(() -> LeadQuery.builder().perPage(0).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LeadQuery.builder().page(0).build()).hasMessage("page is less than 1");
  }
}
