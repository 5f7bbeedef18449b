package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.api.LeadsApi;
import ai.autocalls.lead.client.AutocallsClient;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the jar says to GraalVM: its one proxy, and the one type that Retrofit reflects on. */
class NativeImageTest {
  private static JsonObject onlyEntryOf(String file) throws IOException {
    try (InputStream in =
        AutocallsClient.class.getResourceAsStream(
            "/META-INF/native-image/ai.autocalls/autocalls-lead-client/" + file)) {
      JsonArray entries =
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonArray();
      assertThat(entries).hasSize(1);
      return entries.get(0).getAsJsonObject();
    }
  }

  @Test
  void namesTheInterfacesOfTheProxyThatAClientHas() throws IOException {
    Class<?> proxy;
    try (AutocallsClient client =
        AutocallsClient.builder().baseUrl("https://localhost").token("token").build()) {
      proxy = client.leads().getClass();
    }
    assertThat(Proxy.isProxyClass(proxy)).isTrue();
    assertThat(onlyEntryOf("proxy-config.json").getAsJsonArray("interfaces"))
        .extracting(name -> name.getAsString())
        .containsExactlyElementsOf(Stream.of(proxy.getInterfaces()).map(Class::getName).toList());
  }

  @Test
  void letsRetrofitReadTheMethodsOfTheInterface() throws IOException {
    JsonObject entry = onlyEntryOf("reflect-config.json");
    assertThat(entry.get("name").getAsString()).isEqualTo(LeadsApi.class.getName());
    assertThat(entry.get("allDeclaredMethods").getAsBoolean()).isTrue();
  }
}
