package ai.autocalls.lead.client;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadCreated;
import ai.autocalls.lead.model.LeadPage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The operations of the API as exchanges: what is sent, how its response is read, and logged. */
record LeadCalls(
    LeadsApi api, Exchange.Setup setup, Executor continuations, System.@Nullable Logger logger) {
  /**
   * One operation with its request, not yet sent.
   *
   * @param name as the contract has it
   */
  record Operation<T, R>(String name, Call<T> call, ResponseReading<T, R> reading, CallLog log) {}

  Operation<LeadCreated, Lead> create(CreateLeadRequest request, @Nullable Reference reference) {
    return create(request, reference, (created, response) -> created.data(), false);
  }

  Operation<LeadCreated, LeadResponse> createWithResponse(
      CreateLeadRequest request, @Nullable Reference reference) {
    return create(request, reference, LeadCalls::leadResponse, true);
  }

  private static LeadResponse leadResponse(LeadCreated created, Response response) {
    SendState state = response.request().tag(SendState.class);
    return new LeadResponse(
        created.data(),
        response.code(),
        response.headers(),
        created.message(),
        state == null ? "" : state.text());
  }

  private <R> Operation<LeadCreated, R> create(
      CreateLeadRequest request,
      @Nullable Reference reference,
      BiFunction<LeadCreated, Response, R> value,
      boolean needsText) {
    CreateLeadRequest sent = reference == null ? request : reference.putInto(request);
    Supplier<Redaction> redaction = () -> RequestSecrets.redaction(sent);
    return new Operation<>(
        "createLead",
        api.createLead(sent),
        new ResponseReading<>(
            value, needsText, redaction, reference == null ? null : reference.of(sent)),
        new CallLog(logger, sent, redaction));
  }

  Operation<LeadPage, LeadPage> list(LeadQuery query) {
    Supplier<Redaction> redaction = () -> Redaction.of(query.phoneNumber());
    return new Operation<>(
        "listLeads",
        api.listLeads(
            query.status(),
            query.campaignId(),
            query.phoneNumber(),
            query.dateFrom(),
            query.dateTo(),
            query.perPage(),
            query.page()),
        new ResponseReading<>((page, response) -> page, false, redaction, null),
        new CallLog(logger, query, redaction));
  }

  <T, R> R execute(Operation<T, R> operation, CallOptions options) {
    return new CallerExchange<>(setup, operation, options).execute();
  }

  <T, R> CompletableFuture<R> start(Operation<T, R> operation, CallOptions options) {
    return new FutureExchange<>(setup, operation, options, continuations).start();
  }
}
