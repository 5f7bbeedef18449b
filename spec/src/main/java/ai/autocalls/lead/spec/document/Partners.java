package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The brands of {@code partners.yaml}. */
public final class Partners {
  private static final String BUNDLED = "/ai/autocalls/lead/spec/partners.yaml";

  private Partners() {}

  /**
   * The brands that this library was built with.
   *
   * @return the brands in the order of the file
   */
  public static List<Partner> bundled() {
    try (InputStream in = Partners.class.getResourceAsStream(BUNDLED)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Partner> partners = new ArrayList<>();
      for (JsonNode partner : YamlTree.parse("partners.yaml", text).root().path("partners")) {
        partners.add(
            new Partner(
                partner.path("id").asText(),
                partner.path("name").asText(),
                partner.path("server").asText(),
                partner.path("documentation").asText(null)));
      }
      return List.copyOf(partners);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
