package ai.autocalls.lead.benchmarks;

import ai.autocalls.lead.benchmarks.Score.Kind;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** From the start of a fresh JVM to the end of its first call. */
final class ColdStart implements AutoCloseable {
  static final List<Contender> CONTENDERS =
      List.of(
          Contender.GENERATED,
          Contender.STOCK_RETROFIT2,
          Contender.STOCK_NATIVE,
          Contender.REFLECTIVE,
          Contender.RAW_OKHTTP);

  private static final int CREATED = '!';

  private final Path folder = Files.createTempDirectory("cold-start");
  private final String classPath = ClassPathJars.in(folder);
  private final LoopbackServer server =
      new LoopbackServer(Sample.EXAMPLE.answer(), LoopbackServer.Pause.NONE);

  ColdStart() throws IOException {}

  /** The fresh JVM: its contender's name and the base URL are the arguments. */
  public static void main(String[] arguments) throws Exception {
    Contender contender = Contender.valueOf(arguments[0]);
    Caller caller =
        contender == Contender.RAW_OKHTTP
            // Its bytes would have to be encoded in the same JVM; the provider does not look.
            ? new RawOkHttp(arguments[1], new byte[0])
            : contender.caller(arguments[1], LeadData.EXAMPLE);
    caller.createLead();
    System.out.write(CREATED);
    System.out.flush();
    // Idle connections keep threads alive.
    System.exit(0);
  }

  /** The times of so many starts in milliseconds; the contenders take turns. */
  Map<Contender, Score> measure(int runs) throws IOException, InterruptedException {
    return measure(runs, contender -> "-Xshare:auto");
  }

  /** The same with an archive of the classes that each contender loads, made in a run before. */
  Map<Contender, Score> measureWithArchives(int runs) throws IOException, InterruptedException {
    for (Contender contender : CONTENDERS) {
      milliseconds(contender, "-XX:ArchiveClassesAtExit=" + archive(contender));
    }
    return measure(runs, contender -> "-XX:SharedArchiveFile=" + archive(contender));
  }

  private Path archive(Contender contender) {
    return folder.resolve(contender + ".jsa");
  }

  /** How many classes are loaded when the first byte of the request arrives. */
  Map<Contender, Long> classesBeforeTheFirstByte() throws IOException {
    Map<Contender, Long> classes = new EnumMap<>(Contender.class);
    try (ServerSocket provider = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (Contender contender : CONTENDERS) {
        Path log = folder.resolve(contender + ".log");
        String baseUrl = "http://127.0.0.1:" + provider.getLocalPort() + "/api";
        Process process = java(contender, baseUrl, "-Xlog:class+load:file=" + log).start();
        try (Socket connection = provider.accept();
            Stream<String> lines = Files.lines(log)) {
          connection.getInputStream().read();
          classes.put(contender, lines.filter(line -> line.contains(" source: ")).count());
        } finally {
          process.destroyForcibly().onExit().join();
        }
      }
    }
    return classes;
  }

  private Map<Contender, Score> measure(int runs, Function<Contender, String> option)
      throws IOException, InterruptedException {
    Map<Contender, Score> scores = new EnumMap<>(Contender.class);
    for (int run = 0; run < runs; run++) {
      for (Contender contender : CONTENDERS) {
        scores
            .computeIfAbsent(contender, any -> new Score())
            .addRound(Kind.TIME, milliseconds(contender, option.apply(contender)));
      }
    }
    return scores;
  }

  private double milliseconds(Contender contender, String option)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = java(contender, server.baseUrl(), option).start();
    int said = process.getInputStream().read();
    double took = (System.nanoTime() - start) / 1e6;
    if (said != CREATED || process.waitFor() != 0) {
      throw new IllegalStateException("the cold start of the " + contender.title() + " failed");
    }
    return took;
  }

  private ProcessBuilder java(Contender contender, String baseUrl, String option) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            option,
            // What cannot be archived is not worth a line for each class.
            "-Xlog:cds=off,cds+dynamic=off",
            "-cp",
            classPath,
            ColdStart.class.getName(),
            contender.name(),
            baseUrl)
        .redirectError(Redirect.INHERIT);
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
