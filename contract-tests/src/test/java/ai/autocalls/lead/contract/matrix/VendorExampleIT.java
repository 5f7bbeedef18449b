package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.LeadCreated;
import ai.autocalls.lead.model.ModelAdapters;
import ai.autocalls.lead.spec.vendor.FactsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * The vendor's own example, replayed through client and sandbox: what neither of them was made
 * from. The request's placeholders are filled in, since no one can call {@code <string>}.
 */
class VendorExampleIT {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelAdapters()).create();
  private static final JsonNode REQUEST = filledIn(FactsFile.bundled().facts().requestExample());
  private static final JsonNode RESPONSE = FactsFile.bundled().facts().responseExample();

  private final AtomicReference<SandboxRequest> received = new AtomicReference<>();

  @Test
  void clientSendsTheRequestFieldForField() {
    try (Sandbox sandbox = sandbox(SandboxResponse.json(200, RESPONSE));
        AutocallsClient client = client(sandbox)) {
      client.createLead(GSON.fromJson(REQUEST.toString(), CreateLeadRequest.class));
    }

    assertThat(received.get().json()).isEqualTo(REQUEST);
  }

  @Test
  void clientReadsTheResponseFieldForField() throws Exception {
    LeadCreated read;
    try (Sandbox sandbox = sandbox(SandboxResponse.json(200, RESPONSE));
        AutocallsClient client = client(sandbox)) {
      read =
          client
              .leads()
              .createLead(GSON.fromJson(REQUEST.toString(), CreateLeadRequest.class))
              .execute()
              .body();
    }

    assertThat(KnownFields.json(read)).isEqualTo(RESPONSE);
  }

  @Test
  void sandboxRespondsInTheFormOfTheExample() {
    try (Sandbox sandbox =
        Sandbox.builder()
            .token("vendor")
            .campaign(REQUEST.get("campaign_id").asLong(), "Spring")
            .start()) {
      Probe.Response response =
          new Probe(sandbox.baseUrl(), "vendor")
              .send(new Call("POST", "/user/lead", REQUEST.toString()));

      assertThat(response.status()).isEqualTo(200);
      assertThat(new JsonShape("response").add(response.json()).elements())
          .isEqualTo(new JsonShape("response").add(RESPONSE).elements());
      assertThat(response.json().get("message")).isEqualTo(RESPONSE.get("message"));
      assertThat(response.json().at("/data/variables")).isEqualTo(REQUEST.get("variables"));
      assertThat(response.json().at("/data/created_at").asText())
          .hasSameSizeAs(RESPONSE.at("/data/created_at").asText());
    }
  }

  private Sandbox sandbox(SandboxResponse response) {
    return Sandbox.builder()
        .token("vendor")
        .around(
            next ->
                request -> {
                  received.set(request);
                  return response;
                })
        .start();
  }

  private static AutocallsClient client(Sandbox sandbox) {
    return AutocallsClient.builder().baseUrl(sandbox.baseUrl()).token("vendor").build();
  }

  private static JsonNode filledIn(JsonNode example) {
    String text =
        example
            .toString()
            .replace("\"phone_number\":\"<string>\"", "\"phone_number\":\"+12025550123\"");
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
