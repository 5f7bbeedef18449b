package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.gson.Gson;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jetbrains.annotations.NotNull;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;

/**
 * Applications of the jar as it is published, each in its own process: on the class path, on the
 * module path and shrunk. They have what the client needs at run time and nothing else; Gson is the
 * only JSON library.
 */
class ConsumersIT {
  private static final Path SOURCES = Path.of("src", "consumer", "java");
  private static final Path MODULE = SOURCES.resolve("module-info.java");
  private static final Path MAIN = SOURCES.resolve("consumer/CreateLead.java");
  private static final Path JAR = Path.of(System.getProperty("client.jar"));

  private HttpServer provider;
  private List<Path> libraries;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException, URISyntaxException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/user/lead",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean refused = body.contains("\"campaign_id\":8");
          byte[] response =
              (refused
                      ? "{\"message\":\"Bad.\",\"errors\":{\"campaign_id\":[\"Closed.\"]}}"
                      : "{\"message\":\"ok\",\"data\":{\"id\":4711,\"created_at\":\"2026-03-01 09:30:00\","
                          + "\"campaign\":{\"id\":7,\"name\":\"Spring\"}}}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(refused ? 422 : 200, response.length);
          exchange.getResponseBody().write(response);
          exchange.close();
        });
    provider.start();
    libraries = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Retrofit.class,
            OkHttpClient.class,
            Buffer.class,
            Gson.class,
            Unit.class,
            NullMarked.class,
            CanIgnoreReturnValue.class,
            NotNull.class)) {
      libraries.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void runsOnTheClassPath() throws Exception {
    run("javac", "-d", classes(), "-cp", path(everything()), MAIN.toString());

    assertCreatesALead("-cp", path(with(Path.of(classes()))), "consumer.CreateLead");
  }

  @Test
  void runsOnTheModulePath() throws Exception {
    String modules = path(everything());
    run(
        "javac",
        "-Xlint:all,-requires-automatic",
        "-Werror",
        "-d",
        classes(),
        "--module-path",
        modules,
        MODULE.toString(),
        MAIN.toString());

    // The client is an automatic module, which cannot say what it requires.
    assertCreatesALead(
        "--module-path",
        path(with(Path.of(classes()))),
        "--add-modules",
        "ALL-MODULE-PATH",
        "-m",
        "consumer/consumer.CreateLead");
  }

  /** As the README says: the folder that Maven makes of the published POM, as it is. */
  @Test
  void runsOnTheModulePathWithTheFolderThatMavenMakes() throws Exception {
    Path lib = dependenciesCopiedByMaven();
    run("javac", "-d", classes(), "-p", lib.toString(), MODULE.toString(), MAIN.toString());

    assertCreatesALead(
        "-p",
        path(List.of(lib, Path.of(classes()))),
        "--add-modules",
        "ALL-MODULE-PATH",
        "-m",
        "consumer/consumer.CreateLead");
  }

  /** The dependencies of a project that depends on the client and nothing else. */
  private Path dependenciesCopiedByMaven() throws Exception {
    String version = System.getProperty("client.version");
    Path repository = folder.resolve("repository");
    publish(repository, "autocalls-lead-parent", version, Path.of("../pom.xml"), "pom");
    publish(repository, "autocalls-lead-client", version, Path.of("pom.xml"), "pom");
    publish(repository, "autocalls-lead-client", version, JAR, "jar");
    Path project = Files.copy(SOURCES.resolveSibling("pom.xml"), folder.resolve("pom.xml"));
    Path lib = folder.resolve("lib");

    // Its own local repository, which falls back to the one of this build and never writes there.
    runCommand(
        Path.of("../mvnw").toAbsolutePath().toString(),
        "--offline",
        "--batch-mode",
        "--file",
        project.toString(),
        "-Dmaven.repo.local=" + folder.resolve("local"),
        "-Dmaven.repo.local.tail=" + System.getProperty("local.repository"),
        "-Daether.offline.protocols=file",
        "-Dpublished=" + repository.toUri(),
        "-Dclient.version=" + version,
        "-DoutputDirectory=" + lib,
        "dependency:copy-dependencies");
    return lib;
  }

  private static void publish(
      Path repository, String artifact, String version, Path file, String extension)
      throws IOException {
    Path place = repository.resolve("ai/autocalls").resolve(artifact).resolve(version);
    Files.createDirectories(place);
    Files.copy(file, place.resolve(artifact + "-" + version + "." + extension));
  }

  @Test
  void runsShrunkWithTheRulesThatTheLibrariesShip() throws Exception {
    run("javac", "-d", classes(), "-cp", path(everything()), MAIN.toString());
    Path shrunk = folder.resolve("shrunk.jar");
    List<String> rules = new ArrayList<>();
    for (Path jar : with(Path.of(classes()))) {
      rules.add(
          "-injars " + jar + "(!META-INF/versions/**,!META-INF/MANIFEST.MF,!module-info.class)");
    }
    rules.add("-outjars " + shrunk);
    for (Path module : jdkModules()) {
      rules.add("-libraryjars " + module);
    }
    rules.add("-keep class consumer.CreateLead { public static void main(java.lang.String[]); }");
    rules.addAll(shippedRules());
    // Shrunk and renamed; the optimizer merges classes of Okio in a way that the JVM refuses.
    rules.add("-dontoptimize");
    // Not a rule of what is kept: platforms and security providers that are not there.
    rules.add("-dontwarn android.**,org.graalvm.**,com.oracle.svm.**");
    rules.add("-dontwarn org.conscrypt.**,org.bouncycastle.**,org.openjsse.**");
    Path config = Files.write(folder.resolve("rules.pro"), rules);

    run("java", "-cp", "target/proguard/*", "proguard.ProGuard", "@" + config);

    assertCreatesALead("-cp", shrunk.toString(), "consumer.CreateLead");
    try (JarFile jar = new JarFile(shrunk.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("consumer/CreateLead.class")
          .noneMatch(name -> name.endsWith("Adapter.class"));
    }
    assertThat(Files.size(shrunk)).isLessThan(size(everything()) / 2);
  }

  private void assertCreatesALead(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(List.of(arguments));
    command.add("http://localhost:" + provider.getAddress().getPort());
    assertThat(run(command.toArray(String[]::new)))
        .isEqualToNormalizingNewlines(
            "lead 4711 of Spring, 2026-03-01T09:30\nREJECTED {campaign_id=[Closed.]}\n");
  }

  private List<Path> everything() {
    return with(JAR);
  }

  /** The client with its libraries, behind the given classes. */
  private List<Path> with(Path first) {
    return Stream.concat(Stream.of(first, JAR).distinct(), libraries.stream()).toList();
  }

  private String classes() throws IOException {
    return Files.createDirectories(folder.resolve("classes")).toString();
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static long size(List<Path> jars) throws IOException {
    long size = 0;
    for (Path jar : jars) {
      size += Files.size(jar);
    }
    return size;
  }

  /** What the shrinkers of Android builds read by themselves. */
  private List<String> shippedRules() throws IOException {
    List<String> rules = new ArrayList<>();
    for (Path path : everything()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        for (JarEntry entry : jar.stream().toList()) {
          if (entry.getName().matches("META-INF/proguard/[^/]+\\.pro")) {
            rules.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    assertThat(rules).isNotEmpty();
    return rules;
  }

  /**
   * The classes of the JDK, by module; newer JDKs come without the jmods that ProGuard would read.
   */
  private List<Path> jdkModules() throws Exception {
    Path all = folder.resolve("jdk");
    run(
        "jimage",
        "extract",
        "--dir",
        all.toString(),
        "--include",
        "regex:/java\\.(base|logging|sql)/.*",
        System.getProperty("java.home") + "/lib/modules");
    try (Stream<Path> modules = Files.list(all)) {
      return modules.toList();
    }
  }

  /** Runs a tool of this JDK, and returns what it printed. */
  private String run(String... command) throws Exception {
    command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
    return runCommand(command);
  }

  private String runCommand(String... command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ended", (Object) command).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
