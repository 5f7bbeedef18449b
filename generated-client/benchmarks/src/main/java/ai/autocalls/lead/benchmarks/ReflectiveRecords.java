package ai.autocalls.lead.benchmarks;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** What one writes by hand first: records that Gson reflects on, and Retrofit's own converter. */
final class ReflectiveRecords implements Caller {
  record Contact(String phoneNumber, Map<String, String> variables) {}

  record LeadRequest(
      String phoneNumber,
      long campaignId,
      Map<String, String> variables,
      boolean allowDupplicate,
      List<Contact> secondaryContacts) {}

  record Campaign(long id, String name) {}

  record CreatedContact(
      long id,
      String phoneNumber,
      Map<String, Object> variables,
      String status,
      String createdAt,
      String updatedAt) {}

  record Lead(
      long id,
      long campaignId,
      String phoneNumber,
      Map<String, Object> variables,
      String status,
      String createdAt,
      String updatedAt,
      Campaign campaign,
      List<CreatedContact> secondaryContacts) {}

  record LeadResponse(String message, Lead data) {}

  interface Leads {
    @POST("user/lead")
    Call<LeadResponse> createLead(
        @Header("Authorization") String authorization, @Body LeadRequest request);
  }

  private final OkHttpClient http = new OkHttpClient();
  private final Leads leads;
  private final LeadRequest request;

  ReflectiveRecords(String baseUrl, LeadData lead) {
    this.leads = retrofit(baseUrl).client(http).build().create(Leads.class);
    this.request = request(lead);
  }

  static Codec codec(LeadData lead) {
    return new ConverterCodec<>(
        retrofit("http://localhost").build(), LeadRequest.class, request(lead), LeadResponse.class);
  }

  private static Retrofit.Builder retrofit(String baseUrl) {
    Gson gson =
        new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();
    return new Retrofit.Builder()
        .baseUrl(baseUrl + "/")
        .addConverterFactory(GsonConverterFactory.create(gson));
  }

  private static LeadRequest request(LeadData lead) {
    return new LeadRequest(
        lead.phoneNumber(),
        lead.campaignId(),
        lead.variables(),
        lead.allowDuplicate(),
        lead.contacts().stream()
            .map(contact -> new Contact(contact.phoneNumber(), contact.variables()))
            .toList());
  }

  @Override
  public Object createLead() throws IOException {
    Response<LeadResponse> response =
        leads.createLead("Bearer " + Contender.TOKEN, request).execute();
    LeadResponse body = response.body();
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
