package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text in UTF-8 that travels in the jar, beside a class. */
public final class Resource {
  private Resource() {}

  /**
   * Reads a text.
   *
   * @param beside a class of the same package and module
   * @param name the file's name, or its path in the jar with a slash before it
   * @throws IllegalArgumentException when there is none, which is a mistake of the build
   */
  public static String text(Class<?> beside, String name) {
    return find(beside, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is not in the jar"));
  }

  /** Reads YAML. */
  public static JsonNode yaml(Class<?> beside, String name) {
    return YamlTree.parse(name, text(beside, name)).root();
  }

  /** Reads a text that need not be there. */
  public static Optional<String> find(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
