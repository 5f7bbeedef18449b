package ai.autocalls.lead.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A provider that responds to each request as a test says, and remembers what it received. Where
 * the response is null, it drops the connection.
 */
final class ListProvider implements Closeable {
  /** A request that arrived. */
  record Received(String method, String target, String body) {
    /** The parameters of the query, decoded. */
    Map<String, String> query() {
      int mark = target.indexOf('?');
      return mark < 0
          ? Map.of()
          : Arrays.stream(target.substring(mark + 1).split("&"))
              .map(parameter -> parameter.split("=", 2))
              .collect(
                  Collectors.toMap(
                      pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    int page() {
      return Integer.parseInt(query().getOrDefault("page", "1"));
    }

    JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }
  }

  /** A response with its status line and headers. */
  record Sent(String statusAndHeaders, String body) {
    static Sent ok(String body) {
      return new Sent("200 OK", body);
    }
  }

  /** Decides the response. */
  interface Handler {
    @Nullable Sent respond(Received request);
  }

  static final String NUMBER = "+12025550123";

  private final FaultServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  ListProvider(Handler handler) throws IOException {
    server =
        new FaultServer(
            peer -> {
              while (true) {
                String[] line = peer.readLine().split(" ");
                byte[] body = peer.readBytes(peer.readTokenHead().length());
                Received request =
                    new Received(line[0], line[1], new String(body, StandardCharsets.UTF_8));
                received.add(request);
                Sent response = handler.respond(request);
                if (response == null) {
                  peer.close();
                  return;
                }
                peer.respond(response.statusAndHeaders(), response.body());
              }
            });
  }

  AutocallsClient.Builder client() {
    return TestClient.repeating(server.port());
  }

  List<Received> received() {
    return received;
  }

  List<Received> received(String method) {
    return received.stream().filter(request -> request.method().equals(method)).toList();
  }

  /** A page as the server framework sends it. */
  static JsonObject page(int number, int lastPage, JsonObject... leads) {
    JsonObject page = new JsonObject();
    page.addProperty("current_page", number);
    page.addProperty("last_page", lastPage);
    page.addProperty(
        "next_page_url", number < lastPage ? "http://elsewhere/?page=" + (number + 1) : null);
    JsonArray data = new JsonArray();
    Arrays.stream(leads).forEach(data::add);
    page.add("data", data);
    return page;
  }

  static JsonObject lead(long id, String phoneNumber) {
    JsonObject lead = new JsonObject();
    lead.addProperty("id", id);
    lead.addProperty("campaign_id", 7);
    lead.addProperty("phone_number", phoneNumber);
    return lead;
  }

  static JsonObject[] leads(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> lead(id, NUMBER))
        .toArray(JsonObject[]::new);
  }

  /** Responds with the page that is asked for, by its number. */
  static Handler pages(IntFunction<JsonObject> page) {
    return request -> Sent.ok(page.apply(request.page()).toString());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
