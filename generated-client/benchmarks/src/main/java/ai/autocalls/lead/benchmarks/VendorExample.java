package ai.autocalls.lead.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The example request and response of the vendor's documentation. */
final class VendorExample {
  private VendorExample() {}

  /** The request, with placeholders where its texts should be. */
  static JsonObject request() {
    return JsonParser.parseString(text("request")).getAsJsonObject();
  }

  /** The response, byte for byte. */
  static byte[] answer() {
    return text("response").getBytes(StandardCharsets.UTF_8);
  }

  /** The response with so many contacts, each like the first of the example. */
  static byte[] answer(int contacts) {
    JsonObject answer = JsonParser.parseString(text("response")).getAsJsonObject();
    JsonObject lead = answer.getAsJsonObject("data");
    JsonObject first = lead.getAsJsonArray("secondary_contacts").get(0).getAsJsonObject();
    JsonArray many = new JsonArray();
    for (int i = 0; i < contacts; i++) {
      JsonObject contact = first.deepCopy();
      contact.addProperty("id", 2 + i);
      contact.addProperty("phone_number", phoneNumber(i));
      many.add(contact);
    }
    lead.add("secondary_contacts", many);
    return answer.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String phoneNumber(int contact) {
    return "+" + (1234567891L + contact);
  }

  private static String text(String name) {
    try (InputStream facts = VendorExample.class.getResourceAsStream("create-lead.yaml")) {
      if (facts == null) {
        throw new IllegalStateException("create-lead.yaml is not on the class path");
      }
      Map<String, Map<String, String>> document = new Yaml().load(facts);
      return document.get("examples").get(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
