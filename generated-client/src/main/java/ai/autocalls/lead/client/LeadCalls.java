package ai.autocalls.lead.client;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadCreated;
import ai.autocalls.lead.model.LeadPage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The operations of the API as exchanges: what is sent, how its response is read, and logged. */
record LeadCalls(
    LeadsApi api, Exchange.Setup setup, Executor continuations, System.@Nullable Logger logger) {
  /** One operation with its request, not yet sent. */
  record Operation<T, R>(Call<T> call, ResponseReading<T, R> reading, CallLog log) {}

  Operation<LeadCreated, Lead> create(CreateLeadRequest request, @Nullable Reference reference) {
    CreateLeadRequest sent = reference == null ? request : reference.putInto(request);
    Supplier<Redaction> redaction = () -> RequestSecrets.redaction(sent);
    return new Operation<>(
        api.createLead(sent),
        new ResponseReading<>(
            LeadCreated::data, redaction, reference == null ? null : reference.of(sent)),
        new CallLog(logger, sent, redaction));
  }

  Operation<LeadPage, LeadPage> list(LeadQuery query) {
    Supplier<Redaction> redaction = () -> Redaction.of(query.phoneNumber());
    return new Operation<>(
        api.listLeads(
            query.status(),
            query.campaignId(),
            query.phoneNumber(),
            query.dateFrom(),
            query.dateTo(),
            query.perPage(),
            query.page()),
        new ResponseReading<>(Function.identity(), redaction, null),
        new CallLog(logger, query, redaction));
  }

  <T, R> R execute(Operation<T, R> operation, Duration callTimeout) {
    return new CallerExchange<>(setup, operation.reading, operation.log, nanos(callTimeout))
        .execute(operation.call);
  }

  <T, R> CompletableFuture<R> start(Operation<T, R> operation, Duration callTimeout) {
    return new FutureExchange<>(
            setup, operation.reading, operation.log, nanos(callTimeout), continuations)
        .start(operation.call);
  }

  private static long nanos(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("the call timeout is negative");
    }
    // More than the clock counts is no limit.
    return timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0 ? 0 : timeout.toNanos();
  }
}
