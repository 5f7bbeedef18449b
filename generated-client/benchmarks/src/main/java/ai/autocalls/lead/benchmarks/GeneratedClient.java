package ai.autocalls.lead.benchmarks;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.ClientConverters;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.LeadCreated;
import ai.autocalls.lead.model.SecondaryContactRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import retrofit2.Retrofit;

/** The client of this project. */
final class GeneratedClient implements AsyncCaller {
  private final AutocallsClient client;
  private final CreateLeadRequest request;

  GeneratedClient(String baseUrl, LeadData lead) {
    this.client = AutocallsClient.builder().baseUrl(baseUrl).token(Contender.TOKEN).build();
    this.request = request(lead);
  }

  static Codec codec(LeadData lead) {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl("http://localhost/")
            .addConverterFactory(ClientConverters.factory())
            .build();
    return new ConverterCodec<>(
        retrofit, CreateLeadRequest.class, request(lead), LeadCreated.class);
  }

  private static CreateLeadRequest request(LeadData lead) {
    List<SecondaryContactRequest> contacts = new ArrayList<>();
    for (LeadData.Contact contact : lead.contacts()) {
      contacts.add(
          SecondaryContactRequest.builder()
              .phoneNumber(contact.phoneNumber())
              .variables(contact.variables())
              .build());
    }
    return CreateLeadRequest.builder()
        .phoneNumber(lead.phoneNumber())
        .campaignId(lead.campaignId())
        .variables(lead.variables())
        .allowDupplicate(lead.allowDuplicate())
        .secondaryContacts(contacts)
        .build();
  }

  @Override
  public Object createLead() {
    return client.createLead(request);
  }

  @Override
  public CompletableFuture<?> start() {
    return client.createLeadAsync(request);
  }

  @Override
  public void close() {
    client.close();
  }
}
