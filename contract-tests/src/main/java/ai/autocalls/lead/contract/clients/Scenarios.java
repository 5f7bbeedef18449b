package ai.autocalls.lead.contract.clients;

import static ai.autocalls.lead.contract.clients.Reply.bytes;
import static ai.autocalls.lead.contract.clients.Reply.head;
import static ai.autocalls.lead.contract.clients.Reply.join;
import static ai.autocalls.lead.contract.clients.Reply.json;
import static ai.autocalls.lead.contract.clients.Reply.response;

import ai.autocalls.lead.contract.clients.Step.Close;
import ai.autocalls.lead.contract.clients.Step.KeepOpen;
import ai.autocalls.lead.contract.clients.Step.Reset;
import ai.autocalls.lead.contract.clients.Step.Send;
import ai.autocalls.lead.contract.clients.Step.Silence;
import ai.autocalls.lead.contract.clients.Step.Trickle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a program is put through. */
final class Scenarios {
  private static final byte[] TODAY = bytes(Bodies.TODAY);
  private static final String CLOSE = "Connection: close";

  private Scenarios() {}

  /** All scenarios, those first that tell most. */
  static List<Scenario> all() {
    return Stream.of(sent(), understood(), once(), redirects(), refused(), unreadable(), robust())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scenario> sent() {
    Reply created = json(200, Bodies.TODAY);
    return List.of(
        Scenario.of("minimal", "only what is required", json(200, Bodies.EMPTY_CONTACTS)),
        Scenario.of("full", "every field", GivenLead.FULL, created),
        Scenario.of("empty", "fields with nothing in them", GivenLead.EMPTY, created),
        Scenario.of("big-integer", "an integer above 2^53", GivenLead.BIG_INTEGER, created),
        Scenario.of("unicode", "letters of several alphabets", GivenLead.UNICODE, created));
  }

  private static List<Scenario> understood() {
    return List.of(
        Scenario.of("status-201", "status 201", json(201, Bodies.TODAY)),
        Scenario.of("string-id", "data with only an id, a string", json(200, Bodies.STRING_ID)),
        Scenario.of("array", "a one-element array, older dates", json(200, Bodies.ARRAY)),
        Scenario.of(
            "without-optional",
            "no campaign and no secondary contacts",
            json(200, Bodies.WITHOUT_OPTIONAL)),
        Scenario.of("other-language", "a message in German", json(200, Bodies.OTHER_LANGUAGE)),
        Scenario.of("unknown-fields", "unknown fields", json(200, Bodies.UNKNOWN_FIELDS)),
        Scenario.of("unlisted-status", "an unlisted status", json(200, Bodies.UNLISTED_STATUS)));
  }

  private static List<Scenario> once() {
    String error = Bodies.message("Server Error");
    byte[] created = response(200, TODAY, Reply.JSON);
    byte[] begun = Arrays.copyOf(created, created.length - TODAY.length / 2);
    return List.of(
        Scenario.of("silent", "no response for a while, then the end", steps(new Silence())),
        Scenario.of(
            "status-429",
            "status 429 with Retry-After: 1",
            json(429, Bodies.message("Too Many Attempts."), "Retry-After: 1")),
        Scenario.of("status-500", "status 500", json(500, error)),
        Scenario.of(
            "status-502",
            "status 502 with HTML",
            Reply.of(502, Bodies.HTML, "Content-Type: text/html")),
        Scenario.of(
            "status-503", "status 503 with Retry-After: 0", json(503, error, "Retry-After: 0")),
        Scenario.of("status-408", "status 408", json(408, Bodies.message("Request Timeout"))),
        Scenario.of("reset-before", "a reset before the response", steps(new Reset())),
        Scenario.of(
            "reset-during", "a reset during the response", steps(new Send(begun), new Reset())),
        Scenario.of(
            "reset-after", "a reset after the response", steps(new Send(created), new Reset())),
        Scenario.of("closed", "the end of the connection instead of a response", steps()));
  }

  private static List<Scenario> redirects() {
    List<Scenario> redirects = new ArrayList<>();
    for (int status : List.of(301, 302, 307, 308)) {
      redirects.add(
          Scenario.of(
              "redirect-" + status,
              status + " to the same host",
              Reply.of(status, "", "Location: /api/user/lead/moved")));
      redirects.add(
          new Scenario(
              "redirect-" + status + "-other-host",
              status + " to another host",
              GivenLead.MINIMAL,
              false,
              (request, other) -> Reply.of(status, "", "Location: " + other + "/user/lead")));
    }
    return redirects;
  }

  private static List<Scenario> refused() {
    List<Scenario> refused = new ArrayList<>();
    refused.add(Scenario.of("status-401", "status 401", json(401, Bodies.UNAUTHENTICATED)));
    refused.add(Scenario.of("status-402", "status 402", json(402, Bodies.message("No balance."))));
    refused.add(Scenario.of("status-403", "status 403", json(403, Bodies.message("Forbidden."))));
    refused.add(Scenario.of("status-404", "status 404", json(404, Bodies.message("Not found."))));
    refused.add(Scenario.of("status-409", "status 409", json(409, "{\"error\": \"Duplicate.\"}")));
    refused.add(Scenario.of("status-422", "status 422", json(422, Bodies.INVALID)));
    return refused;
  }

  private static List<Scenario> unreadable() {
    return List.of(
        Scenario.of(
            "html", "HTML with status 200", Reply.of(200, Bodies.HTML, "Content-Type: text/html")),
        Scenario.of(
            "truncated",
            "a body shorter than its length",
            steps(
                new Send(
                    join(
                        head(200, Reply.JSON, CLOSE, "Content-Length: " + TODAY.length),
                        Arrays.copyOf(TODAY, TODAY.length / 2))))),
        Scenario.of(
            "truncated-chunks",
            "a body without its last chunk",
            steps(
                new Send(
                    join(
                        head(200, Reply.JSON, CLOSE, "Transfer-Encoding: chunked"),
                        Reply.chunks(Arrays.copyOf(TODAY, TODAY.length / 2)))))),
        Scenario.of("status-204", "status 204", steps(new Send(head(204, CLOSE)))));
  }

  private static List<Scenario> robust() {
    byte[] created = response(200, TODAY, Reply.JSON, CLOSE);
    return List.of(
        Scenario.of(
            "interim", "status 100 before the response", steps(new Send(join(head(100), created)))),
        Scenario.of(
            "several-interim",
            "status 100 and 103 before the response",
            steps(
                new Send(join(head(100), head(103, "Link: </style.css>; rel=preload"), created)))),
        Scenario.of(
            "chunked",
            "a body in chunks",
            steps(
                new Send(
                    join(
                        head(200, Reply.JSON, CLOSE, "Transfer-Encoding: chunked"),
                        Reply.chunks(TODAY),
                        bytes("0\r\n\r\n"))))),
        new Scenario(
            "gzip",
            "a compressed body, for those who ask for it",
            GivenLead.MINIMAL,
            false,
            (request, other) ->
                steps(
                    new Send(
                        request.header("Accept-Encoding").contains("gzip")
                            ? response(
                                200, Reply.gzip(TODAY), Reply.JSON, CLOSE, "Content-Encoding: gzip")
                            : created))),
        Scenario.of(
            "slow",
            "headers that come slowly",
            steps(
                new Trickle(
                    bytes("HTTP/1.1 200 OK\r\n" + Reply.JSON + "\r\n"), Duration.ofMillis(40)),
                new Send(
                    bytes("Connection: close\r\nContent-Length: " + TODAY.length + "\r\n\r\n")),
                new Send(TODAY))),
        Scenario.of("bom", "a byte order mark before the body", json(200, "\uFEFF" + Bodies.TODAY)),
        Scenario.of(
            "until-close",
            "a body that ends with the connection",
            steps(new Send(join(head(200, Reply.JSON, CLOSE), TODAY)))),
        new Scenario(
            "keep-alive",
            "a connection that stays open, unless asked to close",
            GivenLead.MINIMAL,
            false,
            (request, other) ->
                new Reply(
                    List.of(
                        new Send(response(200, TODAY, Reply.JSON)),
                        request.header("Connection").contains("close")
                            ? new Close()
                            : new KeepOpen()))),
        new Scenario(
            "ipv6",
            "a provider on IPv6",
            GivenLead.MINIMAL,
            true,
            (request, other) -> json(200, Bodies.TODAY)));
  }

  /** What is scripted, and then the end of the connection. */
  private static Reply steps(Step... steps) {
    return new Reply(Stream.concat(Stream.of(steps), Stream.of(new Close())).toList());
  }
}
