package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.NUMBER;
import static ai.autocalls.lead.client.ListProvider.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the client finds out about a lead after a failure that left it open; and that it never sends
 * the request again.
 */
@Timeout(30)
class OutcomeIT extends LookUpScene {
  OutcomeIT() throws IOException {}

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
}
