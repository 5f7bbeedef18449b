package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.cli.HostileProvider.Reply;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Thousands of hostile responses and documents, made from a seed that is printed: {@code ./mvnw
 * -Pfuzz}. Ends with 1 where one of them makes the kit crash, print a stack trace, a secret or a
 * raw control character, or lose the leads of a run.
 */
final class Fuzz {
  private static final int RESPONSES = 7_500;
  private static final int DOCUMENTS = 2_500;
  private static final String TOKEN = "4711|Zk9qTfL2vX8mRw5sYb3hNc";
  private static final Path WORK = Path.of("target/fuzz");

  private static final List<String> PIECES =
      List.of(
          TOKEN,
          Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8)),
          TOKEN.replace("|", "%7c"),
          TOKEN.replace("4", "\\u0034"),
          TOKEN.replace("Z", "&#90;").replace("f", "&#x66;"),
          "\u001b[2J\u001b]0;t\u0007",
          "\b\b\u007f\u0085\u009b31m",
          "\u202e\u2066\u200b\u2028\u2029\ufeff",
          "\n::error::x\n##[error]x\r",
          "</pre><script>x</script>]]>{{rows}}",
          "\\ud800",
          "\\u001b\\u0000",
          "[".repeat(600),
          "{\"a\":".repeat(300),
          "1e999999999",
          "18446744073709551623",
          "\"+4915112345678\"",
          "null",
          "{}",
          "[[]]",
          "\"",
          "\\",
          ",",
          "#".repeat(390),
          "x".repeat(2_000));

  private static final List<String> DOCUMENT_COMMANDS =
      List.of("pact FILE", "docs FILE", "lint FILE", "diff SPEC FILE", "matrix --facts FILE");

  private final Random random;
  private final PrintStream out;
  private final List<String> problems = new ArrayList<>();
  private int responses;
  private int lead = 1;

  private Fuzz(long seed, PrintStream out) {
    this.random = new Random(seed);
    this.out = out;
  }

  /**
   * Runs.
   *
   * @param arguments a seed to repeat a run; none for another
   */
  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime() % 1_000_000;
    long start = System.nanoTime();
    Files.createDirectories(WORK);
    System.out.println("fuzz: seed " + seed);
    // Apart, so that both processors have something to do and the seed still decides everything.
    Fuzz providers = new Fuzz(seed, System.out);
    Fuzz documents = new Fuzz(seed, System.out);
    CompletableFuture<Void> both =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(providers::allResponses, run -> new Thread(run).start()),
            CompletableFuture.runAsync(documents::allDocuments, run -> new Thread(run).start()));
    both.join();
    int problems = providers.problems.size() + documents.problems.size();
    System.out.printf(
        "fuzz: %d responses, %d documents, %d problems, %d s, seed %d%n",
        providers.responses,
        DOCUMENTS,
        problems,
        (System.nanoTime() - start) / 1_000_000_000L,
        seed);
    System.exit(problems == 0 ? 0 : 1);
  }

  private void allResponses() {
    try {
      while (responses < RESPONSES) {
        responses();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void allDocuments() {
    try {
      for (int i = 0; i < DOCUMENTS; i++) {
        document(DOCUMENT_COMMANDS.get(i % DOCUMENT_COMMANDS.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void responses() throws IOException {
    long runSeed = random.nextLong();
    Random dice = new Random(runSeed);
    Path reports = Files.createTempDirectory(WORK, "reports");
    StringWriter printed = new StringWriter();
    StringWriter err = new StringWriter();
    try (HostileProvider provider = new HostileProvider(reply -> respond(dice, reply))) {
      String line =
          "conformance --campaign-id 7 --cases 0 --timeout 2 --max-time 30 --seed 1 --base-url %s"
              + " --token %s --report %s";
      int code = run(printed, err, line.formatted(provider.baseUrl(), TOKEN, reports).split(" "));
      responses += provider.requests();
      PrintedText text = PrintedText.of(printed.toString(), err.toString(), reports);
      problem("responses " + runSeed, code, text);
      if (provider.leads() > 0 && !printed.toString().contains("Leads made: " + provider.leads())) {
        problem("responses " + runSeed + ": a lost list of " + provider.leads() + " leads");
      }
    }
    for (Path file : Files.list(reports).toList()) {
      Files.delete(file);
    }
    Files.delete(reports);
  }

  private void respond(Random dice, Reply reply) throws IOException {
    if (reply.number() <= 2) {
      reply.send(HostileProvider.json(422, "{\"message\":\"\"}"));
      return;
    }
    String type = dice.nextInt(4) > 0 ? "application/json" : "text/x" + plain(piece(dice));
    String body = mutated("{\"message\":\"m\",\"data\":{\"id\":" + lead++ + "}}", dice);
    int status = List.of(200, 201, 204, 307, 400, 401, 422, 422, 500).get(dice.nextInt(9));
    byte[] response =
        status == 204
            ? "HTTP/1.1 204 x\r\n\r\n".getBytes(StandardCharsets.UTF_8)
            : HostileProvider.response(
                status + " " + plain(piece(dice)) + "\nContent-Type: " + type, body);
    if (status < 300) {
      reply.lead(response);
    } else {
      reply.refused(response);
    }
  }

  /** Without what ends a header or makes it invalid: those break a connection at once. */
  private static String plain(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private void document(String command) throws IOException {
    long seed = random.nextLong();
    Random dice = new Random(seed);
    Path original =
        command.startsWith("pact")
            ? Path.of("pacts/autocalls-lead-client-autocalls-lead-api.json")
            : command.startsWith("docs")
                ? Path.of(
                    "../spec/src/test/resources/ai/autocalls/lead/spec/vendor/in-sync/rendered.txt")
                : command.startsWith("matrix")
                    ? Path.of("../spec/vendor-docs/create-lead.yaml")
                    : Path.of("../spec/lead-api.yaml");
    String text = Files.readString(original);
    for (int i = dice.nextInt(4); i >= 0; i--) {
      text = mutated(text, dice);
    }
    Path file = Files.writeString(WORK.resolve("document"), text.replace('\ud800', '?'));
    StringWriter printed = new StringWriter();
    StringWriter err = new StringWriter();
    String line = command.replace("FILE", file.toString()).replace("SPEC", "../spec/lead-api.yaml");
    int code = run(printed, err, line.split(" "));
    problem(command + " " + seed, code, PrintedText.of(printed.toString(), err.toString(), null));
  }

  private static String mutated(String text, Random dice) {
    int from = dice.nextInt(text.length() + 1);
    int to = dice.nextInt(3) == 0 ? Math.min(text.length(), from + dice.nextInt(40)) : from;
    return text.substring(0, from) + piece(dice) + text.substring(to);
  }

  private static String piece(Random dice) {
    return PIECES.get(dice.nextInt(PIECES.size()));
  }

  private int run(StringWriter printed, StringWriter err, String... arguments) {
    try {
      return LeadContract.run(
          new PrintWriter(printed, true), new PrintWriter(err, true), arguments);
    } catch (RuntimeException | Error e) {
      problem(String.join(" ", arguments) + " threw " + e);
      return 0;
    }
  }

  private void problem(String what, int code, PrintedText text) {
    if (code < 0 || code > 2) {
      problem(what + ": exit code " + code);
    }
    // Documents hold the token as text of their own; only a provider has none to send back.
    String secret = what.startsWith("responses") ? TOKEN : "q7Wv0Zx9Jk4pRt";
    text.problems(secret).forEach(found -> problem(what + ": " + found));
  }

  private void problem(String what) {
    problems.add(what);
    out.println("fuzz: " + what);
  }
}
