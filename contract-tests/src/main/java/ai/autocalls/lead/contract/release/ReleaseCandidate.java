package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A checkout that is to be released. */
record ReleaseCandidate(Path root, String version, SpecDocument spec) {
  static ReleaseCandidate in(Path root, String version) {
    return new ReleaseCandidate(
        root, version, SpecDocument.read(root.resolve("spec/lead-api.yaml")));
  }

  /** The contract's own version, which shares major and minor with the project's. */
  String specVersion() {
    return spec.at("/info/version").asText("");
  }

  Path specReleases() {
    return root.resolve("spec/releases");
  }

  /** The reviewed listing of the client's public API. */
  Path api() {
    return root.resolve("generated-client/api/public-api.txt");
  }

  Path apiReleases() {
    return root.resolve("generated-client/api/releases");
  }

  /** A path as people know it, from the project's folder. */
  String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  static String read(Path file) {
    return new String(InputFile.bytes(file, "a file of the release", 20), StandardCharsets.UTF_8);
  }
}
