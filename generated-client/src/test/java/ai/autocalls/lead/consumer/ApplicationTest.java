package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.ApiException;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.CallOptions;
import ai.autocalls.lead.client.LeadOutcome;
import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.LeadQuery;
import ai.autocalls.lead.client.LeadResponse;
import ai.autocalls.lead.client.Leads;
import ai.autocalls.lead.client.LookupFailedException;
import ai.autocalls.lead.client.NotDeliveredException;
import ai.autocalls.lead.client.OutcomeUnknownException;
import ai.autocalls.lead.client.ValidationException;
import ai.autocalls.lead.consumer.LeadApplication.LeadDesk;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The unit test of {@link LeadApplication}: no network, no mocks. */
class ApplicationTest {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();

  private static final Lead LEAD = Lead.builder().id(4711L).build();

  /** Responds with one result after the other: a lead, an outcome, or a failure. */
  private static final class StubLeads implements Leads {
    private final Deque<Object> results = new ArrayDeque<>();

    StubLeads(Object... results) {
      this.results.addAll(List.of(results));
    }

    private <T> T next(Class<T> type) {
      Object next = results.removeFirst();
      if (next instanceof AutocallsException failure) {
        throw failure;
      }
      return type.cast(next);
    }

    @Override
    public Lead createLead(CreateLeadRequest request, CallOptions options) {
      return next(Lead.class);
    }

    @Override
    public CompletableFuture<Lead> createLeadAsync(CreateLeadRequest request, CallOptions options) {
      return CompletableFuture.supplyAsync(() -> next(Lead.class));
    }

    @Override
    public LeadResponse createLeadWithResponse(CreateLeadRequest request, CallOptions options) {
      return next(LeadResponse.class);
    }

    @Override
    public CompletableFuture<LeadResponse> createLeadWithResponseAsync(
        CreateLeadRequest request, CallOptions options) {
      return CompletableFuture.supplyAsync(() -> next(LeadResponse.class));
    }

    @Override
    public LeadPage listLeads(LeadQuery query, CallOptions options) {
      return next(LeadPage.class);
    }

    @Override
    public CompletableFuture<LeadPage> listLeadsAsync(LeadQuery query, CallOptions options) {
      return CompletableFuture.supplyAsync(() -> next(LeadPage.class));
    }

    @Override
    public LeadOutcome outcomeOf(CreateLeadRequest request, @Nullable String reference) {
      return next(LeadOutcome.class);
    }

    @Override
    public CompletableFuture<LeadOutcome> outcomeOfAsync(
        CreateLeadRequest request, @Nullable String reference) {
      return CompletableFuture.supplyAsync(() -> next(LeadOutcome.class));
    }
  }

  @Test
  void whatNeverLeftIsSentAgain() {
    LeadDesk desk =
        new LeadDesk(
            new StubLeads(
                new NotDeliveredException("the host was not found."),
                new NotDeliveredException("the host was not found."),
                LEAD));

    assertThat(desk.create(REQUEST)).startsWith("NOT_DELIVERED: ");
    desk.sendAgain();
    assertThat(desk.unsent).containsExactly(REQUEST);
    desk.sendAgain();
    assertThat(desk.unsent).isEmpty();
  }

  @Test
  void whatIsUnknownIsLookedUpUntilItIsFoundAndNeverSentAgain() {
    StubLeads leads =
        new StubLeads(
            new OutcomeUnknownException("the connection broke.", "ref-1"),
            new LookupFailedException("the connection broke."),
            new LeadOutcome(Finding.NOT_SEEN, List.of(), 4, Duration.ofSeconds(10)),
            new LeadOutcome(Finding.CREATED, List.of(LEAD), 1, Duration.ZERO));
    LeadDesk desk = new LeadDesk(leads);

    assertThat(desk.create(REQUEST)).startsWith("UNKNOWN: ");
    desk.sendAgain();
    desk.lookUp();
    desk.lookUp();
    assertThat(desk.open).containsExactly(new LeadDesk.Open(REQUEST, "ref-1"));
    desk.lookUp();
    assertThat(desk.open).isEmpty();
    assertThat(leads.results).isEmpty();
  }

  @Test
  void aRefusalIsFinal() {
    ApiException refusal =
        ApiException.of(422, Headers.of(), "{\"errors\":{\"phone_number\":[\"Too short.\"]}}");
    LeadDesk desk = new LeadDesk(new StubLeads(refusal));

    assertThat(refusal).isInstanceOf(ValidationException.class);
    assertThat(refusal.fieldErrors()).containsKey("phone_number");
    assertThat(desk.create(REQUEST)).startsWith("REJECTED: ");
    assertThat(desk.unsent).isEmpty();
    assertThat(desk.open).isEmpty();
  }

  @Test
  void springMakesTheClientAndClosesIt() {
    Leads leads;
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test",
                  Map.of("autocalls.base-url", "http://localhost", "autocalls.token", "token")));
      context.register(LeadApplication.class);
      context.refresh();
      leads = context.getBean(Leads.class);
      assertThat(context.getBean(LeadDesk.class).unsent).isEmpty();
    }
    assertThatThrownBy(() -> leads.createLead(REQUEST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
  }

  @Test
  void theIterationNeedsOnlyPages() {
    Lead lead = Lead.builder().id(1L).campaignId(7L).phoneNumber("+12025550123").build();
    Leads leads = new StubLeads(LeadPage.builder().data(List.of(lead)).lastPage(1).build());

    assertThat(leads.findLeads(7, "+12025550123")).containsExactly(lead);
  }
}
