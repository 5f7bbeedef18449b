package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.document.YamlWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The contract as one brand publishes it: its name in the title, its server as the only one. */
final class BrandedSpec {
  /** Without these there is nothing to name the files by or to show on the pages. */
  private static final List<String> PARTS =
      List.of("/info/title", "/info/version", "/servers/0/url", "/security/0", "/paths");

  private BrandedSpec() {}

  /**
   * @param spec the contract, with every brand's server; the description of the first is the name
   *     that the title bears
   * @throws UnreadableInputException when the contract lacks the brand's server, or what every
   *     bundle needs
   */
  static SpecDocument of(SpecDocument spec, Partner partner) {
    for (String part : PARTS) {
      if (spec.at(part).isMissingNode()) {
        throw new UnreadableInputException(
            spec.name() + " has no " + part + ", which the bundles show; lint says more.");
      }
    }
    Optional<JsonNode> server = server(spec, partner);
    if (server.isEmpty()) {
      throw new UnreadableInputException(
          "partners.yaml gives "
              + partner.server()
              + " for "
              + partner.name()
              + ", but "
              + spec.name()
              + " has no such server; make them agree.");
    }
    return branded(spec, partner, server);
  }

  /**
   * A former release as the brand published it, or would have: without a server where the release
   * does not know the brand's, which then counts as new.
   */
  static SpecDocument ofRelease(SpecDocument release, Partner partner) {
    return branded(release, partner, server(release, partner));
  }

  private static SpecDocument branded(
      SpecDocument spec, Partner partner, Optional<JsonNode> server) {
    ObjectNode tree = spec.tree().deepCopy();
    ObjectNode info = (ObjectNode) tree.get("info");
    String title = info.path("title").asText();
    String firstName = spec.at("/servers/0/description").asText();
    info.put("title", title.replace(firstName, partner.name()));
    server.ifPresentOrElse(tree.putArray("servers")::add, () -> tree.remove("servers"));
    return SpecDocument.parse(partner.id() + "/openapi.yaml", YamlWriter.write(tree));
  }

  private static Optional<JsonNode> server(SpecDocument spec, Partner partner) {
    for (JsonNode server : spec.at("/servers")) {
      if (server.path("url").asText().equals(partner.server())) {
        return Optional.of(server);
      }
    }
    return Optional.empty();
  }
}
