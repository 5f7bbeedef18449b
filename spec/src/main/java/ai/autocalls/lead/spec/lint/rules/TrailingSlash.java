package ai.autocalls.lead.spec.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Neither a path nor a server URL ends with a slash. */
final class TrailingSlash implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "trailing-slash",
        Severity.ERROR,
        "Neither a path nor a server URL ends with a slash.",
        "The server knows only the path without it, and may respond to the other with a redirect that"
            + " turns the POST into a GET.",
        new RuleExample(
            "/servers/0/url", "https://app.example.com/api/", "https://app.example.com/api"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located path : target.objects().of(ObjectKind.PATH_ITEM)) {
      if (path.pointer().startsWith("/paths/") && path.key().endsWith("/")) {
        problems.add(problem(path.pointer(), path.key()));
      }
    }
    for (int i = 0; i < target.document().at("/servers").size(); i++) {
      String pointer = "/servers/" + i + "/url";
      String url = target.document().at(pointer).asText("");
      if (url.endsWith("/")) {
        problems.add(problem(pointer, url));
      }
    }
    return problems;
  }

  private static Problem problem(String pointer, String text) {
    return new Problem(
        pointer,
        "`%s` ends with a slash.".formatted(text),
        "Write `%s`.".formatted(text.replaceAll("/+$", "")));
  }
}
