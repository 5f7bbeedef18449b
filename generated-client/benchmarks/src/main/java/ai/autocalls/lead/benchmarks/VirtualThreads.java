package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * As many leads at once as there are virtual threads: in a JVM of a newer JDK than this is built
 * for.
 *
 * @param inFlight how many requests the provider had while it responded to none
 */
record VirtualThreads(int inFlight) {
  static final int LEADS = 1000;

  /** How long the provider waits until it has all of them. */
  private static final Duration MOST = Duration.ofSeconds(20);

  /** The JVM of the newer JDK. */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch all = new CountDownLatch(LEADS);
    AtomicLong inFlight = new AtomicLong();
    LoopbackServer.Pause untilAllAreHere =
        () -> {
          all.countDown();
          all.await(MOST.toMillis(), TimeUnit.MILLISECONDS);
          inFlight.compareAndSet(0, LEADS - all.getCount());
        };
    try (LoopbackServer server = new LoopbackServer(Sample.EXAMPLE.answer(), untilAllAreHere);
        Caller caller = Contender.GENERATED.caller(server.baseUrl(), LeadData.EXAMPLE)) {
      ExecutorService threads =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      List<Future<?>> leads = new ArrayList<>();
      for (int i = 0; i < LEADS; i++) {
        leads.add(threads.submit(caller::createLead));
      }
      for (Future<?> lead : leads) {
        lead.get();
      }
      System.out.print(inFlight.get());
      System.out.flush();
      System.exit(0);
    }
  }

  /** Whether the JDK is one that has them for synchronized code too. */
  static boolean areIn(Path jdk) throws IOException {
    Properties release = new Properties();
    try (InputStream file = Files.newInputStream(jdk.resolve("release"))) {
      release.load(file);
    }
    return Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", "")).feature()
        >= 24;
  }

  static VirtualThreads measure(Path jdk) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                jdk.resolve("bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VirtualThreads.class.getName())
            .redirectError(Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the virtual threads of " + jdk + " failed");
    }
    return new VirtualThreads(Integer.parseInt(said));
  }
}
