package ai.autocalls.lead.spec.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle on disk: a folder, and an archive whose bytes depend on nothing but the files. */
final class BundleFolder {
  /**
   * A time that says nothing. At the very earliest that the format holds, Java adds a second time
   * to the entry, and that one depends on the machine's zone.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private BundleFolder() {}

  /** Replaces the folder as a whole, so that a failure leaves no half of it and no stale file. */
  static void write(Path folder, PartnerBundle bundle) throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".new");
    delete(aside);
    for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
      Path path = aside.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    delete(folder);
    Files.move(aside, folder);
  }

  static void writeArchive(Path archive, PartnerBundle bundle) throws IOException {
    Path aside = archive.resolveSibling(archive.getFileName() + ".new");
    Files.write(aside, zip(bundle));
    Files.move(aside, archive, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] zip(PartnerBundle bundle) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
        ZipEntry entry = new ZipEntry(bundle.name() + "/" + file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
