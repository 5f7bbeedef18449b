package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;

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
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An application that creates leads, and its unit test: no network, no mocks. */
class ApplicationTest {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();

  /** Keeps what never left, to send it again, and what is unknown until it has been looked up. */
  private static final class Application {
    private final Leads leads;
    final Map<String, CreateLeadRequest> unknown = new LinkedHashMap<>();
    final List<CreateLeadRequest> unsent = new ArrayList<>();

    Application(Leads leads) {
      this.leads = leads;
    }

    String create(CreateLeadRequest request) {
      try {
        return "created " + leads.createLead(request).id();
      } catch (AutocallsException e) {
        return switch (e.delivery()) {
          case NOT_DELIVERED -> {
            unsent.add(request);
            yield "not sent";
          }
          case REJECTED -> "refused";
          case CREATED -> "created";
          case UNKNOWN -> {
            unknown.put(e.reference(), request);
            yield "unknown";
          }
        };
      }
    }

    void lookUp() {
      unknown
          .entrySet()
          .removeIf(
              sent -> {
                try {
                  return leads.outcomeOf(sent.getValue(), sent.getKey()).finding()
                      == Finding.CREATED;
                } catch (AutocallsException e) {
                  return false;
                }
              });
    }
  }

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
  void keepsWhatNeverLeftToSendItAgain() {
    Application application =
        new Application(
            new StubLeads(
                new NotDeliveredException("the host was not found."),
                Lead.builder().id(4711L).build()));

    assertThat(application.create(REQUEST)).isEqualTo("not sent");
    assertThat(application.unsent).containsExactly(REQUEST);
    assertThat(application.create(REQUEST)).isEqualTo("created 4711");
  }

  @Test
  void keepsWhatIsUnknownUntilItIsFound() {
    Lead lead = Lead.builder().id(4711L).build();
    Application application =
        new Application(
            new StubLeads(
                new OutcomeUnknownException("the connection broke.", "ref-1"),
                new LookupFailedException("the connection broke."),
                new LeadOutcome(Finding.NOT_SEEN, List.of(), 4, Duration.ofSeconds(10)),
                new LeadOutcome(Finding.CREATED, List.of(lead), 1, Duration.ZERO)));

    assertThat(application.create(REQUEST)).isEqualTo("unknown");
    application.lookUp();
    application.lookUp();
    assertThat(application.unknown).containsOnlyKeys("ref-1");
    application.lookUp();
    assertThat(application.unknown).isEmpty();
  }

  @Test
  void aRefusalIsTheOneOfTheStatus() {
    ApiException refusal =
        ApiException.of(422, Headers.of(), "{\"errors\":{\"phone_number\":[\"Too short.\"]}}");

    assertThat(refusal).isInstanceOf(ValidationException.class);
    assertThat(refusal.fieldErrors()).containsKey("phone_number");
    assertThat(new Application(new StubLeads(refusal)).create(REQUEST)).isEqualTo("refused");
  }

  @Test
  void theIterationNeedsOnlyPages() {
    Lead lead = Lead.builder().id(1L).campaignId(7L).phoneNumber("+12025550123").build();
    Leads leads = new StubLeads(LeadPage.builder().data(List.of(lead)).lastPage(1).build());

    assertThat(leads.findLeads(7, "+12025550123")).containsExactly(lead);
  }
}
