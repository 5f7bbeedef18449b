package ai.autocalls.lead.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadCreated;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only who does the same work can be compared. */
class ContendersTest {
  static Stream<Arguments> contendersAndSamples() {
    return Stream.of(Contender.values())
        .flatMap(
            contender -> Stream.of(Sample.values()).map(sample -> Arguments.of(contender, sample)));
  }

  @Test
  void exampleIsTheVendorsWithItsPlaceholdersFilledIn() throws Exception {
    JsonObject answer =
        JsonParser.parseString(new String(VendorExample.answer(), StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonObject("data");

    assertThat(encoded(Contender.GENERATED, Sample.EXAMPLE))
        .isEqualTo(filledIn(VendorExample.request(), answer));
  }

  @ParameterizedTest
  @MethodSource("contendersAndSamples")
  void allEncodeTheSameJson(Contender contender, Sample sample) throws Exception {
    assertThat(encoded(contender, sample)).isEqualTo(expected(sample));
  }

  @ParameterizedTest
  @MethodSource("contendersAndSamples")
  void allDecodeTheWholeAnswer(Contender contender, Sample sample) throws Exception {
    Object decoded = contender.codec(sample.lead()).decode(sample.answer());

    assertThat(read(decoded)).isEqualTo(new Read(1, sample == Sample.EXAMPLE ? 2 : 200));
  }

  @ParameterizedTest
  @EnumSource
  void allSendTheSameJsonAndReadTheAnswer(Contender contender) throws Exception {
    try (LoopbackServer server =
            new LoopbackServer(Sample.EXAMPLE.answer(), LoopbackServer.Pause.NONE);
        Caller caller = contender.caller(server.baseUrl(), Sample.EXAMPLE.lead())) {
      Object first = caller.createLead();
      Object second = caller.createLead();

      assertThat(json(server.lastRequest())).isEqualTo(expected(Sample.EXAMPLE));
      assertThat(List.of(read(first), read(second))).containsOnly(new Read(1, 2));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** The id of the lead, and how many contacts came with it. */
  private record Read(long id, int contacts) {}

  private static Read read(Object answer) {
    if (answer instanceof LeadCreated response) {
      return read(response.data());
    }
    if (answer instanceof Lead lead) {
      return new Read(lead.id(), lead.secondaryContacts().size());
    }
    if (answer instanceof stock.retrofit2.model.LeadCreated response) {
      stock.retrofit2.model.Lead lead = response.getData();
      return new Read(lead.getId(), lead.getSecondaryContacts().size());
    }
    if (answer instanceof stock.jdk.model.LeadCreated response) {
      stock.jdk.model.Lead lead = response.getData();
      return new Read(lead.getId(), lead.getSecondaryContacts().size());
    }
    if (answer instanceof ReflectiveRecords.LeadResponse response) {
      return new Read(response.data().id(), response.data().secondaryContacts().size());
    }
    JsonObject lead = json((byte[]) answer).getAsJsonObject().getAsJsonObject("data");
    return new Read(lead.get("id").getAsLong(), lead.getAsJsonArray("secondary_contacts").size());
  }

  private static JsonElement expected(Sample sample) {
    LeadData lead = sample.lead();
    JsonObject json = new JsonObject();
    json.addProperty("phone_number", lead.phoneNumber());
    json.addProperty("campaign_id", lead.campaignId());
    json.add("variables", json(lead.variables()));
    json.addProperty("allow_dupplicate", lead.allowDuplicate());
    JsonArray contacts = new JsonArray();
    for (LeadData.Contact contact : lead.contacts()) {
      JsonObject one = new JsonObject();
      one.addProperty("phone_number", contact.phoneNumber());
      one.add("variables", json(contact.variables()));
      contacts.add(one);
    }
    json.add("secondary_contacts", contacts);
    return json;
  }

  private static JsonObject json(Map<String, String> variables) {
    JsonObject json = new JsonObject();
    variables.forEach(json::addProperty);
    return json;
  }

  private static JsonElement json(byte[] text) {
    return JsonParser.parseString(new String(text, StandardCharsets.UTF_8));
  }

  private static JsonElement encoded(Contender contender, Sample sample) throws Exception {
    Buffer connection = new Buffer();
    contender.codec(sample.lead()).encode(connection);
    return json(connection.readByteArray());
  }

  /**
   * The response names the person of the request; each text of the request is found under its name.
   */
  private static JsonElement filledIn(JsonElement request, JsonElement answer) {
    if (request.equals(new JsonPrimitive("<string>"))) {
      return answer;
    }
    if (request.isJsonObject()) {
      JsonObject filled = new JsonObject();
      request
          .getAsJsonObject()
          .asMap()
          .forEach(
              (name, value) ->
                  filled.add(name, filledIn(value, answer.getAsJsonObject().get(name))));
      return filled;
    }
    if (request.isJsonArray()) {
      JsonArray filled = new JsonArray();
      for (int i = 0; i < request.getAsJsonArray().size(); i++) {
        filled.add(filledIn(request.getAsJsonArray().get(i), answer.getAsJsonArray().get(i)));
      }
      return filled;
    }
    return request;
  }
}
