package ai.autocalls.lead.siblings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.model.CallPage;
import ai.autocalls.lead.model.Campaign;
import ai.autocalls.lead.model.LeadStatus;
import ai.autocalls.lead.model.SecondaryContactRequest;
import ai.autocalls.lead.model.UpdateLeadRequest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Drives a client that was generated from the contract with more operations. */
public final class SiblingEndpoints implements AutoCloseable {
  private final HttpServer server;
  private int status;
  private String response = "";
  private String received = "";

  private SiblingEndpoints() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received =
              (exchange.getRequestMethod() + " " + exchange.getRequestURI())
                  + (" " + exchange.getRequestHeaders().getFirst("X-Trace") + " ")
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] body = response.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Throws an AssertionError if the client does not do what the operations say. */
  public static void drive() throws IOException {
    try (SiblingEndpoints provider = new SiblingEndpoints();
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl("http://localhost:" + provider.server.getAddress().getPort())
                .token("token")
                .build()) {
      provider.listsCalls(client.leads());
      provider.updates(client.leads());
      provider.deletes(client.leads());
      provider.calls(client.leads());
    }
    refusesAnUpdateWithoutWhatIsRequired();
  }

  private void listsCalls(LeadsApi leads) throws IOException {
    respond(
        200,
        """
        {"data":[{"id":1},{"id":"2"}],"next":null,"campaigns":{"7":{"id":7,"name":"Spring"}},
        "totals":{"created":2,"other":"many"},"average":0.5,"hash_code":"h","class":"c","more":1}""");

    CallPage page =
        leads
            .listCalls(
                7L,
                true,
                List.of(LeadStatus.CREATED, new LeadStatus("In a Call")),
                LocalDate.of(2026, 3, 1),
                "trace-1")
            .execute()
            .body();

    assertThat(received)
        .isEqualTo(
            "GET /user/calls?campaign_id=7&default=true&status=created&status=In%20a%20Call"
                + "&since=2026-03-01 trace-1 ");
    assertThat(page.data()).extracting("id").containsExactly(1L, 2L);
    assertThat(page.next()).isNull();
    assertThat(page.campaigns()).isEqualTo(Map.of("7", new Campaign(7L, "Spring", Map.of())));
    assertThat(page.totals()).isEqualTo(Map.of("created", 2));
    assertThat(page.average()).isEqualTo(0.5);
    assertThat(page._hashCode()).isEqualTo("h");
    assertThat(page.propertyClass()).isEqualTo("c");
    assertThat(page.unknownFields()).isEqualTo(Map.of("totals.other", "many", "more", 1L));

    leads.listCalls(7L, null, null, null, null).execute();
    assertThat(received).isEqualTo("GET /user/calls?campaign_id=7 null ");
  }

  private void updates(LeadsApi leads) throws IOException {
    respond(200, "{\"id\":4711}");
    UpdateLeadRequest update =
        UpdateLeadRequest.builder()
            .propertyClass("c")
            ._default(false)
            ._toString("t")
            ._builder("b")
            .tags(List.of("a", "b"))
            .contacts(
                Map.of(
                    "spouse",
                    SecondaryContactRequest.builder().phoneNumber("+12025550124").build()))
            .price(new BigDecimal("1.10"))
            .status(new LeadStatus("paused"))
            .due(LocalDateTime.of(2026, 3, 1, 9, 30))
            .build();

    assertThat(leads.updateLead(4711L, update).execute().body().id()).isEqualTo(4711);
    assertThat(received)
        .isEqualTo(
            "PUT /user/leads/4711 null {\"class\":\"c\",\"default\":false,\"to_string\":\"t\","
                + "\"builder\":\"b\",\"tags\":[\"a\",\"b\"],"
                + "\"contacts\":{\"spouse\":{\"phone_number\":\"+12025550124\"}},\"price\":1.10,"
                + "\"status\":\"paused\",\"due\":\"2026-03-01 09:30:00\"}");
    assertThat(update.toString()).contains("tags=[a, b]", "_builder=***").doesNotContain("555");
    assertThat(update.toBuilder().build()).isEqualTo(update);
  }

  private void deletes(LeadsApi leads) throws IOException {
    respond(204, "");

    assertThat(leads.deleteLead(4711L).execute().code()).isEqualTo(204);
    assertThat(received).isEqualTo("DELETE /user/leads/4711 null ");
  }

  private void calls(LeadsApi leads) throws IOException {
    respond(200, "[{\"id\":1},{\"id\":2}]");

    assertThat(leads.callLead(4711L).execute().body()).extracting("id").containsExactly(1L, 2L);
    assertThat(received).isEqualTo("POST /user/leads/4711/call null ");
  }

  private static void refusesAnUpdateWithoutWhatIsRequired() {
    assertThatThrownBy(() -> UpdateLeadRequest.builder().tags(List.of()).build())
        .hasMessage("class is missing");
    assertThatThrownBy(() -> UpdateLeadRequest.builder().propertyClass("c").build())
        .hasMessage("tags is missing");
  }

  private void respond(int status, String response) {
    this.status = status;
    this.response = response;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
