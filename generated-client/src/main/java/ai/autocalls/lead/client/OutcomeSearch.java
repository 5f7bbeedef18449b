package ai.autocalls.lead.client;

import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the lead of one request, several times, until it is found. It sends nothing else. */
final class OutcomeSearch {
  private final Leads leads;
  private final Schedule schedule;
  private final SoughtLead sought;
  private final @Nullable Reference variable;
  private final @Nullable String reference;

  /**
   * When to look.
   *
   * @param lookAfter from the beginning of the search
   * @param pause gives a future that completes after the time
   */
  record Schedule(
      List<Duration> lookAfter, Function<Duration, CompletableFuture<@Nullable Void>> pause) {
    static final List<Duration> USUAL =
        List.of(
            Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

    static List<Duration> ascending(Duration... times) {
      Duration previous = Duration.ZERO;
      for (Duration time : times) {
        if (time.compareTo(previous) < 0) {
          throw new IllegalArgumentException("the times to look are negative or do not ascend");
        }
        previous = time;
      }
      if (times.length == 0) {
        throw new IllegalArgumentException("there is no time to look");
      }
      return List.of(times);
    }

    int looks() {
      return lookAfter.size();
    }

    CompletableFuture<@Nullable Void> before(int look) {
      Duration previous = look == 0 ? Duration.ZERO : lookAfter.get(look - 1);
      return pause.apply(lookAfter.get(look).minus(previous));
    }
  }

  OutcomeSearch(
      Leads leads,
      Schedule schedule,
      CreateLeadRequest request,
      @Nullable Reference variable,
      @Nullable String reference) {
    if (reference != null && variable == null) {
      throw new IllegalArgumentException("the client has no referenceVariable to search by");
    }
    this.leads = leads;
    this.schedule = schedule;
    this.sought = new SoughtLead(request.campaignId(), request.phoneNumber());
    this.variable = variable;
    this.reference = reference == null && variable != null ? variable.of(request) : reference;
  }

  LeadOutcome run() {
    for (int look = 0; ; look++) {
      await(schedule.before(look));
      List<Lead> listed = new ArrayList<>();
      leads.allLeads(sought.query()).forEach(listed::add);
      LeadOutcome seen = judge(listed, look);
      if (isLast(seen)) {
        return seen;
      }
    }
  }

  CompletableFuture<LeadOutcome> start() {
    CallSequence<LeadOutcome> calls = new CallSequence<>();
    look(calls, 0);
    return calls.future();
  }

  private void look(CallSequence<LeadOutcome> calls, int look) {
    calls.then(
        () -> schedule.before(look),
        paused ->
            calls.then(
                () -> leads.allLeadsAsync(sought.query()),
                listed -> {
                  LeadOutcome seen = judge(listed, look);
                  if (isLast(seen)) {
                    calls.future().complete(seen);
                  } else {
                    look(calls, look + 1);
                  }
                }));
  }

  private LeadOutcome judge(List<Lead> listed, int look) {
    List<Lead> same = sought.sameNumber(listed);
    List<Lead> found = List.of();
    if (variable != null && reference != null) {
      found = listed.stream().filter(lead -> reference.equals(variable.of(lead))).toList();
      // Another reference means another request.
      same = same.stream().filter(lead -> variable.of(lead) == null).toList();
    }
    Finding finding =
        !found.isEmpty() ? Finding.CREATED : !same.isEmpty() ? Finding.PERHAPS : Finding.NOT_SEEN;
    return new LeadOutcome(
        finding,
        finding == Finding.CREATED ? found : same,
        look + 1,
        schedule.lookAfter().get(look));
  }

  /** Without a reference, more looks show nothing else than that there are such leads. */
  private boolean isLast(LeadOutcome seen) {
    return seen.looks() == schedule.looks()
        || seen.finding() == Finding.CREATED
        || seen.finding() == Finding.PERHAPS && reference == null;
  }

  /** After an interrupt there is no wait, and the look that follows fails by it. */
  private static void await(CompletableFuture<@Nullable Void> pause) {
    try {
      pause.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the pause between two looks failed", e);
    }
  }
}
