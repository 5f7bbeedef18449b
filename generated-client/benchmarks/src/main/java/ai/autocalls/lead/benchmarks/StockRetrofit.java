package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import stock.retrofit2.ApiClient;
import stock.retrofit2.api.LeadsApi;
import stock.retrofit2.model.CreateLeadRequest;
import stock.retrofit2.model.LeadCreated;
import stock.retrofit2.model.SecondaryContactRequest;

/** What the generator makes of the contract by itself with its library {@code retrofit2}. */
final class StockRetrofit implements AsyncCaller {
  private final OkHttpClient http;
  private final LeadsApi leads;
  private final CreateLeadRequest request;

  StockRetrofit(String baseUrl, LeadData lead) {
    ApiClient client = new ApiClient("bearerToken").setBearerToken(Contender.TOKEN);
    client.getAdapterBuilder().baseUrl(baseUrl + "/");
    this.http = client.getOkBuilder().build();
    this.leads = client.getAdapterBuilder().client(http).build().create(LeadsApi.class);
    this.request = request(lead);
  }

  static Codec codec(LeadData lead) {
    return new ConverterCodec<>(
        new ApiClient().getAdapterBuilder().build(),
        CreateLeadRequest.class,
        request(lead),
        LeadCreated.class);
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
  public Object createLead() throws IOException {
    return body(leads.createLead(request).execute());
  }

  @Override
  public CompletableFuture<?> start() {
    CompletableFuture<LeadCreated> answer = new CompletableFuture<>();
    leads
        .createLead(request)
        .enqueue(
            new Callback<>() {
              @Override
              public void onResponse(Call<LeadCreated> call, Response<LeadCreated> response) {
                answer.complete(body(response));
              }

              @Override
              public void onFailure(Call<LeadCreated> call, Throwable failure) {
                answer.completeExceptionally(failure);
              }
            });
    return answer;
  }

  private static <T> T body(Response<T> response) {
    T body = response.body();
    if (body == null) {
      throw new IllegalStateException("the provider responded with " + response.code());
    }
    return body;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
