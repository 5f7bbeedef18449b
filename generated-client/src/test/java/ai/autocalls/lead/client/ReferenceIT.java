package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The variable by which a request is found again. */
@Timeout(30)
class ReferenceIT extends LookUpScene {
  ReferenceIT() throws IOException {}

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
}
