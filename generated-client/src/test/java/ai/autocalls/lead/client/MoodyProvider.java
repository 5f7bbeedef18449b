package ai.autocalls.lead.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Creates leads, and closes, resets, refuses and speaks out of turn at random. It knows of each
 * lead whether a byte of it arrived and how often it was created. What it does between two requests
 * is done before the client can have read the response, or noticed when a request crosses it, so
 * that what the client should know is certain.
 */
final class MoodyProvider implements FaultServer.Script {
  private enum Mood {
    /** Responds. */
    CREATE(760),
    /** Responds, and ends the connection at once without a word. */
    CREATE_THEN_END(40),
    /** Responds, and ends the connection when it was idle for a moment. */
    CREATE_THEN_END_WHEN_IDLE(60),
    /** A second response comes together with the first one, and is read ahead. */
    CREATE_THEN_STRAY(15),
    /** A second response waits in the socket when the first one has been read. */
    CREATE_THEN_STRAY_IN_SOCKET(15),
    TOO_MANY(30),
    REFUSE_EARLY(20),
    REFUSE(20),
    RESET_AFTER_HEAD(10),
    RESET_BEFORE_CREATING(10),
    RESET_AFTER_CREATING(10),
    RESET_IN_RESPONSE(10);

    private final int weight;

    Mood(int weight) {
      this.weight = weight;
    }

    static Mood any(RandomGenerator random) {
      int left = random.nextInt(1000);
      for (Mood mood : values()) {
        left -= mood.weight;
        if (left < 0) {
          return mood;
        }
      }
      throw new IllegalStateException("the weights are not 1000 in all");
    }
  }

  /** What OkHttp reads at a time. */
  private static final int SEGMENT = 8192;

  private static final List<String> STRAYS = List.of("400 X", "408 X", "429 X", "200 OK");

  private final long seed;
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<Integer, Integer> created = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> seen = new ConcurrentHashMap<>();
  private final Map<Integer, String> mustHaveSeen = new ConcurrentHashMap<>();
  private final Map<Mood, Integer> moods = new ConcurrentHashMap<>();

  MoodyProvider(long seed) {
    this.seed = seed;
  }

  static long id(int lead) {
    return 1_000_000L + lead;
  }

  int connections() {
    return connections.get();
  }

  Map<Mood, Integer> moods() {
    return new TreeMap<>(moods);
  }

  int created(int lead) {
    return created.getOrDefault(lead, 0);
  }

  List<Integer> createdTwice() {
    return created.entrySet().stream()
        .filter(lead -> lead.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** To be asked for when all connections have ended. */
  void mustHaveSeen(int lead, String why) {
    mustHaveSeen.put(lead, why);
  }

  List<String> unseen() {
    return mustHaveSeen.entrySet().stream()
        .filter(lead -> !seen.containsKey(lead.getKey()))
        .map(Object::toString)
        .toList();
  }

  @Override
  public void run(Peer peer) throws IOException {
    RandomGenerator random = new SplittableRandom(seed + connections.getAndIncrement());
    while (serve(peer, random)) {}
  }

  /** Serves one request; says whether the connection goes on. */
  private boolean serve(Peer peer, RandomGenerator random) throws IOException {
    Mood mood = Mood.any(random);
    Peer.Head head = peer.readTokenHead();
    int lead = lead(head);
    seen.put(lead, true);
    moods.merge(mood, 1, Integer::sum);
    switch (mood) {
      case RESET_AFTER_HEAD -> {
        peer.reset();
        return false;
      }
      case REFUSE_EARLY -> {
        peer.respond("422 X\r\nConnection: close", "{}");
        peer.readBody(head.length());
        return false;
      }
      default -> peer.readBody(head.length());
    }
    switch (mood) {
      case RESET_BEFORE_CREATING -> {
        peer.reset();
        return false;
      }
      case TOO_MANY -> {
        peer.respond("429 X\r\nRetry-After: 0", "{}");
        return true;
      }
      case REFUSE -> {
        peer.respond("422 X", "{}");
        return true;
      }
      default -> created.merge(lead, 1, Integer::sum);
    }
    String response = response(lead, 0);
    switch (mood) {
      case RESET_AFTER_CREATING -> {
        peer.reset();
        return false;
      }
      case RESET_IN_RESPONSE -> {
        peer.write(response.substring(0, response.length() / 2)).reset();
        return false;
      }
      case CREATE_THEN_END -> {
        peer.write(response).endOutput();
        return noteWhatCrosses(peer);
      }
      case CREATE_THEN_END_WHEN_IDLE -> {
        peer.write(response);
        if (peer.isSilentFor(1 + random.nextInt(10))) {
          peer.endOutput();
          return noteWhatCrosses(peer);
        }
        return true;
      }
      case CREATE_THEN_STRAY -> peer.write(response + stray(random));
      case CREATE_THEN_STRAY_IN_SOCKET ->
          peer.write(response(lead, 2 * SEGMENT - response.length()) + stray(random));
      default -> peer.write(response);
    }
    return true;
  }

  /** A request that the client sent before it could know of the end. */
  private boolean noteWhatCrosses(Peer peer) throws IOException {
    seen.put(lead(peer.readTokenHead()), true);
    return false;
  }

  /** Each lead has its own token. */
  private static int lead(Peer.Head head) {
    return Integer.parseInt(head.token().substring("lead-".length()));
  }

  private static String stray(RandomGenerator random) {
    String body = "{\"data\":{\"id\":666}}";
    return "HTTP/1.1 "
        + STRAYS.get(random.nextInt(STRAYS.size()))
        + ("\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }

  /** A response, made longer with spaces by about so much that it is two segments long. */
  private static String response(int lead, int longer) {
    String body = "{\"data\":{\"id\":" + id(lead) + "}}";
    String head = "HTTP/1.1 200 OK\r\nContent-Length: %05d\r\n\r\n";
    return head.formatted(body.length() + longer) + body + " ".repeat(longer);
  }
}
