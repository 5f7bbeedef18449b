package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.JsonWriter;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.release.Releases;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The step of the build that writes every brand's bundle. */
final class BuildBundles {
  private BuildBundles() {}

  /**
   * Writes {@code bundle/<id>/} and an archive for each brand, and the contract as {@code
   * lead-api.json}. Ends with exit code 2 and one line when that cannot be done.
   *
   * @param args the folder of the spec module, and the folder to write to
   */
  public static void main(String[] args) {
    int exitCode = run(Path.of(args[0]), Path.of(args[1]), System.err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(Path module, Path target, PrintStream err) {
    try {
      build(module, target);
      return 0;
    } catch (UnreadableInputException e) {
      err.println("The partner bundles cannot be built: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      err.println("The partner bundles cannot be written: " + e.getMessage());
    }
    return 2;
  }

  private static void build(Path module, Path target) throws IOException {
    SpecDocument spec = SpecDocument.read(module.resolve("lead-api.yaml"));
    BundleSource source =
        new BundleSource(
            spec,
            changelog(module.resolve("CHANGELOG.md"), spec),
            CodeSample.in(module.resolve("src/main/samples")),
            previous(module.resolve("releases"), spec));
    Path folder = Files.createDirectories(target.resolve("bundle"));
    for (Partner partner : Partners.bundled()) {
      PartnerBundle bundle = PartnerBundle.of(source, partner);
      BundleFolder.write(folder.resolve(partner.id()), bundle);
      BundleFolder.writeArchive(folder.resolve(bundle.name() + ".zip"), bundle);
    }
    Files.writeString(target.resolve("lead-api.json"), JsonWriter.write(spec.tree()));
  }

  /** The changelog of the API alone, which says something of this version. */
  private static String changelog(Path file, SpecDocument spec) {
    String text = InputFile.text(file, "a changelog", 10);
    String version = spec.at("/info/version").asText();
    if (!version.isEmpty() && text.lines().noneMatch(("## " + version)::equals)) {
      throw new UnreadableInputException(
          file + " says nothing of " + version + "; add a section `## " + version + "`.");
    }
    return text;
  }

  /** Not simply the newest: a frozen release is followed by the bundles of that very release. */
  private static Optional<SpecDocument> previous(Path releases, SpecDocument spec) {
    return SemanticVersion.parse(spec.at("/info/version").asText())
        .flatMap(version -> Releases.in(releases, ".yaml").before(version))
        .map(SpecDocument::read);
  }
}
