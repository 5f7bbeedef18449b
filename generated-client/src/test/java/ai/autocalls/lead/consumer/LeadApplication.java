package ai.autocalls.lead.consumer;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.LeadOutcome;
import ai.autocalls.lead.client.Leads;
import ai.autocalls.lead.model.CreateLeadRequest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** A Spring application that creates leads, and calls no one twice. */
@Configuration
@EnableScheduling
@Import(LeadApplication.LeadDesk.class)
class LeadApplication {
  @Bean
  Leads leads(
      @Value("${autocalls.base-url}") String baseUrl, @Value("${autocalls.token}") String token) {
    return AutocallsClient.builder()
        .baseUrl(baseUrl)
        .token(token)
        .referenceVariable("lead_ref")
        .build(); // Spring closes it
  }

  /** Sends again what never left, and looks up what may have arrived before anything else. */
  @Service
  static final class LeadDesk {
    /** A request that may have arrived, and the reference that it carried. */
    record Open(CreateLeadRequest request, String reference) {}

    final Queue<CreateLeadRequest> unsent = new ConcurrentLinkedQueue<>();
    final Queue<Open> open = new ConcurrentLinkedQueue<>();
    private final Leads leads;

    LeadDesk(Leads leads) {
      this.leads = leads;
    }

    String create(CreateLeadRequest request) {
      try {
        return "created " + leads.createLead(request).id();
      } catch (AutocallsException e) {
        switch (e.delivery()) {
          case NOT_DELIVERED -> unsent.add(request);
          case UNKNOWN -> open.add(new Open(request, e.reference()));
          case REJECTED, CREATED -> {} // Final: the message says what to fix, or the id to find.
        }
        return e.delivery() + ": " + e.getMessage();
      }
    }

    @Scheduled(fixedDelay = 60_000)
    void sendAgain() {
      for (int i = unsent.size(); i > 0; i--) {
        create(unsent.remove());
      }
    }

    @Scheduled(fixedDelay = 300_000)
    void lookUp() {
      open.removeIf(this::isFound);
    }

    private boolean isFound(Open sent) {
      try {
        LeadOutcome outcome = leads.outcomeOf(sent.request(), sent.reference());
        return outcome.finding() == LeadOutcome.Finding.CREATED;
      } catch (AutocallsException e) {
        return false; // Looks again next time; the client has logged why.
      }
    }
  }
}
