package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Code;
import ai.autocalls.lead.spec.vendor.Block.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides what the blocks of a page say. Headings may be in any language, so the structure decides:
 * what a sample sends is the request, the other JSON is the response, and the list of fields is cut
 * in two where headings and examples agree best.
 */
final class PageInterpreter {
  private static final String REQUEST = "request";
  private static final String RESPONSE = "response";

  private final Map<String, Example> examples = new LinkedHashMap<>();
  private final List<Example> unlabeled = new ArrayList<>();

  private final Endpoint endpoint;

  private PageInterpreter(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * The facts of a page.
   *
   * @param contract the contract's names of elements, to place fields that a page lists without
   *     their object
   */
  static Facts facts(List<Block> blocks, Endpoint endpoint, Set<String> contract) {
    PageInterpreter page = new PageInterpreter(endpoint);
    page.labeledExamples(blocks);
    page.otherExamples();
    Set<String> keys = new HashSet<>();
    Stream.concat(page.examples.values().stream(), page.unlabeled.stream())
        .forEach(example -> keys.addAll(BodyFields.keys(example)));
    return page.facts(FieldLines.of(blocks, keys), contract);
  }

  private Example example(String side) {
    return examples.getOrDefault(side, Example.NONE);
  }

  private boolean has(String side) {
    return examples.containsKey(side);
  }

  private void put(String side, Example example) {
    if (example != Example.NONE) {
      examples.putIfAbsent(side, example);
    }
  }

  /** Examples whose kind the page says: by a command, a component, a status or a heading. */
  private void labeledExamples(List<Block> blocks) {
    Deque<Integer> statuses = new ArrayDeque<>();
    boolean fresh = true;
    String section = null;
    for (Block block : blocks) {
      if (block instanceof Text text && !text.text().isEmpty()) {
        Integer status = Endpoint.status(text.text());
        if (status != null) {
          if (!fresh) {
            statuses.clear();
          }
          fresh = statuses.add(status);
        }
        String said = FieldLines.section(text.text());
        boolean label =
            text.text().matches("[\\p{L} ]{1,40}:?")
                && (REQUEST.equals(said) || RESPONSE.equals(said));
        section = text.heading() || label ? said : section;
        if (label && said.equals(REQUEST)) {
          statuses.clear();
        }
      } else if (block instanceof Code code && code.sample() != null) {
        boolean isRequest = code.sample().method() != null || REQUEST.equals(code.side());
        Integer shown = code.sample().status();
        shown = shown == null ? Endpoint.statusIn(code.title()) : shown;
        Integer status = isRequest || shown != null ? shown : statuses.poll();
        fresh &= isRequest;
        boolean isError = status == null ? "error".equals(section) : status >= 300;
        boolean isLabeled = isRequest || status != null || code.side() != null || isError;
        String side = isRequest ? REQUEST : isLabeled ? RESPONSE : section;
        boolean isFree = (REQUEST.equals(side) || RESPONSE.equals(side)) && !has(side);
        if (isLabeled ? isRequest || !isError : isFree) {
          put(side, code.sample().body());
        } else if (!isLabeled && code.sample().body() != Example.NONE) {
          unlabeled.add(code.sample().body());
        }
      }
    }
  }

  private void otherExamples() {
    if (!has(REQUEST) && !unlabeled.isEmpty() && !"GET".equals(endpoint.method)) {
      Example next = unlabeled.size() < 2 ? Example.NONE : unlabeled.get(1);
      next = examples.getOrDefault(RESPONSE, next);
      boolean alike = unlabeled.get(0).sharesNames(next);
      put(REQUEST, next == Example.NONE || alike ? Example.NONE : unlabeled.get(0));
    }
    unlabeled.stream()
        .filter(example -> example != example(REQUEST))
        .filter(example -> example.isBroken() || !example.hasOnlyNamesOf(example(REQUEST)))
        .findFirst()
        .ifPresent(example -> put(RESPONSE, example));
  }

  private Facts facts(List<ListedField> all, Set<String> contract) {
    Predicate<ListedField> isParameter =
        field -> !field.place.equals("body") || field.name.equals("Authorization");
    List<ListedField> body =
        all.stream().filter(isParameter.negate()).filter(f -> !"error".equals(f.section)).toList();
    if (!has(REQUEST) && has(RESPONSE) && body.stream().anyMatch(this::isSentByTheOnlyExample)) {
      examples.put(REQUEST, examples.remove(RESPONSE));
    }
    List<ListedField> bare = body.stream().filter(field -> field.side == null).toList();
    Set<ListedField> sent = new HashSet<>(bare.subList(0, cut(bare)));
    Map<Boolean, List<ListedField>> sides = new LinkedHashMap<>();
    for (ListedField field : body) {
      boolean isSent = field.side == null ? sent.contains(field) : field.side.equals(REQUEST);
      sides.computeIfAbsent(isSent, any -> new ArrayList<>()).add(field);
    }
    Map<String, Integer> lines = new LinkedHashMap<>(endpoint.lines);
    Map<String, FieldFact> request =
        BodyFields.of(
            REQUEST, sides.getOrDefault(true, List.of()), example(REQUEST), contract, lines);
    Map<String, FieldFact> response =
        BodyFields.of(
            RESPONSE, sides.getOrDefault(false, List.of()), example(RESPONSE), contract, lines);
    List<ListedField> parameters = new ArrayList<>(endpoint.parameters);
    all.stream().filter(isParameter.and(field -> !isStandard(field))).forEach(parameters::add);
    parameters(parameters, request, lines);
    return new Facts(
        endpoint.method,
        endpoint.path,
        endpoint.host,
        endpoint.auth,
        endpoint.statuses,
        request,
        response,
        examples,
        lines);
  }

  /** A header that any client sends. */
  private static boolean isStandard(ListedField field) {
    return Words.meaning("headers", field.name) != null && !field.place.equals("query");
  }

  /** Adds what is sent beside the body. */
  private void parameters(
      List<ListedField> fields, Map<String, FieldFact> request, Map<String, Integer> lines) {
    for (ListedField field : fields) {
      if (!field.name.isEmpty() && !field.name.equals(endpoint.auth)) {
        String name = field.place + "." + field.name;
        boolean optional = field.place.equals("query") && field.type != null;
        Boolean required = field.required == null && optional ? Boolean.FALSE : field.required;
        request.merge(name, field.fact(required), FieldFact::and);
        lines.putIfAbsent(REQUEST + "." + name, field.line);
      }
    }
  }

  /** A lone example that shows a field that must be sent is a request. */
  private boolean isSentByTheOnlyExample(ListedField field) {
    boolean shown = example(RESPONSE).fields().has(field.name);
    boolean marked = field.foreignMark != null && !example(RESPONSE).fields().has("data");
    return shown && !RESPONSE.equals(field.side) && (Boolean.TRUE.equals(field.required) || marked);
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
    Set<String> seen = new HashSet<>();
    for (int cut = 0; cut <= listed.size(); cut++) {
      boolean inside = cut > 0 && cut < listed.size();
      boolean under = inside && REQUEST.equals(listed.get(cut).section);
      int score = agreement * 10 + (inside && !under ? listed.get(cut).heading : 0);
      if (score >= bestScore) {
        best = cut;
        bestScore = score;
      }
      if (cut < listed.size()) {
        String section = listed.get(cut).section;
        String root = listed.get(cut).name.replaceFirst("[.\\[].*", "");
        if (REQUEST.equals(section) || RESPONSE.equals(section)) {
          agreement += REQUEST.equals(section) ? 100 : -100;
        } else if (seen.add(root)) {
          agreement += example(REQUEST).fields().has(root) ? 1 : 0;
          agreement -= example(RESPONSE).fields().has(root) ? 1 : 0;
        }
      }
    }
    return best;
  }
}
