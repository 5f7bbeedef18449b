package ai.autocalls.lead.contract.cli;

import static ai.autocalls.lead.contract.cli.HostileProvider.json;
import static ai.autocalls.lead.contract.cli.HostileProvider.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.autocalls.lead.contract.cli.HostileProvider.Behavior;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hostile providers, a trick each. A new trick is a new row. */
final class HostileProviders {
  /** What holds a piece of it leaks it. */
  static final String TOKEN = "4711|Zk9qTfL2vX8mRw5sYb3hNc";

  private static final String CODES =
      "\u001b[2J\u001b]0;title\u0007\b\b\u007f\u0085\u009b31m\u202e\u2066\u200b\u2028\u2029\rx";

  private static final int FAILS = ExitCode.DOES_NOT_HOLD;
  static final int STOPS = ExitCode.COULD_NOT_RUN;

  private HostileProviders() {}

  /**
   * A trick.
   *
   * @param exitCode what the kit must end with
   * @param looked what is sent to the kit's first two requests, which make no lead; null for what a
   *     real provider sends
   * @param behavior what is sent to the others
   * @param shown what the output must hold besides
   * @param hidden what it must not hold besides
   * @param timeout the kit's, in seconds
   */
  record Row(
      String name,
      int exitCode,
      byte[] looked,
      Behavior behavior,
      String shown,
      String hidden,
      int timeout) {
    Row from(byte[] start) {
      return new Row(name, exitCode, start, behavior, shown, hidden, timeout);
    }

    Row shows(String text) {
      return new Row(name, exitCode, looked, behavior, text, hidden, timeout);
    }

    Row hides(String text) {
      return new Row(name, exitCode, looked, behavior, shown, text, timeout);
    }

    /** For what never comes; anything else may be slow on a busy machine. */
    Row waits(int seconds) {
      return new Row(name, exitCode, looked, behavior, shown, hidden, seconds);
    }
  }

  private static Row row(String name, int exitCode, Behavior behavior) {
    return new Row(name, exitCode, null, behavior, "", TOKEN, 20);
  }

  static Stream<Row> rows() {
    return Stream.of(
        row(
            "the token, split by a cut",
            FAILS,
            r -> r.refused(oops("#".repeat(340 + r.number() % 60) + TOKEN))),
        row("the token in every encoding", FAILS, r -> r.refused(oops(encodings()))),
        row(
            "the token in status and headers",
            FAILS,
            r -> r.refused(response("403 " + TOKEN + "\nContent-Type: text/" + TOKEN, TOKEN))),
        row(
            "the token in a broken status line",
            STOPS,
            r -> r.unclear(bytes("HTTP/9 " + TOKEN + " 200\r\n\r\n"))),
        row("the token as id", FAILS, r -> r.lead(lead("\"" + TOKEN + "\""))),
        row(
            "the token in Base64 as id",
            FAILS,
            r -> r.lead(lead("\"" + base64("xx" + TOKEN) + "\""))),
        row("a phone number as id", FAILS, r -> r.lead(lead("\"+4915112345678\"")))
            .hides("4915112345678")
            .shows("ids *** ***"),
        row(
                "a phone number as id of a contact",
                FAILS,
                r ->
                    r.lead(
                        json(
                            200,
                            "{\"data\":{\"id\":1,\"secondary_contacts\":[{\"id\":\"+4915112345678\"}]}}")))
            .hides("4915112345678"),
        row(
                "terminal codes in a text",
                FAILS,
                r -> r.refused(response("400 x\nContent-Type: text/plain", CODES)))
            .shows("\\u001b[2J"),
        row("terminal codes from the start", STOPS, r -> r.refused(oops("x")))
            .from(response("422 x\nContent-Type: application/json", "{\"x\":\"" + CODES + "\"}")),
        row(
            "terminal codes in JSON strings",
            FAILS,
            r -> r.lead(json(200, "{\"data\":{\"id\":1,\"status\":\"\\u001b[2J\\u202e\u009b\"}}"))),
        row(
            "terminal codes in the content type",
            FAILS,
            r -> r.refused(response("422 x\nContent-Type: x\u009b\u0085/y", "{}"))),
        row(
                "terminal codes in the status line",
                STOPS,
                r -> r.unclear(bytes("HTTP/1.1 \u001b[2J\u0007\u009b31m\r\n\r\n")))
            .shows("did not respond 3 times"),
        row("terminal codes in the first status line", STOPS, r -> r.refused(oops("x")))
            .from(bytes("\u001b[2J\u0007HTTP/1.1 \u009b31m\r\n\r\n"))
            .shows("does not respond"),
        row(
            "commands to a build server",
            FAILS,
            r ->
                r.refused(
                    response(
                        "422 x\nContent-Type: ::error::x",
                        "\n::error file=a::b\n  ::set-output name=x::y\n##[error]z\r::warning::w"))),
        row(
            "commands as a status",
            FAILS,
            r -> r.lead(json(200, "{\"data\":{\"id\":1,\"status\":\"\\n::error::##[group]x\"}}"))),
        row(
            "markup and templates",
            FAILS,
            r ->
                r.refused(oops("</pre><script>alert(1)</script>{{rows}}${7*7}]]>&lt;<!--\\u0000"))),
        row("256 levels", FAILS, r -> r.lead(nested(250))),
        row("501 levels", FAILS, r -> r.lead(nested(501))),
        row("1,000 levels", FAILS, r -> r.lead(nested(1_000))),
        row("100,000 levels", FAILS, r -> r.lead(nested(100_000))),
        row("429 for ever", STOPS, r -> r.refused(response("429 x\nRetry-After: 0", "{}")))
            .shows("429 to every request"),
        row("429 for a day", STOPS, r -> r.refused(response("429 x\nRetry-After: 86400", "{}")))
            .shows("asks to wait for 86400 s"),
        row(
                "429 past the time limit",
                STOPS,
                r -> r.refused(response("429 x\nRetry-After: 110", "{}")))
            .shows("time limit of 60 s"),
        row(
                "leads, then 429 for ever",
                STOPS,
                after(
                    7,
                    HostileProviders::good,
                    r -> r.refused(response("429 x\nRetry-After: 0", "{}"))))
            .shows("Leads made: 5, ids 3 4 5 6 7"),
        row(
                "leads, then silence",
                STOPS,
                after(7, HostileProviders::good, r -> r.unclear(bytes(""))))
            .waits(2)
            .shows("Leads made: 5, ids 3 4 5 6 7"),
        row(
            "leads, then a broken connection",
            STOPS,
            after(
                7,
                HostileProviders::good,
                r -> r.breakOff(bytes("HTTP/1.1 200 x\r\nContent-Length: 9\r\n\r\n{")))),
        row("leads that conform", FAILS, HostileProviders::good),
        row("an id of 1e999999999", FAILS, r -> r.lead(lead("1e999999999"))),
        row("an exponent of ten digits", FAILS, r -> r.lead(lead("1e9999999999"))),
        row("an id of 900 digits", FAILS, r -> r.lead(lead("1".repeat(900)))),
        row("an id of 100,000 digits", FAILS, r -> r.lead(lead("1".repeat(100_000)))),
        row("an object as id", FAILS, r -> r.lead(lead("{\"a\":[]}"))),
        row(
                "a campaign that is equal in 64 bits",
                FAILS,
                r ->
                    r.lead(json(200, "{\"data\":{\"id\":1,\"campaign_id\":18446744073709551623}}")))
            .shows("failed   RESP-05"),
        row(
            "two ids",
            FAILS,
            r -> r.lead(json(200, "{\"data\":{\"id\":1,\"id\":2},\"data\":{\"id\":3}}"))),
        row("an array of one", FAILS, r -> r.lead(json(200, "[{\"data\":{\"id\":\"1\"}}]"))),
        row("a body above the limit", STOPS, r -> r.unclear(oops("x".repeat(1 << 20))))
            .shows("is larger than"),
        row("a body without end", STOPS, HostileProvider.Reply::bodyWithoutEnd)
            .shows("is larger than"),
        row("headers without end", STOPS, HostileProvider.Reply::headersWithoutEnd).waits(2),
        row("no response", STOPS, r -> r.breakOff(bytes(""))),
        row("silence", STOPS, r -> r.unclear(bytes(""))).waits(2).shows("no response within 2 s"),
        row("silence from the start", STOPS, r -> r.unclear(bytes(""))).waits(2).from(bytes("")),
        row("another protocol", STOPS, r -> r.unclear(bytes("SSH-2.0-x\r\n\u001b[2J\r\n\r\n")))
            .waits(2),
        row(
            "a wrong length",
            STOPS,
            r -> r.breakOff(bytes("HTTP/1.1 200 x\r\nContent-Length: -5\r\n\r\n{}"))),
        row(
            "chunks that are none",
            STOPS,
            r -> r.breakOff(bytes("HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"))),
        row(
            "500 for everything",
            FAILS,
            r -> r.unclear(json(500, "{\"message\":\"" + TOKEN + "\"}"))),
        row("200 without a body", FAILS, r -> r.lead(json(200, ""))),
        row("204", FAILS, r -> r.lead(bytes("HTTP/1.1 204 x\r\n\r\n"))),
        row(
            "bytes that are not UTF-8",
            FAILS,
            r ->
                r.refused(
                    response(
                        "422 x\nContent-Type: application/json",
                        new byte[] {
                          '{', '"', (byte) 0xff, (byte) 0xc0, (byte) 0x9b, '"', ':', '1'
                        }))),
        row(
            "UTF-16",
            FAILS,
            r ->
                r.refused(
                    response(
                        "422 x\nContent-Type: application/json", "{\"a\":1}".getBytes(UTF_16)))),
        row(
            "half a surrogate pair",
            FAILS,
            r -> r.refused(json(422, "{\"oops\":\"\\ud800\",\"\\udc00\":\"\"}"))),
        row(
            "NUL in every string",
            FAILS,
            r ->
                r.lead(
                    json(
                        200,
                        "{\"message\":\"\\u0000\",\"data\":{\"id\":1,\"status\":\"\\u0000\",\"phone_number\":\"\\u0000\"}}"))),
        row(
            "a redirect to itself",
            FAILS,
            r -> r.refused(response("307 x\nLocation: /api/user/lead", ""))),
        row("401 for every token", FAILS, r -> r.refused(json(401, "{\"message\":\"\"}"))),
        row("HTML from the start", STOPS, r -> r.refused(oops("x")))
            .from(response("200 x\nContent-Type: text/html", "<p>::error::" + TOKEN))
            .shows("is this the API?"));
  }

  static Behavior after(int requests, Behavior first, Behavior then) {
    return reply -> (reply.number() <= requests ? first : then).respond(reply);
  }

  private static void good(HostileProvider.Reply reply) throws java.io.IOException {
    reply.lead(lead(Integer.toString(reply.number())));
  }

  private static byte[] lead(String id) {
    return json(200, "{\"message\":\"made\",\"data\":{\"id\":" + id + "}}");
  }

  private static byte[] oops(String text) {
    return json(422, "{\"oops\":\"" + text + "\"}");
  }

  private static byte[] nested(int levels) {
    return json(200, "{\"data\":{\"id\":1,\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String encodings() {
    List<String> all = new ArrayList<>();
    all.add(TOKEN.toUpperCase(Locale.ROOT));
    all.add(base64(TOKEN));
    all.add(base64("Bearer " + TOKEN));
    for (String format : List.of("%%%02x", "%%%02X", "\\u%04x", "&#%d;", "&#x%x;")) {
      all.add(TOKEN.chars().mapToObj(format::formatted).collect(Collectors.joining()));
    }
    return String.join(" ", all);
  }
}
