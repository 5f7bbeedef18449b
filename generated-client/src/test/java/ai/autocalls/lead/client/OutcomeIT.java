package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.lead;
import static ai.autocalls.lead.client.ListProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.ListProvider.Received;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the client finds out about a lead after a failure that left it open; and that it never sends
 * the request again.
 */
@Timeout(30)
class OutcomeIT {
  private static final String NUMBER = "+12025550123";
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder()
          .phoneNumber(NUMBER)
          .campaignId(7)
          .variables(Map.of("customer_name", "Ada Example"))
          .build();

  /** How an application asks. */
  private enum Way {
    SYNC {
      @Override
      LeadOutcome outcomeOf(Leads leads, @Nullable String reference) {
        return leads.outcomeOf(REQUEST, reference);
      }
    },
    ASYNC {
      @Override
      LeadOutcome outcomeOf(Leads leads, @Nullable String reference) {
        try {
          return leads.outcomeOfAsync(REQUEST, reference).join();
        } catch (CompletionException e) {
          throw (RuntimeException) e.getCause();
        }
      }
    };

    abstract LeadOutcome outcomeOf(Leads leads, @Nullable String reference);
  }

  private final List<JsonObject> listed = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** What the provider does with a lead that it is asked to create. */
  private Supplier<@Nullable Sent> afterCreating = () -> null;

  private boolean creates = true;
  private boolean keepsVariables = true;

  /** At which look a new lead appears in the list. */
  private int appearsAt = 1;

  private final ListProvider provider = new ListProvider(this::respond);

  OutcomeIT() throws IOException {}

  private @Nullable Sent respond(Received request) {
    if (request.method().equals("GET")) {
      boolean appeared = provider.received("GET").size() >= appearsAt;
      JsonObject[] shown = appeared ? listed.toArray(JsonObject[]::new) : new JsonObject[0];
      return Sent.ok(page(1, 1, shown).toString());
    }
    if (creates) {
      JsonObject created = request.json();
      created.addProperty("id", 4711 + listed.size());
      if (!keepsVariables) {
        created.remove("variables");
      }
      listed.add(created);
    }
    return afterCreating.get();
  }

  private AutocallsClient.Builder client() {
    return provider
        .client()
        .pause(
            time -> {
              pauses.add(time);
              return CompletableFuture.completedFuture(null);
            });
  }

  private AutocallsClient clientWithReference() {
    return client().referenceVariable("lead_ref").build();
  }

  private static OutcomeUnknownException createFails(AutocallsClient client) {
    return catchThrowableOfType(OutcomeUnknownException.class, () -> client.createLead(REQUEST));
  }

  private void assertThatItWasSentOnce() {
    assertThat(provider.received("POST")).hasSize(1);
  }

  @AfterEach
  void stop() throws IOException {
    provider.close();
  }

  @ParameterizedTest
  @EnumSource
  void findsTheLeadThatExists(Way way) throws IOException {
    try (AutocallsClient client = clientWithReference()) {
      OutcomeUnknownException failure = createFails(client);
      LeadOutcome outcome = way.outcomeOf(client, failure.reference());

      assertThat(outcome.finding()).isEqualTo(Finding.CREATED);
      assertThat(outcome.leads()).extracting(Lead::id).containsExactly(4711L);
      assertThat(outcome.looks()).isEqualTo(1);
      assertThat(pauses).containsExactly(Duration.ZERO);
      assertThat(provider.received("GET").get(0).query())
          .containsEntry("campaign_id", "7")
          .containsEntry("phone_number", NUMBER);
    }
    assertThatItWasSentOnce();
  }

  @ParameterizedTest
  @EnumSource
  void seesNoLeadWhereThereIsNone(Way way) throws IOException {
    creates = false;
    try (AutocallsClient client = clientWithReference()) {
      LeadOutcome outcome = way.outcomeOf(client, createFails(client).reference());

      assertThat(outcome)
          .isEqualTo(new LeadOutcome(Finding.NOT_SEEN, List.of(), 4, Duration.ofSeconds(10)));
      assertThat(outcome.message())
          .contains("does not prove", "may still be under way")
          .endsWith("Looked 4 times in 10 s.");
      assertThat(pauses).extracting(Duration::toSeconds).containsExactly(0L, 2L, 3L, 5L);
      assertThat(provider.received("GET")).hasSize(4);
    }
    assertThatItWasSentOnce();
  }

  @ParameterizedTest
  @EnumSource
  void cannotDistinguishLeadsWithoutAReference(Way way) throws IOException {
    listed.add(lead(4000, NUMBER));
    try (AutocallsClient client = client().build()) {
      OutcomeUnknownException failure = createFails(client);
      assertThat(failure.reference()).isNull();

      LeadOutcome outcome = way.outcomeOf(client, null);

      assertThat(outcome.finding()).isEqualTo(Finding.PERHAPS);
      assertThat(outcome.leads()).extracting(Lead::id).containsExactly(4000L, 4712L);
      assertThat(outcome.looks()).isEqualTo(1);
      assertThat(outcome.toString()).doesNotContain("2025550123", "Ada");
    }
    assertThatItWasSentOnce();
  }

  @ParameterizedTest
  @EnumSource
  void looksUntilTheLeadIsListed(Way way) throws IOException {
    appearsAt = 3;
    try (AutocallsClient client = clientWithReference()) {
      LeadOutcome outcome = way.outcomeOf(client, createFails(client).reference());

      assertThat(outcome.finding()).isEqualTo(Finding.CREATED);
      assertThat(outcome.looks()).isEqualTo(3);
      assertThat(outcome.waited()).isEqualTo(Duration.ofSeconds(5));
    }
    assertThatItWasSentOnce();
  }

  @ParameterizedTest
  @EnumSource
  void looksToTheEndWhereTheProviderListsNoVariables(Way way) throws IOException {
    keepsVariables = false;
    try (AutocallsClient client = clientWithReference()) {
      LeadOutcome outcome = way.outcomeOf(client, createFails(client).reference());

      assertThat(outcome.finding()).isEqualTo(Finding.PERHAPS);
      assertThat(outcome.leads()).extracting(Lead::id).containsExactly(4711L);
      assertThat(outcome.looks()).isEqualTo(4);
    }
    assertThatItWasSentOnce();
  }

  @Test
  void takesNoLeadOfAnotherRequest() throws IOException {
    try (AutocallsClient client = clientWithReference()) {
      createFails(client);
      creates = false;
      OutcomeUnknownException second = createFails(client);

      assertThat(client.outcomeOf(REQUEST, second.reference()).finding())
          .isEqualTo(Finding.NOT_SEEN);
    }
  }

  @Test
  void aLostReferenceMakesNoLeadDisappear() throws IOException {
    try (AutocallsClient client = clientWithReference()) {
      createFails(client);

      assertThat(client.outcomeOf(REQUEST).finding()).isEqualTo(Finding.PERHAPS);
      assertThat(client.outcomeOfAsync(REQUEST).join().leads()).hasSize(1);
    }
  }

  @Test
  void everyRequestHasAReferenceOfItsOwn() throws IOException {
    try (AutocallsClient client = clientWithReference()) {
      AutocallsException first = createFails(client);
      AutocallsException second = createFails(client);

      assertThat(provider.received("POST"))
          .extracting(request -> request.json().getAsJsonObject("variables").get("lead_ref"))
          .extracting(sent -> sent.getAsString())
          .containsExactly(first.reference(), second.reference())
          .doesNotHaveDuplicates()
          .allSatisfy(sent -> assertThat(UUID.fromString(sent)).hasToString(sent));
      assertThat(provider.received("POST").get(0).json().getAsJsonObject("variables"))
          .hasToString(
              "{\"customer_name\":\"Ada Example\",\"lead_ref\":\"" + first.reference() + "\"}");
    }
  }

  @Test
  void keepsTheReferenceOfTheCaller() throws IOException {
    CreateLeadRequest own = REQUEST.toBuilder().variables(Map.of("lead_ref", 42)).build();
    try (AutocallsClient client = clientWithReference()) {
      AutocallsException failure =
          catchThrowableOfType(AutocallsException.class, () -> client.createLead(own));

      assertThat(failure.reference()).isEqualTo("42");
      assertThat(client.outcomeOf(own).finding()).isEqualTo(Finding.CREATED);
      assertThat(client.outcomeOf(own, "43").finding()).isEqualTo(Finding.NOT_SEEN);
    }
    assertThatItWasSentOnce();
  }

  @Test
  void everyFailureNamesTheReference() throws IOException {
    try (AutocallsClient client = clientWithReference()) {
      List<AutocallsException> failures = new ArrayList<>();
      for (String response : List.of("500 X", "408 X", "422 X", "200 OK")) {
        afterCreating = () -> new Sent(response, "{}");
        failures.add(
            catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST)));
      }
      client
          .createLeadAsync(REQUEST)
          .exceptionally(
              failure -> {
                failures.add((AutocallsException) failure);
                return null;
              })
          .join();

      assertThat(failures).hasSize(5).allMatch(failure -> failure.reference() != null);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedLookLeavesTheOutcomeUnknown(Way way) throws IOException {
    try (ListProvider refusing = new ListProvider(request -> new Sent("403 X", "{}"));
        AutocallsClient client = refusing.client().build()) {
      assertThatThrownBy(() -> way.outcomeOf(client, null))
          .isInstanceOfSatisfying(
              ForbiddenException.class,
              failure -> assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN));
    }
  }

  @Test
  void anInterruptEndsThePauseAndTheSearch() throws IOException {
    creates = false;
    try (AutocallsClient client =
        client()
            .pause(
                time -> {
                  if (!time.isZero()) {
                    Thread.currentThread().interrupt();
                  }
                  return time.isZero()
                      ? CompletableFuture.completedFuture(null)
                      : new CompletableFuture<>();
                })
            .build()) {
      assertThatThrownBy(() -> client.outcomeOf(REQUEST))
          .isInstanceOf(LookupFailedException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(provider.received()).hasSize(1);
    }
  }

  @Test
  void givingUpEndsThePauseAndTheSearch() throws IOException {
    CompletableFuture<@Nullable Void> pause = new CompletableFuture<>();
    CompletableFuture<Duration> paused = new CompletableFuture<>();
    try (AutocallsClient client =
        client()
            .pause(
                time -> {
                  if (time.isZero()) {
                    return CompletableFuture.completedFuture(null);
                  }
                  paused.complete(time);
                  return pause;
                })
            .build()) {
      CompletableFuture<LeadOutcome> outcome = client.outcomeOfAsync(REQUEST);
      assertThat(paused.join()).isEqualTo(Duration.ofSeconds(2));
      outcome.cancel(true);

      // The pause may begin before the sequence knows of it; then it is cancelled a moment later.
      assertThatThrownBy(pause::join).isInstanceOf(CancellationException.class);
      client.listLeads(LeadQuery.builder().build());
      assertThat(provider.received()).hasSize(2);
    }
  }

  @Test
  void looksAtTheTimesThatAreSet() throws IOException {
    creates = false;
    Duration[] times = {Duration.ofMillis(500), Duration.ofMillis(1500)};
    try (AutocallsClient client = client().lookAfter(times).build()) {
      LeadOutcome outcome = client.outcomeOf(REQUEST);

      assertThat(outcome.looks()).isEqualTo(2);
      assertThat(outcome.message()).endsWith("Looked 2 times in 1.5 s.");
      assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @Test
  void waitsByItself() throws IOException {
    creates = false;
    try (AutocallsClient client =
        provider.client().lookAfter(Duration.ZERO, Duration.ofMillis(20)).build()) {
      long start = System.nanoTime();
      assertThat(client.outcomeOf(REQUEST).looks()).isEqualTo(2);
      assertThat(client.outcomeOfAsync(REQUEST).join().looks()).isEqualTo(2);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(40));
    }
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    AutocallsClient.Builder builder = provider.client();
    assertThatThrownBy(builder::lookAfter).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.lookAfter(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.lookAfter(Duration.ofMillis(2), Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.referenceVariable(" "))
        .isInstanceOf(IllegalArgumentException.class);
    try (AutocallsClient client = builder.build()) {
      assertThatThrownBy(() -> client.outcomeOf(REQUEST, "a reference"))
          .hasMessageContaining("referenceVariable");
    }
  }

  @Test
  void aClosedClientDoesNotLook() {
    AutocallsClient client = client().build();
    client.close();

    assertThatThrownBy(() -> client.outcomeOf(REQUEST)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> client.outcomeOfAsync(REQUEST))
        .isInstanceOf(IllegalStateException.class);
    assertThat(provider.received()).isEmpty();
  }
}
