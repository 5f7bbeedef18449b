package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.JsonWriter;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.Sha256;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    text(files, "openapi.json", JsonWriter.write(spec.tree()));
    text(
        files,
        "openapi.dereferenced.json",
        JsonWriter.write(DereferencedSpec.withoutComponents(dereferenced)));
    text(files, "openapi-3.0.json", JsonWriter.write(OpenApi30.of(spec.tree())));
    for (ShownOperation operation : ShownOperation.all(spec.tree())) {
      schemas(files, spec, operation);
    }
    text(files, "postman-collection.json", JsonWriter.write(PostmanWriter.write(dereferenced)));
    text(files, "CHANGELOG.md", source.changelog());
    ChangesSinceRelease changes = ChangesSinceRelease.of(source.previous(), spec, partner);
    text(files, "diff.json", changes.json());
    ReferencePage page = ReferencePage.of(partner, spec, dereferenced, samples(source, partner));
    Workflow.of(page).ifPresent(workflow -> text(files, Workflow.FILE, workflow));
    text(files, "docs/reference.md", ReferenceMarkdown.of(page));
    text(files, "docs/reference.html", html(page, changes, files.keySet()));
    text(files, "README.md", BundleReadme.of(page, files.keySet()));
    text(files, "SHA256SUMS", Sha256.sums(files));
    return new PartnerBundle(
        "lead-api-" + spec.at("/info/version").asText() + "-" + partner.id(), files);
  }

  private static void schemas(
      Map<String, byte[]> files, SpecDocument spec, ShownOperation operation) {
    if (!operation.requestBody().isMissingNode()) {
      text(
          files,
          operation.prefix() + "request.schema.json",
          JsonWriter.write(StandaloneSchema.request(spec, operation)));
    }
    if (!operation.successBody().isMissingNode()) {
      text(
          files,
          operation.prefix() + "response.schema.json",
          JsonWriter.write(StandaloneSchema.response(spec, operation)));
    }
  }

  private static Map<String, List<CodeSample>> samples(BundleSource source, Partner partner) {
    String firstServer = source.spec().at("/servers/0/url").asText();
    Map<String, List<CodeSample>> branded = new HashMap<>();
    source
        .samples()
        .forEach(
            (id, samples) ->
                branded.put(
                    id,
                    samples.stream()
                        .map(sample -> sample.withServer(firstServer, partner.server()))
                        .toList()));
    return branded;
  }

  private static String html(ReferencePage page, ChangesSinceRelease changes, Set<String> files) {
    String css = Resource.text(PartnerBundle.class, "reference.css");
    String script = Resource.text(PartnerBundle.class, "reference.js");
    StringOutput html = new StringOutput();
    TEMPLATES.render(
        "reference.jte",
        Map.of(
            "page", page,
            "css", css,
            "script", script,
            "policy", ContentSecurityPolicy.of(css, script),
            "changes", changes,
            "schemas", BundleReadme.schemas(files),
            "workflow", files.contains(Workflow.FILE)),
        html);
    return html.toString();
  }

  private static void text(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
