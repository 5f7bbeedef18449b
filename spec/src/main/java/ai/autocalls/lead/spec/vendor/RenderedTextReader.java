package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.PageText.ShownExample;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads a page as a browser shows it.
 *
 * <p>Headings may be in any language, so the structure decides: what curl sends is the request, the
 * other JSON is the response, and the list of fields is cut in two where the examples agree best.
 */
final class RenderedTextReader {
  private final FactsBuilder facts = new FactsBuilder();
  private final PageText page;
  private Example request = Example.NONE;
  private Example response = Example.NONE;

  private RenderedTextReader(String text) {
    this.page = new PageText(text);
  }

  /** The facts of a page's text, as far as they are there. */
  static FactsBuilder read(String text) {
    RenderedTextReader reader = new RenderedTextReader(text);
    CurlCommand curl = reader.page.takeCurl();
    List<ShownExample> shown = reader.page.takeExamples();
    List<String> lines = reader.page.lines();
    EndpointLines.read(lines, reader.facts);
    if (curl != null) {
      reader.request = curl.describe(text, reader.facts);
    }
    reader.examples(shown);
    reader.fields(lines, shown);
    return reader.facts;
  }

  private void examples(List<ShownExample> shown) {
    List<Example> successes =
        shown.stream().filter(ShownExample::isSuccess).map(ShownExample::example).toList();
    List<Example> others =
        shown.stream().filter(e -> e.status() == null).map(ShownExample::example).toList();
    if (request == Example.NONE && !others.isEmpty()) {
      boolean beforeAnother =
          Stream.concat(successes.stream(), others.stream().skip(1))
              .limit(1)
              .anyMatch(answer -> areStrangers(others.get(0), answer));
      request = beforeAnother ? others.get(0) : Example.NONE;
    }
    Example sent = request;
    response =
        Stream.of(
                successes.stream(),
                others.stream().filter(e -> e != sent && areStrangers(e, sent)),
                others.stream().filter(e -> !e.json().equals(sent.json())))
            .flatMap(candidates -> candidates)
            .findFirst()
            .orElse(Example.NONE);
  }

  /** Whether two examples have no name alike, as a request and its answer have none. */
  private static boolean areStrangers(Example one, Example other) {
    return one.fields().properties().stream().noneMatch(e -> other.fields().has(e.getKey()));
  }

  private void fields(List<String> lines, List<ShownExample> shown) {
    Set<String> keys = new TreeSet<>(ExampleNesting.keys(request.json()));
    shown.forEach(example -> keys.addAll(ExampleNesting.keys(example.example().json())));
    List<ListedField> listed =
        FieldList.of(lines, keys).stream().filter(field -> !field.parameter()).toList();
    if (request == Example.NONE && isRequest(response.fields(), listed)) {
      request = response;
      response = Example.NONE;
    }
    facts.requestExample(request);
    facts.responseExample(response);
    int cut = cut(listed);
    ExampleNesting requestNesting = new ExampleNesting(request.fields());
    ExampleNesting responseNesting = new ExampleNesting(response.fields());
    listed.subList(0, cut).stream().map(requestNesting::place).forEach(facts::requestField);
    listed.subList(cut, listed.size()).stream()
        .map(responseNesting::place)
        .forEach(facts::responseField);
  }

  /** A lone example that shows a field that must be sent is a request. */
  private static boolean isRequest(JsonNode example, List<ListedField> listed) {
    return listed.stream()
        .anyMatch(field -> field.mark() == ListedField.Mark.REQUIRED && example.has(field.name()));
  }

  /**
   * Where the fields of the request end: the cut with which the fewest fields contradict the
   * examples; among equals the one at the clearest heading, then the last. A name that comes again
   * is a nested field's, and says nothing.
   */
  private int cut(List<ListedField> listed) {
    int best = 0;
    int bestScore = Integer.MIN_VALUE;
    int agreement = 0;
    Set<String> seen = new HashSet<>();
    for (int cut = 0; cut <= listed.size(); cut++) {
      boolean inside = cut > 0 && cut < listed.size();
      int score = agreement * 10 + (inside ? listed.get(cut).heading() : 0);
      if (score >= bestScore) {
        best = cut;
        bestScore = score;
      }
      if (cut < listed.size() && seen.add(root(listed.get(cut)))) {
        agreement += leaning(root(listed.get(cut)));
      }
    }
    return best;
  }

  private static String root(ListedField field) {
    return field.name().replaceFirst("[.\\[].*", "");
  }

  /** Which example has the name: 1 the request's, -1 the response's, 0 both or neither. */
  private int leaning(String root) {
    return (request.fields().has(root) ? 1 : 0) - (response.fields().has(root) ? 1 : 0);
  }
}
