package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The step of the build that writes every brand's bundle. */
final class BuildBundles {
  private BuildBundles() {}

  /**
   * Writes {@code bundle/<id>/} and an archive for each brand, and the contract as {@code
   * lead-api.json}.
   *
   * @param args the folder of the spec module, and the folder to write to
   */
  public static void main(String[] args) {
    try {
      build(Path.of(args[0]), Path.of(args[1]));
    } catch (UnreadableInputException | DocumentSyntaxException e) {
      System.err.println("Partner bundles: " + e.getMessage());
      System.exit(2);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Partner bundles cannot be written: " + e);
      System.exit(2);
    }
  }

  static void build(Path module, Path target) throws IOException {
    SpecDocument spec = SpecDocument.read(module.resolve("lead-api.yaml"));
    BundleSource source =
        new BundleSource(
            spec,
            Files.readString(module.resolveSibling("CHANGELOG.md")),
            CodeSample.in(module.resolve("src/main/samples")),
            Optional.empty());
    Path folder = Files.createDirectories(target.resolve("bundle"));
    for (Partner partner : Partners.bundled()) {
      PartnerBundle bundle = PartnerBundle.of(source, partner);
      BundleFolder.write(folder.resolve(partner.id()), bundle);
      BundleFolder.writeArchive(folder.resolve(bundle.name() + ".zip"), bundle);
    }
    Files.writeString(target.resolve("lead-api.json"), JsonText.of(spec.tree()));
  }
}
