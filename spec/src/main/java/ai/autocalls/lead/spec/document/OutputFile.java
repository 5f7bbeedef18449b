package ai.autocalls.lead.spec.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written whole or not at all. It is opened, and so known to be writable, before the
 * work whose result it takes; the result is written beside it and moved into place.
 *
 * <pre>{@code
 * try (OutputFile file = OutputFile.open(path)) {
 *   file.write(work());
 *   file.commit();
 * }
 * }</pre>
 *
 * <p>The file has the mode that the process's umask asks for. A symbolic link is replaced, never
 * followed; a device or a pipe is written to as it is.
 */
public final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path aside;
  private final OutputStream out;

  private OutputFile(Path target, Path aside, OutputStream out) {
    this.target = target;
    this.aside = aside;
    this.out = out;
  }

  /**
   * Makes the file's folder and opens the file; what is there stays until {@link #commit}.
   *
   * @param target where the result is to be
   * @return the file, to be closed
   * @throws UnwritableOutputException when it cannot be written
   */
  public static OutputFile open(Path target) {
    Path file = target.toAbsolutePath().normalize();
    Path aside = null;
    try {
      if (isDevice(file)) {
        return new OutputFile(file, null, Files.newOutputStream(file, StandardOpenOption.WRITE));
      }
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      Files.createDirectories(file.getParent());
      aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
      OutputStream out =
          Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      aside.toFile().deleteOnExit(); // a signal ends the process without close()
      return new OutputFile(file, aside, out);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /**
   * Writes the result, which is not in place yet.
   *
   * @param text all of it
   * @throws UnwritableOutputException when the disk is full, say
   */
  public void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /**
   * Puts what was written in place.
   *
   * @throws UnwritableOutputException when that fails
   */
  public void commit() {
    try {
      out.close();
      if (aside != null) {
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Leaves nothing beside the file; without {@link #commit}, the file is as it was. */
  @Override
  public void close() {
    try {
      out.close();
      if (aside != null) {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Below {@code /dev} nothing is replaced, also where stdout there is a plain file. */
  private static boolean isDevice(Path file) {
    boolean other = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    return other || file.startsWith("/dev") || file.startsWith("/proc");
  }

  private static UnwritableOutputException unwritable(Path target, IOException failure) {
    return new UnwritableOutputException(
        target + " cannot be written: " + reason(failure) + "; name another place.", failure);
  }

  /**
   * Why, in words: the exceptions of the file system often name only the file.
   *
   * @return a clause without an end
   */
  public static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a folder of its path is a file";
    }
    String reason =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }

  /** The file's path. */
  @Override
  public String toString() {
    return target.toString();
  }
}
