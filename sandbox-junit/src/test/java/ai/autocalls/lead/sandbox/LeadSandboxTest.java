package ai.autocalls.lead.sandbox;

import static ai.autocalls.lead.contract.sandbox.DeliveryFault.DROP_AFTER_CREATE;
import static ai.autocalls.lead.contract.sandbox.DeliveryFault.DROP_BEFORE_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.Delivery;
import ai.autocalls.lead.client.LeadOutcome.Finding;
import ai.autocalls.lead.client.UnauthorizedException;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The extension in use, as an application's tests would. */
@LeadSandbox
class LeadSandboxTest {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();

  private static final List<URI> STARTED = new ArrayList<>();

  private static AutocallsClient client(String baseUrl) {
    return AutocallsClient.builder()
        .baseUrl(baseUrl)
        .token("secret")
        .referenceVariable("lead_ref")
        .lookAfter(Duration.ZERO)
        .build();
  }

  @AfterAll
  static void everySandboxHasStopped() {
    assertThat(STARTED).isNotEmpty();
    for (URI uri : STARTED) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(
                () -> socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort())))
            .isInstanceOf(ConnectException.class);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aTestHasASandboxOfItsOwn(Sandbox provider, URI baseUrl) {
    STARTED.add(baseUrl);
    assertThat(baseUrl).hasToString(provider.baseUrl());
    try (AutocallsClient client = client(provider.baseUrl())) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(1);
    }
    assertThat(provider.leads()).hasSize(1);
  }

  @Test
  @LeadSandbox(fault = DROP_AFTER_CREATE)
  void whatIsUnknownIsFound(Sandbox provider) {
    STARTED.add(URI.create(provider.baseUrl()));
    try (AutocallsClient client = client(provider.baseUrl())) {
      AutocallsException failure =
          catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(client.outcomeOf(REQUEST, failure.reference()).finding())
          .isEqualTo(Finding.CREATED);
    }
    assertThat(provider.leads()).hasSize(1);
  }

  @Test
  @LeadSandbox(token = "another")
  void theTokenIsTheOneAskedFor(Sandbox provider) {
    try (AutocallsClient client = client(provider.baseUrl())) {
      assertThat(
              catchThrowableOfType(UnauthorizedException.class, () -> client.createLead(REQUEST)))
          .isNotNull();
    }
  }

  @Nested
  @LeadSandbox(fault = DROP_BEFORE_CREATE)
  class WithAFaultForAllTests {
    @Test
    void whatIsUnknownIsNotSeen(Sandbox provider) {
      try (AutocallsClient client = client(provider.baseUrl())) {
        AutocallsException failure =
            catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
        assertThat(client.outcomeOf(REQUEST, failure.reference()).finding())
            .isEqualTo(Finding.NOT_SEEN);
      }
      assertThat(provider.leads()).isEmpty();
    }
  }

  @Nested
  class WithTheSandboxOfTheClassAround {
    @Test
    void theLeadIsCreated(Sandbox provider) {
      try (AutocallsClient client = client(provider.baseUrl())) {
        assertThat(client.createLead(REQUEST).campaign().id()).isEqualTo(7);
      }
    }
  }
}
