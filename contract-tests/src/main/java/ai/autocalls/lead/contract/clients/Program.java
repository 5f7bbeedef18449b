package ai.autocalls.lead.contract.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program that is checked: started with a lead, and ended with every process that it started.
 */
final class Program implements Launcher {
  /** How often to look for new processes; it costs a walk over all processes. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /** How often to end what was started while others were ended. */
  private static final int ROUNDS = 20;

  /** Marks every process of a run, also one that has left its parent. */
  private static final String MARK = "LEAD_CONTRACT_RUN";

  private final List<String> command;
  private final Duration limit;

  Program(List<String> command, Duration limit) {
    this.command = List.copyOf(command);
    this.limit = limit;
  }

  @Override
  public Ended run(Map<String, String> variables, String input)
      throws IOException, InterruptedException {
    String mark = UUID.randomUUID().toString();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // A proxy would lead out of this machine, and the lead is not the one of our own caller.
    builder
        .environment()
        .keySet()
        .removeIf(
            name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy") || name.startsWith("LEAD_"));
    builder.environment().putAll(variables);
    builder.environment().put(MARK, mark);
    Process process = builder.start();
    Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    Thread onSignal = new Thread(() -> end(process, seen, mark));
    Runtime.getRuntime().addShutdownHook(onSignal);
    try {
      return await(process, input, seen, mark);
    } finally {
      end(process, seen, mark);
      Runtime.getRuntime().removeShutdownHook(onSignal);
    }
  }

  private Ended await(Process process, String input, Set<ProcessHandle> seen, String mark)
      throws InterruptedException {
    Output output = new Output(process.getInputStream());
    start(output);
    start(() -> write(process.getOutputStream(), input));
    long deadline = System.nanoTime() + limit.toNanos();
    boolean ended = false;
    while (!ended && !output.isFull() && System.nanoTime() < deadline) {
      ended = process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      process.descendants().forEach(seen::add);
    }
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    int leftOvers = end(seen, mark);
    output.await();
    boolean full = output.isFull();
    return new Ended(
        ended && !full ? process.exitValue() : null, output.text(), full, ended ? leftOvers : 0);
  }

  private static void end(Process process, Set<ProcessHandle> seen, String mark) {
    process.destroyForcibly();
    end(seen, mark);
  }

  /** Ends what runs, and what that has started until then; says how many there were. */
  private static int end(Set<ProcessHandle> seen, String mark) {
    int ended = 0;
    Set<ProcessHandle> running = running(seen, mark);
    for (int round = 0; round < ROUNDS && !running.isEmpty(); round++) {
      ended += running.size();
      running.forEach(ProcessHandle::destroyForcibly);
      running.forEach(
          process ->
              process.onExit().orTimeout(1, TimeUnit.SECONDS).exceptionally(e -> process).join());
      running = running(Set.of(), mark);
    }
    return ended;
  }

  private static Set<ProcessHandle> running(Set<ProcessHandle> seen, String mark) {
    Set<ProcessHandle> running = new HashSet<>(seen);
    marked(mark).forEach(running::add);
    running.removeIf(process -> !process.isAlive());
    return running;
  }

  /** Processes with the mark, where the system shows environments. */
  private static Stream<ProcessHandle> marked(String mark) {
    return Files.isDirectory(Path.of("/proc/self"))
        ? ProcessHandle.allProcesses().filter(process -> hasMark(process.pid(), mark))
        : Stream.empty();
  }

  private static boolean hasMark(long pid, String mark) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(MARK + "=" + mark);
    } catch (IOException e) {
      return false; // another user's, or gone
    }
  }

  private static void write(OutputStream to, String input) {
    try (to) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The program need not read it.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "program-streams");
    thread.setDaemon(true);
    thread.start();
  }
}
