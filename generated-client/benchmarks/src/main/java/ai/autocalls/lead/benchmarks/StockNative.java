package ai.autocalls.lead.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import okio.BufferedSink;
import stock.jdk.ApiClient;
import stock.jdk.ApiException;
import stock.jdk.api.LeadsApi;
import stock.jdk.model.CreateLeadRequest;
import stock.jdk.model.LeadCreated;
import stock.jdk.model.SecondaryContactRequest;

/**
 * What the generator makes of the contract by itself with its library {@code native}: the HTTP
 * client of the JDK, and Jackson.
 */
final class StockNative implements Caller {
  private final LeadsApi leads;
  private final CreateLeadRequest request;

  StockNative(String baseUrl, LeadData lead) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl);
    client.setRequestInterceptor(
        builder -> builder.header("Authorization", "Bearer ".concat(Contender.TOKEN)));
    this.leads = new LeadsApi(client);
    this.request = request(lead);
  }

  /** The steps that its {@code LeadsApi} takes, which gives no access to them. */
  static Codec codec(LeadData lead) {
    ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    CreateLeadRequest request = request(lead);
    return new Codec() {
      @Override
      public void encode(BufferedSink connection) throws IOException {
        connection.write(mapper.writeValueAsBytes(request));
      }

      @Override
      public Object decode(byte[] answer) throws IOException {
        return mapper.readValue(
            new String(answer, StandardCharsets.UTF_8), new TypeReference<LeadCreated>() {});
      }
    };
  }

  private static CreateLeadRequest request(LeadData lead) {
    CreateLeadRequest request =
        new CreateLeadRequest()
            .phoneNumber(lead.phoneNumber())
            .campaignId(lead.campaignId())
            .variables(new HashMap<>(lead.variables()))
            .allowDupplicate(lead.allowDuplicate());
    for (LeadData.Contact contact : lead.contacts()) {
      request.addSecondaryContactsItem(
          new SecondaryContactRequest()
              .phoneNumber(contact.phoneNumber())
              .variables(new HashMap<>(contact.variables())));
    }
    return request;
  }

  @Override
  public Object createLead() throws ApiException {
    return leads.createLead(request);
  }

  /** The JDK's client lets go of its connections by itself. */
  @Override
  public void close() {}
}
