package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLeadsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Time time = new Time();
  private final Sandbox sandbox =
      Sandbox.builder().campaign(7, "Spring").campaign(8, "Autumn").clock(time).start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void showsAPageAsDocumented() {
    create(
        7, 101, ",\"variables\":{\"a\":1},\"secondary_contacts\":[{\"phone_number\":\"+1777\"}]");

    HttpResponse<String> response =
        Wire.send(Wire.list(sandbox.baseUrl() + "/user/leads", "secret"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"current_page":1,"data":[{"id":1,"campaign_id":7,"phone_number":"+12025550101",\
            "variables":{"a":1},"status":"created","created_at":"2026-03-01 12:00:00",\
            "updated_at":"2026-03-01 12:00:00","campaign":{"id":7,"name":"Spring"},\
            "secondary_contacts":[{"id":2,"phone_number":"+1777","variables":{},\
            "status":"created","created_at":"2026-03-01 12:00:00",\
            "updated_at":"2026-03-01 12:00:00"}]}],\
            "first_page_url":"URL?page=1","from":1,"last_page":1,"last_page_url":"URL?page=1",\
            "links":[{"url":null,"label":"&laquo; Previous","active":false},\
            {"url":"URL?page=1","label":"1","active":true},\
            {"url":null,"label":"Next &raquo;","active":false}],\
            "next_page_url":null,"path":"URL","per_page":15,"prev_page_url":null,"to":1,"total":1}"""
                .replace("URL", sandbox.baseUrl() + "/user/leads"));
  }

  @Test
  void showsAnEmptyPage() {
    JsonNode page = Wire.list(sandbox, "");

    assertThat(page.path("data").isArray()).isTrue();
    assertThat(page.path("data")).isEmpty();
    assertThat(page.path("from").isNull()).isTrue();
    assertThat(page.path("to").isNull()).isTrue();
    assertThat(page.path("last_page").intValue()).isEqualTo(1);
    assertThat(page.path("total").intValue()).isZero();
  }

  @Test
  void cutsPagesAndLinksThem() {
    for (int number = 100; number < 117; number++) {
      create(7, number, "");
    }

    JsonNode second = Wire.list(sandbox, "?page=2");
    JsonNode middle = Wire.list(sandbox, "?per_page=5&page=2");
    JsonNode beyond = Wire.list(sandbox, "?page=9223372036854775807");

    assertThat(ids(second)).containsExactly(2L, 1L);
    assertThat(second.path("from").intValue()).isEqualTo(16);
    assertThat(second.path("to").intValue()).isEqualTo(17);
    assertThat(second.path("next_page_url").isNull()).isTrue();
    assertThat(second.path("prev_page_url").textValue()).endsWith("/api/user/leads?page=1");
    assertThat(ids(middle)).containsExactly(12L, 11L, 10L, 9L, 8L);
    assertThat(middle.path("last_page").intValue()).isEqualTo(4);
    assertThat(middle.path("per_page").intValue()).isEqualTo(5);
    assertThat(middle.path("next_page_url").textValue()).endsWith("/api/user/leads?page=3");
    assertThat(middle.path("links").findValuesAsText("label"))
        .containsExactly("&laquo; Previous", "1", "2", "3", "4", "Next &raquo;");
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.path("from").isNull()).isTrue();
    assertThat(beyond.path("total").intValue()).isEqualTo(17);
  }

  @Test
  void leavesLinksOutInTheMiddleOfManyPages() {
    for (int number = 100; number < 130; number++) {
      create(7, number, "");
    }

    assertThat(Wire.list(sandbox, "?per_page=1&page=15").path("links").findValuesAsText("label"))
        .containsExactly(
            "&laquo; Previous",
            "1",
            "2",
            "...",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "...",
            "29",
            "30",
            "Next &raquo;");
  }

  @ParameterizedTest
  @CsvSource({
    "campaign_id=8, 3",
    "phone_number=%2B12025550101, 1",
    "phone_number=5550, 4 3 2 1",
    "phone_number=0102, 3 2",
    "phone_number=1777, ''",
    "phone_number=+12025550101, ''",
    "phone_number=, 4 3 2 1",
    "status=created, 4 3 2 1",
    "status=completed, ''",
    "date_from=2026-03-02, 4",
    "date_to=2026-03-01, 3 2 1",
    "date_from=2026-03-01&date_to=2026-03-02, 4 3 2 1",
    "date_from=2026-03-03, ''",
    "campaign_id=7&phone_number=0102, 2",
    "campaign_id=7&campaign_id=8, 3",
    "unknown=1, 4 3 2 1",
    "page=1&&, 4 3 2 1"
  })
  void filters(String query, String expected) {
    create(7, 101, "");
    create(7, 102, "");
    create(8, 102, "");
    time.now = NOON.plus(Duration.ofDays(1));
    create(7, 103, "");

    JsonNode page = Wire.list(sandbox, "?" + query);

    assertThat(ids(page))
        .containsExactlyElementsOf(
            expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map(Long::valueOf).toList());
    assertThat(page.path("total").intValue()).isEqualTo(ids(page).size());
  }

  @ParameterizedTest
  @CsvSource({
    "status=done, status",
    "campaign_id=seven, campaign_id",
    "campaign_id=, campaign_id",
    "date_from=01.03.2026, date_from",
    "date_to=2026-02-30, date_to",
    "per_page=0, per_page",
    "per_page=101, per_page",
    "page=0, page",
    "page=1.5, page",
    "page=9223372036854775808, page"
  })
  void refusesOtherValues(String query, String field) {
    HttpResponse<String> response =
        Wire.send(Wire.list(sandbox.baseUrl() + "/user/leads?" + query, "secret"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Wire.json(response).path("errors").fieldNames()).toIterable().containsExactly(field);
  }

  @Test
  void asksForTheTokenAndForGet() {
    String url = sandbox.baseUrl() + "/user/leads";

    assertThat(Wire.send(Wire.list(url, "wrong")).statusCode()).isEqualTo(401);
    HttpResponse<String> posted =
        Wire.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer secret")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void keepsTheQueryAsItWasSent() {
    Wire.list(sandbox, "?phone_number=%2B1202&page=1");

    assertThat(sandbox.requests().get(0).query()).isEqualTo("phone_number=%2B1202&page=1");
    assertThat(sandbox.requests().get(0).path()).isEqualTo("/api/user/leads");
  }

  private void create(int campaign, int number, String more) {
    String lead = "{\"phone_number\":\"+12025550%d\",\"campaign_id\":%d%s}";
    assertThat(Wire.post(sandbox, lead.formatted(number, campaign, more)).statusCode())
        .isEqualTo(200);
  }

  private static List<Long> ids(JsonNode page) {
    List<Long> ids = new ArrayList<>();
    page.path("data").forEach(lead -> ids.add(lead.path("id").longValue()));
    return ids;
  }

  private static final class Time extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
