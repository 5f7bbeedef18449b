package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.ListProvider.NUMBER;
import static ai.autocalls.lead.client.ListProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.ListProvider.Received;
import ai.autocalls.lead.client.ListProvider.Sent;
import ai.autocalls.lead.model.CreateLeadRequest;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/**
 * A provider that drops the connection after it created a lead, and lists what it created; and a
 * client that looks without waiting.
 */
abstract class LookUpScene {
  static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder()
          .phoneNumber(NUMBER)
          .campaignId(7)
          .variables(Map.of("customer_name", "Ada Example"))
          .build();

  final List<JsonObject> listed = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** What the provider does with a lead that it is asked to create. */
  Supplier<@Nullable Sent> afterCreating = () -> null;

  boolean creates = true;
  boolean keepsVariables = true;

  /** At which look a new lead appears in the list. */
  int appearsAt = 1;

  final ListProvider provider = new ListProvider(this::respond);

  LookUpScene() throws IOException {}

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

  AutocallsClient.Builder client() {
    return provider
        .client()
        .pause(
            time -> {
              pauses.add(time);
              return CompletableFuture.completedFuture(null);
            });
  }

  AutocallsClient clientWithReference() {
    return client().referenceVariable("lead_ref").build();
  }

  static OutcomeUnknownException createFails(AutocallsClient client) {
    return catchThrowableOfType(OutcomeUnknownException.class, () -> client.createLead(REQUEST));
  }

  void assertThatItWasSentOnce() {
    assertThat(provider.received("POST")).hasSize(1);
  }

  @AfterEach
  void stop() throws IOException {
    provider.close();
  }
}
