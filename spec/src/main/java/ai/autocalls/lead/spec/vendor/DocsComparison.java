package ai.autocalls.lead.spec.vendor;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts against the document, both ways. */
public final class DocsComparison {
  private final Facts facts;
  private final SpecFields spec;
  private final Map<String, DocsFinding> findings = new LinkedHashMap<>();

  private DocsComparison(Facts facts, SpecFields spec) {
    this.facts = facts;
    this.spec = spec;
  }

  /**
   * Finds what the facts state otherwise than the document. What the facts leave out is not a
   * finding; see {@link #absent}.
   *
   * @param facts what a page states
   * @param spec the document, of which the first operation is compared
   * @param partners the brands, whose hosts are allowed on any page
   * @return the findings in the order of the page, each kind once of an element
   */
  public static List<DocsFinding> compare(Facts facts, SpecDocument spec, List<Partner> partners) {
    return compare(facts, new SpecFields(spec, null), partners);
  }

  static List<DocsFinding> compare(Facts facts, SpecFields spec, List<Partner> partners) {
    DocsComparison comparison = new DocsComparison(facts, spec);
    comparison.endpoint(partners);
    new ExampleComparison(spec, comparison::add)
        .compare("request", facts.request())
        .compare("response", facts.response());
    comparison.fields(); // after the examples, which know the value and its line
    return comparison.findings.values().stream()
        .sorted(Comparator.comparing(DocsFinding::line, nullsFirst(naturalOrder())))
        .toList();
  }

  /**
   * Lists what the document states and the facts leave out.
   *
   * @param facts what a page states
   * @param spec the document, of which the first operation is compared
   * @return the names of the elements, in the document's order
   */
  public static List<String> absent(Facts facts, SpecDocument spec) {
    return absent(facts, new SpecFields(spec, null));
  }

  static List<String> absent(Facts facts, SpecFields spec) {
    Set<String> stated = new HashSet<>();
    facts.elements().forEach(element -> stated.add(SpecFields.plain(element.name())));
    return spec.all().stream()
        .map(ContractElement::name)
        .filter(name -> !stated.contains(SpecFields.plain(name)))
        .toList();
  }

  /** The finding that the facts are about another operation; null when they are about this one. */
  static DocsFinding otherOperation(Facts facts, SpecFields spec) {
    for (String element : List.of("path", "method")) {
      String stated = element.equals("path") ? facts.path() : facts.method();
      if (stated != null
          && spec.value(element) != null
          && !statements(stated).contains(spec.value(element))) {
        String page =
            Stream.of(facts.method(), facts.path())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ", "documents another operation, ", ""));
        String own = spec.value("method") + " " + spec.value("path");
        return new DocsFinding(Kind.OPERATION, element, page, own, facts.lines().get(element));
      }
    }
    return null;
  }

  private void endpoint(List<Partner> partners) {
    expect(Kind.METHOD, "method", facts.method(), method -> method.equals(spec.value("method")));
    expect(Kind.PATH, "path", facts.path(), path -> path.equals(spec.value("path")));
    expect(
        Kind.HOST,
        "host",
        facts.host(),
        host ->
            host.equalsIgnoreCase(spec.value("host"))
                || partners.stream().anyMatch(brand -> host.equalsIgnoreCase(brand.server())));
    expect(Kind.AUTH, "auth", facts.auth(), auth -> auth.equalsIgnoreCase(spec.value("auth")));
    for (Integer status : facts.statuses()) {
      String name = "status." + status;
      if (spec.find(name) == null && spec.find("status." + status / 100 + "XX") == null) {
        add(finding(Kind.MISSING_IN_SPEC, name, "a status", "nothing"));
      }
    }
  }

  private void expect(Kind kind, String element, String stated, Predicate<String> agrees) {
    if (stated != null && !statements(stated).stream().allMatch(agrees)) {
      String own = spec.value(element);
      String none = "a sample that sends no Authorization";
      String page = kind == Kind.AUTH ? stated.replace(Endpoint.NO_AUTH, none) : stated;
      add(finding(kind, element, page, own == null ? "nothing" : own));
    }
  }

  private static List<String> statements(String stated) {
    return Arrays.asList(stated.split(" \\| "));
  }

  private void fields() {
    for (FieldFact field : facts.fields()) {
      ContractElement known = spec.find(field.name());
      if (known == null) {
        unknown(field.name());
        continue;
      }
      String type = field.type();
      if (type != null && known.value() != null && !type.equals(known.value())) {
        add(finding(kind(type, known.value()), known.name(), type, known.value()));
      } else {
        field.bounds().forEach((keyword, value) -> bound(known, keyword, value));
      }
      if (field.required() != null && !field.required().equals(known.required())) {
        add(finding(Kind.REQUIRED, known.name(), need(field.required()), need(known.required())));
      }
      if (field.defaultValue() != null) {
        defaultValue(field, known);
      }
    }
  }

  /** A default of the request says what happens without the field; one of the response, nothing. */
  private void defaultValue(FieldFact field, ContractElement known) {
    JsonNode stated = field.defaultValue();
    JsonNode own = spec.schema(known.name()).path("default");
    boolean wrongType = known.value() != null && !known.value().equals(TypeText.of(stated));
    if (wrongType) {
      add(finding(Kind.EXAMPLE, known.name(), "default " + stated, known.value()));
    } else if (!own.equals(stated) && field.name().startsWith("request.")) {
      String none = own.isMissingNode() ? "no default" : "default " + own;
      add(finding(Kind.EXAMPLE, known.name(), "default " + stated, none));
    }
  }

  private void bound(ContractElement known, String keyword, String stated) {
    String own = spec.schema(known.name()).path(keyword).asText("");
    if (!own.equals(stated)) {
      String none = own.isEmpty() ? "no " + keyword : keyword + " " + own;
      add(finding(Kind.BOUND, known.name(), keyword + " " + stated, none));
    }
  }

  private void unknown(String name) {
    String parent = name.substring(0, name.lastIndexOf('.'));
    ContractElement known = spec.find(parent);
    boolean root =
        parent.indexOf('.') < 0 || name.matches("request\\.(?:header|query|path|cookie)\\..*");
    boolean told =
        facts.fields().stream().anyMatch(f -> f.name().equals(parent.replaceFirst("\\[]$", "")));
    if (root || !spec.children(parent).isEmpty() || known == null && !told) {
      add(Misspelling.or(spec, name, facts.lines().get(name)));
    } else if (known != null && !isContainer(known.value())) {
      String own = name.substring(parent.length() + 1);
      add(finding(Kind.SHAPE, known.name(), "an object with the field " + own, known.value()));
    }
  }

  /** The kind of a difference between two types. */
  static Kind kind(String page, String spec) {
    return isContainer(page) && isContainer(spec) ? Kind.SHAPE : Kind.TYPE;
  }

  private static boolean isContainer(String type) {
    return type == null || type.equals("object") || type.equals("array");
  }

  private static String need(Boolean required) {
    return Boolean.TRUE.equals(required) ? "required" : "optional";
  }

  private DocsFinding finding(Kind kind, String element, String page, String own) {
    return new DocsFinding(kind, element, page, own, facts.lines().get(element));
  }

  /** Adds a finding, unless the same is already reported of the same element. */
  private void add(DocsFinding finding) {
    findings.putIfAbsent(finding.kind() + " " + finding.element(), finding);
  }
}
