package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Swagger Parser, which the generators are built on, reads the document without complaint. */
final class OpenapiParser implements Rule {
  /**
   * {@code attribute paths.'/user/lead'(post).responses.200.description is missing}, or {@code
   * paths.'/user/{id}'. Declared path parameter id needs to be defined}.
   */
  private static final Pattern LOCATED =
      Pattern.compile("^(?:attribute )?([a-zA-Z]+\\.\\S+?)\\.? .*$", Pattern.DOTALL);

  private static final Pattern TOKEN = Pattern.compile("'([^']*)'|\\((\\w+)\\)|([^.'(]+)");

  private static final String EXAMPLE =
      """
      %s:
        post:
          operationId: createLead
          description: Adds a person to the call list.
          responses:
            '400':
              description: The request could not be used.
              x-evidence: inferred
              x-evidence-source: Convention of the server framework.""";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "openapi-parser",
        Severity.ERROR,
        "Swagger Parser reads the document without complaint.",
        "Code generators and comparators are built on this parser; what it complains about, they"
            + " leave out.",
        new RuleExample(
            "/paths", EXAMPLE.formatted("/user/lead/{campaign}"), EXAMPLE.formatted("/user/lead")));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    SwaggerParseResult result = parse(target.document().tree());
    List<String> messages =
        result == null || result.getMessages() == null ? List.of() : result.getMessages();
    List<Problem> problems = new ArrayList<>();
    for (String message : messages) {
      problems.add(problem(message));
    }
    if (problems.isEmpty() && (result == null || result.getOpenAPI() == null)) {
      problems.add(
          new Problem(
              "",
              "The parser makes nothing of the document, and does not say why.",
              "Compare the document with one that is read: `openapi`, `info` and `paths` come"
                  + " first."));
    }
    return problems;
  }

  /**
   * Takes the tree that was read for the positions, as the parser's own reading of the YAML is the
   * slowest part of it; and no options, as resolving would fetch whatever the document points at.
   * References have a rule of their own.
   */
  private static SwaggerParseResult parse(JsonNode document) {
    return document.isObject()
        ? new OpenAPIV3Parser().parseJsonNode(null, document, new ParseOptions())
        : null;
  }

  private static Problem problem(String message) {
    Matcher located = LOCATED.matcher(message);
    String pointer = located.matches() ? pointer(located.group(1)) : "";
    return new Problem(
        pointer,
        "Swagger Parser: " + message.strip().replaceAll("\\s+", " ") + ".",
        "Change the named attribute until the parser has nothing to say about it.");
  }

  /** The parser's dotted location; of a missing attribute, the place where it should be. */
  private static String pointer(String location) {
    String pointer = "";
    Matcher token = TOKEN.matcher(location);
    while (token.find()) {
      String quoted = token.group(1);
      String bracketed = token.group(2);
      String name = quoted != null ? quoted : bracketed != null ? bracketed : token.group(3);
      pointer = JsonPointers.child(pointer, name);
    }
    return pointer;
  }
}
