package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A page on which Redoc shows the document. Redoc and the document are part of the page, since a
 * page opened from a file may load neither.
 *
 * @param title the page's title
 * @param policy its Content Security Policy
 * @param redoc Redoc's code
 * @param document the document as JSON
 * @param start the code that shows the document
 */
record RedocPage(String title, String policy, String redoc, String document, String start) {
  private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";

  /** An empty picture: Redoc's own is the only thing that it asks of the network. */
  private static final String NO_LOGO =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

  /**
   * @param tree the branded document
   */
  static RedocPage of(JsonNode tree) {
    String redoc = inline(withoutNetwork(resource(webjar() + "redoc.standalone.js")));
    String start = resource("redoc-start.js");
    JsonNode noted = withEvidence(tree.deepCopy());
    return new RedocPage(
        tree.at("/info/title").asText() + " " + tree.at("/info/version").asText(),
        ContentSecurityPolicy.scripts(redoc, start),
        redoc,
        // Within JSON strings, the only place where it can stand, \u003c means the same.
        noted.toString().replace("<", "\\u003c"),
        start);
  }

  /** Redoc shows descriptions, not our marks: what is not documented is said there. */
  private static JsonNode withEvidence(JsonNode node) {
    node.forEach(RedocPage::withEvidence);
    if (node instanceof ObjectNode object && object.path("x-evidence").isTextual()) {
      Evidence evidence = Evidence.of(object);
      String described = object.path("description").asText("");
      object.put("description", (described + "\n\n_" + evidence.sentence() + "_").strip());
    }
    return node;
  }

  private static String withoutNetwork(String redoc) {
    if (!redoc.contains(LOGO)) {
      throw new IllegalStateException("Redoc no longer asks for " + LOGO + "; look what it does");
    }
    return redoc.replace(LOGO, NO_LOGO);
  }

  /** Takes the two character sequences apart that HTML would not take for code. */
  private static String inline(String script) {
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static String webjar() {
    Properties artifact = new Properties();
    try (InputStream in =
        RedocPage.class.getResourceAsStream("/META-INF/maven/org.webjars/redoc/pom.properties")) {
      artifact.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/redoc/" + artifact.getProperty("version") + "/";
  }

  private static String resource(String name) {
    try (InputStream in = RedocPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
