package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.client.AutocallsClient;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okio.Okio;
import retrofit2.Retrofit;

/**
 * Java programs that start in half the time: from jars, with an archive of loaded classes. Dozens
 * of starts are what a run costs.
 */
final class FastJava {
  private FastJava() {}

  /** What a program needs that uses the Java client. */
  static String classPath() {
    return Stream.of(
            AutocallsClient.class,
            Gson.class,
            OkHttpClient.class,
            Okio.class,
            Retrofit.class,
            kotlin.Unit.class)
        .map(type -> location(type).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * The command that runs a main class.
   *
   * @param folder takes the archive, and has the class unless the tests have it
   */
  static List<String> command(Path folder, String main) throws Exception {
    Path program = folder.resolve("program.jar");
    pack(main.startsWith("ai.") ? location(TenLines.class) : folder, main, program);
    List<String> jars = new ArrayList<>(List.of(program.toString()));
    for (String part : classPath().split(File.pathSeparator)) {
      jars.add(part.endsWith(".jar") ? part : packed(Path.of(part), folder).toString());
    }
    String archive = folder.resolve("classes.jsa").toString();
    String path = String.join(File.pathSeparator, jars);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder archiving =
        new ProcessBuilder(
            java, "-XX:ArchiveClassesAtExit=" + archive, "-XX:+UseSerialGC", "-cp", path, main);
    archiving.environment().putAll(GivenLead.FULL.environment());
    archiving.environment().put("LEAD_BASE_URL", "http://127.0.0.1:1/api");
    archiving.environment().put("LEAD_TOKEN", "none");
    archiving
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("archiving.txt").toFile())
        .start()
        .waitFor();
    return List.of(
        java,
        "-XX:SharedArchiveFile=" + archive,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        path,
        main);
  }

  private static Path packed(Path classes, Path folder) throws IOException {
    Path jar = folder.resolve("client.jar");
    pack(classes, "", jar);
    return jar;
  }

  /** The classes of a folder whose names begin so. */
  private static void pack(Path classes, String prefix, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (name.startsWith(prefix.replace('.', '/')) && name.endsWith(".class")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
      }
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
