package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The brands of {@code partners.yaml}. */
public final class Partners {
  private static final String BUNDLED = "/ai/autocalls/lead/spec/partners.yaml";

  private Partners() {}

  /** The brands that this library was built with. */
  public static List<Partner> bundled() {
    return parse("partners.yaml", Resource.text(Partners.class, BUNDLED));
  }

  /**
   * Reads the brands of a file.
   *
   * @throws UnreadableInputException when the file cannot be read or names no brand
   */
  public static List<Partner> read(Path file) {
    List<Partner> partners =
        parse(file.getFileName().toString(), InputFile.text(file, "a file of brands", 1));
    if (partners.isEmpty()) {
      throw new UnreadableInputException(file + " names no brand under `partners`.");
    }
    return partners;
  }

  private static List<Partner> parse(String name, String text) {
    List<Partner> partners = new ArrayList<>();
    for (JsonNode partner : YamlTree.parse(name, text).root().path("partners")) {
      partners.add(
          new Partner(
              partner.path("id").asText(),
              partner.path("name").asText(),
              partner.path("server").asText(),
              partner.path("documentation").asText(null)));
    }
    return List.copyOf(partners);
  }
}
