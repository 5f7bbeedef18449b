package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Servers are asked over TLS. */
final class ServerHttps implements Rule {
  /** What never leaves the machine needs no TLS. */
  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127(\\.\\d{1,3}){3}|\\[::1])([:/?#].*)?");

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "server-https",
        Severity.ERROR,
        "Every server is addressed with `https:`, except on loopback.",
        "A request carries the account's token and a person's phone number; over `http:` everyone"
            + " on the way reads both.",
        new RuleExample(
            "/servers/0/url", "http://app.example.com/api", "https://app.example.com/api"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located server : target.objects().of(ObjectKind.SERVER)) {
      plain(server)
          .ifPresent(
              url ->
                  problems.add(
                      new Problem(
                          server.at("url"),
                          "`%s` sends the token and phone numbers in clear text.".formatted(url),
                          "Write the address that begins with `https:`.")));
    }
    return problems;
  }

  /** An address without TLS that the server may have, whatever its variables are set to. */
  private static Optional<String> plain(Located server) {
    List<String> urls = new ArrayList<>(List.of(server.node().path("url").asText()));
    for (Map.Entry<String, JsonNode> variable : server.node().path("variables").properties()) {
      String name = "{" + variable.getKey() + "}";
      if (urls.get(0).startsWith(name)) {
        String rest = urls.remove(0).substring(name.length());
        urls.add(variable.getValue().path("default").asText() + rest);
        variable.getValue().path("enum").forEach(value -> urls.add(value.asText() + rest));
      }
    }
    return urls.stream().filter(ServerHttps::isPlain).findFirst();
  }

  private static boolean isPlain(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("http:") && !LOOPBACK.matcher(lower).matches();
  }
}
