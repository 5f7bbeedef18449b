package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One brand's bundle: its files by name.
 *
 * @param name the name of its folder within the archive, and of the archive
 * @param files the content of each file by its path, with {@code /} between folders
 */
record PartnerBundle(String name, SortedMap<String, byte[]> files) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, PartnerBundle.class.getPackageName());

  /**
   * Makes a brand's bundle. Nothing but the brand's name and server, as the partner and the
   * contract's list of servers give them, differs between the bundles of one source.
   *
   * @param source what every bundle is made from
   * @param partner the brand
   * @return the bundle
   * @throws UnreadableInputException when the partner's id is not fit for a folder, or the contract
   *     lacks its server
   */
  static PartnerBundle of(BundleSource source, Partner partner) {
    if (!partner.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new UnreadableInputException(
          "partners.yaml gives the id \""
              + partner.id()
              + "\", which is not fit for a folder; use small letters, digits and hyphens.");
    }
    SpecDocument spec = BrandedSpec.of(source.spec(), partner);
    JsonNode dereferenced = DereferencedSpec.of(spec);
    SortedMap<String, byte[]> files = new TreeMap<>();
    text(files, "openapi.yaml", spec.text());
    text(files, "openapi.json", JsonText.of(spec.tree()));
    text(files, "openapi.dereferenced.json", JsonText.of(dereferenced));
    ShownOperation operation = ShownOperation.of(spec.tree());
    text(files, "request.schema.json", schema(spec, operation.requestBody()));
    text(files, "response.schema.json", schema(spec, operation.successBody()));
    text(files, "postman-collection.json", JsonText.of(PostmanWriter.write(dereferenced)));
    text(files, "CHANGELOG.md", source.changelog());
    ChangesSinceRelease changes = ChangesSinceRelease.of(source.previous(), spec, partner);
    text(files, "diff.json", changes.json());
    text(files, "docs/index.html", page("redoc.jte", Map.of("page", RedocPage.of(spec.tree()))));
    text(files, "docs/reference.html", reference(source, partner, spec, dereferenced, changes));
    text(files, "docs/redoc-LICENSE.txt", resource("redoc-LICENSE.txt"));
    text(files, "SHA256SUMS", Sha256Sums.of(files));
    return new PartnerBundle(
        "lead-api-" + spec.at("/info/version").asText() + "-" + partner.id(), files);
  }

  private static String schema(SpecDocument spec, JsonNode body) {
    String reference = body.at("/schema/$ref").asText();
    if (!reference.startsWith(StandaloneSchema.COMPONENTS)) {
      throw new UnreadableInputException(
          spec.name() + " does not refer to a component for a JSON body; lint tells more.");
    }
    return JsonText.of(StandaloneSchema.of(spec, reference));
  }

  private static String reference(
      BundleSource source,
      Partner partner,
      SpecDocument spec,
      JsonNode dereferenced,
      ChangesSinceRelease changes) {
    String firstServer = source.spec().at("/servers/0/url").asText();
    List<CodeSample> samples =
        source.samples().stream()
            .map(sample -> sample.withServer(firstServer, partner.server()))
            .toList();
    String css = resource("reference.css");
    return page(
        "reference.jte",
        Map.of(
            "page",
            ReferencePage.of(partner, spec, dereferenced, samples),
            "css",
            css,
            "policy",
            ContentSecurityPolicy.styleOnly(css),
            "changes",
            changes));
  }

  private static String page(String template, Map<String, Object> parameters) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(template, parameters, html);
    return html.toString();
  }

  private static String resource(String name) {
    try (InputStream in = PartnerBundle.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
