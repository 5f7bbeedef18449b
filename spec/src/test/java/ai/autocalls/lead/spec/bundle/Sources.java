package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests make bundles from: the project's own contract and samples. */
final class Sources {
  private static final Map<Partner, PartnerBundle> BUNDLES = new ConcurrentHashMap<>();

  private Sources() {}

  static BundleSource of(SpecDocument spec) {
    return new BundleSource(
        spec, "# Changelog\n", CodeSample.in(Path.of("src/main/samples")), Optional.empty());
  }

  static BundleSource project() {
    return of(SpecDocument.bundled());
  }

  static Partner famulor() {
    return Partners.bundled().stream()
        .filter(p -> p.id().equals("famulor"))
        .findAny()
        .orElseThrow();
  }

  static PartnerBundle bundle() {
    return bundle(famulor());
  }

  /** A brand's bundle, made once: tests only read it. */
  static PartnerBundle bundle(Partner partner) {
    return BUNDLES.computeIfAbsent(partner, brand -> PartnerBundle.of(project(), brand));
  }

  /** A small contract that can create a lead and list leads. */
  static SpecDocument twoOperationsSpec() {
    return SpecDocument.parse(
        "two-operations.yaml", Resource.text(Sources.class, "two-operations.yaml"));
  }

  static PartnerBundle twoOperations() {
    return bundleOf(twoOperationsSpec());
  }

  static PartnerBundle bundleOf(SpecDocument spec) {
    return PartnerBundle.of(of(spec), famulor());
  }

  static String text(PartnerBundle bundle, String file) {
    return new String(bundle.files().get(file), StandardCharsets.UTF_8);
  }

  /** The contract, with these two servers alone and no difference in how well they are known. */
  static SpecDocument servedBy(String first, String second) {
    ObjectNode tree = SpecDocument.bundled().tree().deepCopy();
    var servers = tree.putArray("servers");
    servers.addObject().put("url", first).put("description", "Autocalls");
    servers.addObject().put("url", second).put("description", "Autocalls");
    return SpecDocument.parse("test.yaml", tree.toString());
  }
}
