package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Code;
import ai.autocalls.lead.spec.vendor.Block.Side;
import ai.autocalls.lead.spec.vendor.Block.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what the blocks of a page say. Headings may be in any language, so the structure decides:
 * what a sample sends is the request, the other JSON is the response, and the list of fields is cut
 * in two where headings and examples agree best.
 */
final class PageInterpreter {
  private static final List<String> SIDES = Arrays.asList(Side.REQUEST.id(), Side.RESPONSE.id());

  private final List<Block> blocks;
  private final Set<String> contract;
  private final List<Example> unlabelled = new ArrayList<>();
  private Example request = Example.NONE;
  private Example response = Example.NONE;

  private PageInterpreter(List<Block> blocks, Set<String> contract) {
    this.blocks = blocks;
    this.contract = contract;
  }

  /**
   * The facts of a page.
   *
   * @param contract the contract's names of fields, to place those that a page lists without their
   *     object
   */
  static Facts facts(List<Block> blocks, Endpoint endpoint, Set<String> contract) {
    PageInterpreter page = new PageInterpreter(blocks, contract);
    page.labelledExamples();
    page.otherExamples();
    Set<String> keys = new TreeSet<>(Nesting.keys(page.request.json()));
    keys.addAll(Nesting.keys(page.response.json()));
    page.unlabelled.forEach(example -> keys.addAll(Nesting.keys(example.json())));
    return page.facts(endpoint, FieldLines.of(blocks, keys));
  }

  /** Examples whose kind the page says: by a command, a component, a status or a heading. */
  private void labelledExamples() {
    Deque<Integer> statuses = new ArrayDeque<>();
    boolean fresh = true;
    String section = null;
    for (Block block : blocks) {
      if (block instanceof Text text && !text.text().isEmpty()) {
        Integer status = Endpoint.status(text.text());
        if (status != null && !fresh) {
          statuses.clear();
        }
        if (status != null) {
          fresh = statuses.add(status);
        }
        String said = FieldLines.section(text.text());
        boolean label = text.text().matches("[\\p{L} ]{1,40}:?") && SIDES.contains(said);
        section = text.heading() || label ? said : section;
        if (label && said.equals(Side.REQUEST.id())) {
          statuses.clear();
        }
      } else if (block instanceof Code code && code.sample() != null) {
        Sample sample = code.sample();
        Integer shown = sample.status() == null ? Endpoint.statusIn(code.title()) : sample.status();
        boolean isRequest = sample.method() != null || code.side() == Side.REQUEST;
        Integer status = isRequest || shown != null ? shown : statuses.poll();
        fresh &= isRequest;
        boolean error =
            status != null && status >= 300 || status == null && "error".equals(section);
        if (isRequest) {
          request = request == Example.NONE ? sample.body() : request;
        } else if (status != null || code.side() != null || error) {
          response = response == Example.NONE && !error ? sample.body() : response;
        } else if ("request".equals(section) && request == Example.NONE) {
          request = sample.body();
        } else if ("response".equals(section) && response == Example.NONE) {
          response = sample.body();
        } else if (sample.body() != Example.NONE) {
          unlabelled.add(sample.body());
        }
      }
    }
  }

  private void otherExamples() {
    if (request == Example.NONE && !unlabelled.isEmpty()) {
      Example first = unlabelled.get(0);
      Example next =
          response != Example.NONE || unlabelled.size() < 2 ? response : unlabelled.get(1);
      request = next != Example.NONE && areStrangers(first, next) ? first : request;
    }
    for (Example example : unlabelled) {
      boolean more =
          example.isBroken()
              || example.fields().properties().stream()
                  .anyMatch(e -> !request.fields().has(e.getKey()));
      response = response == Example.NONE && example != request && more ? example : response;
    }
  }

  /** Whether two examples have no name alike, as a request and its response have none. */
  private static boolean areStrangers(Example one, Example other) {
    return one.fields().properties().stream().noneMatch(e -> other.fields().has(e.getKey()));
  }

  private Facts facts(Endpoint endpoint, List<ListedField> all) {
    List<ListedField> parameters = new ArrayList<>(endpoint.parameters);
    all.stream().filter(PageInterpreter::isParameter).forEach(parameters::add);
    List<ListedField> body =
        all.stream().filter(f -> !isParameter(f) && !"error".equals(f.section)).toList();
    List<ListedField> bare = body.stream().filter(field -> field.side == null).toList();
    if (request == Example.NONE && isRequest(response.fields(), body)) {
      request = response;
      response = Example.NONE;
    }
    Set<ListedField> requested = new HashSet<>(bare.subList(0, cut(bare)));
    FactsBuilder facts = new FactsBuilder(endpoint, request, response);
    for (Side side : Side.values()) {
      Example example = side == Side.REQUEST ? request : response;
      Nesting nesting = new Nesting(side.id(), example.json(), contract);
      Map<ListedField, String> names = new LinkedHashMap<>();
      for (ListedField field : body) {
        Side own =
            field.side != null
                ? field.side
                : requested.contains(field) ? Side.REQUEST : Side.RESPONSE;
        if (own == side) {
          names.put(field, nesting.name(field));
        }
      }
      facts.add(side, names, example);
    }
    facts.addParameters(parameters);
    return facts.build();
  }

  private static boolean isParameter(ListedField field) {
    return !field.place.equals("body") || field.name.equals("Authorization");
  }

  /** A lone example that shows a field that must be sent is a request. */
  private static boolean isRequest(JsonNode example, List<ListedField> listed) {
    return listed.stream()
        .filter(field -> field.side != Side.RESPONSE)
        .anyMatch(
            field ->
                Boolean.TRUE.equals(field.required) && example.has(field.name)
                    || field.foreignMark != null
                        && example.has(field.name)
                        && !example.has("data"));
  }

  /**
   * Where the fields of the request end: the cut with which the fewest fields contradict headings
   * and examples; among equals the one at the clearest heading, then the last. A name that comes
   * again is a nested field's, and says nothing.
   */
  private int cut(List<ListedField> listed) {
    int best = 0;
    int bestScore = Integer.MIN_VALUE;
    int agreement = 0;
    Set<String> seen = new TreeSet<>();
    for (int cut = 0; cut <= listed.size(); cut++) {
      boolean inside = cut > 0 && cut < listed.size();
      boolean under = inside && Objects.equals(listed.get(cut).section, "request");
      int score = agreement * 10 + (inside && !under ? listed.get(cut).heading : 0);
      if (score >= bestScore) {
        best = cut;
        bestScore = score;
      }
      if (cut < listed.size()) {
        ListedField field = listed.get(cut);
        String root = field.name.replaceFirst("[.\\[].*", "");
        int said =
            "request".equals(field.section) ? 100 : "response".equals(field.section) ? -100 : 0;
        agreement += said != 0 ? said : seen.add(root) ? leaning(root) : 0;
      }
    }
    return best;
  }

  /** Which example has the name: 1 the request's, -1 the response's, 0 both or neither. */
  private int leaning(String root) {
    return (request.fields().has(root) ? 1 : 0) - (response.fields().has(root) ? 1 : 0);
  }
}
