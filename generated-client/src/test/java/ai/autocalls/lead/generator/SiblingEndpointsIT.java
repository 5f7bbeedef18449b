package ai.autocalls.lead.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The contract will grow by the vendor's sibling endpoints. Here it grows by list, update and
 * delete operations; the client that comes of it is compiled as the build compiles, and driven.
 */
class SiblingEndpointsIT {
  private static final Path SIBLINGS = Path.of("src", "siblings");

  @Test
  void generatesAClientOfMoreOperationsThatWorks(@TempDir Path folder) throws Exception {
    Path generated = folder.resolve("generated");
    Generation.run(contractWithSiblings(folder), generated);
    Path classes = Files.createDirectory(folder.resolve("classes"));

    compile(
        classes,
        Path.of("src/main/java"),
        generated.resolve("src/main/java"),
        SIBLINGS.resolve("java"));

    try (URLClassLoader grown =
        new URLClassLoader(classPathWith(classes), ClassLoader.getPlatformClassLoader())) {
      grown
          .loadClass("ai.autocalls.lead.siblings.SiblingEndpoints")
          .getMethod("drive")
          .invoke(null);
    }
  }

  @SuppressWarnings("unchecked")
  private static Path contractWithSiblings(Path folder) throws IOException {
    Yaml yaml = new Yaml();
    Map<String, Map<String, Object>> contract =
        yaml.load(Files.readString(Path.of("..", "spec", "lead-api.yaml")));
    Map<String, Map<String, Object>> siblings =
        yaml.load(Files.readString(SIBLINGS.resolve("openapi/siblings.yaml")));
    contract.get("paths").putAll(siblings.get("paths"));
    Map<String, Object> schemas = (Map<String, Object>) contract.get("components").get("schemas");
    schemas.putAll((Map<String, Object>) siblings.get("components").get("schemas"));
    // The build leaves these out, too: the client reads errors by itself.
    schemas.keySet().removeIf(name -> name.equals("ErrorBody"));
    for (Object path : contract.get("paths").values()) {
      for (Object operation : ((Map<String, Object>) path).values()) {
        if (operation instanceof Map<?, ?> map) {
          ((Map<?, ?>) map.get("responses")).keySet().removeIf(status -> !isSuccess(status));
        }
      }
    }
    return Files.writeString(folder.resolve("contract.yaml"), yaml.dump(contract));
  }

  private static boolean isSuccess(Object status) {
    return status.toString().startsWith("20");
  }

  private static void compile(Path classes, Path... roots) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror", "--release", "17");
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  /** The class path of this test, with these classes instead of those of the build. */
  private static URL[] classPathWith(Path classes) throws MalformedURLException {
    List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry :
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
      if (entry.endsWith(".jar") && !entry.contains("autocalls-lead-client")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
