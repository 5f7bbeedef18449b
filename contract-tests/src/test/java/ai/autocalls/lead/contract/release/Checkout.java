package ai.autocalls.lead.contract.release;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.diff.Bump;
import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.document.Sha256;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A copy of what a release is judged by, to do with as a test likes. */
final class Checkout {
  static final String SPEC = "spec/lead-api.yaml";
  static final String API = "generated-client/api/public-api.txt";
  static final String CHANGELOG = "CHANGELOG.md";

  private static final SemanticVersion NOW =
      SemanticVersion.parse(SpecDocument.bundled().at("/info/version").asText()).orElseThrow();

  /** The version of the contract, released here under it. */
  static final String RELEASED = NOW.toString();

  /** The next version that changes nothing for users. */
  static final String PATCHED = NOW.after(Bump.PATCH).toString();

  /** The next minor version. */
  static final String NEXT = NOW.after(Bump.MINOR).toString();

  /** The next major version. */
  static final String BREAKING = NOW.after(Bump.MAJOR).toString();

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** A copy of the project in which its version is released, whatever was released before. */
  static Checkout in(Path root) throws IOException {
    for (String file :
        List.of(
            SPEC, API, "spec/vendor-docs/create-lead.yaml", "spec/vendor-docs/list-leads.yaml")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.copy(Path.of("..").resolve(file), root.resolve(file));
    }
    Files.createDirectories(root.resolve("spec/releases"));
    Files.createDirectories(root.resolve("generated-client/api/releases"));
    Files.writeString(root.resolve(CHANGELOG), "# Changelog\n");
    Checkout checkout = new Checkout(root);
    checkout.release(RELEASED);
    return checkout;
  }

  /** Dates the changelog and freezes contract and listing as they are. */
  void release(String version) throws IOException {
    write(CHANGELOG, read(CHANGELOG) + "\n## [" + version + "] - 2026-11-22\n\n- Something.\n");
    freeze(SPEC, "spec/releases", version + ".yaml");
    freeze(API, "generated-client/api/releases", version + ".txt");
  }

  private void freeze(String file, String folder, String name) throws IOException {
    Path frozen = Files.copy(root.resolve(file), root.resolve(folder).resolve(name));
    Files.writeString(
        root.resolve(folder).resolve("SHA256SUMS"),
        Sha256.of(frozen) + "  " + name + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  void version(String version) throws IOException {
    replace(SPEC, "\n  version: " + RELEASED, "\n  version: " + version);
  }

  void replace(String file, String old, String replacement) throws IOException {
    assertThat(read(file)).contains(old);
    write(file, read(file).replace(old, replacement));
  }

  void delete(String file) throws IOException {
    Files.delete(root.resolve(file));
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  List<String> refusals(ReleaseCondition condition, String version) {
    return condition.refusals(ReleaseCandidate.in(root, version));
  }

  List<String> refusals(String version) {
    return ReleaseGate.refusals(root, version);
  }

  List<String> changes() {
    return UserChanges.describe(root);
  }
}
