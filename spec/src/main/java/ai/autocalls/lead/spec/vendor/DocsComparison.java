package ai.autocalls.lead.spec.vendor;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Operation;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Facts compared with the document, both ways. */
public final class DocsComparison {
  private final Facts facts;
  private final Map<String, FieldFact> fields;
  private final SpecFields spec;
  private final Map<String, DocsFinding> findings = new LinkedHashMap<>();

  private DocsComparison(Facts facts, SpecFields spec) {
    this.facts = facts;
    this.fields = facts.fields();
    this.spec = spec;
  }

  /**
   * Finds the operation that facts are about.
   *
   * @param facts what a page states
   * @param spec the document
   * @return the first operation whose method and path the facts state or leave out; empty when the
   *     document has none such
   */
  public static Optional<Operation> operation(Facts facts, SpecDocument spec) {
    return operation(facts.method(), facts.path(), spec);
  }

  static Optional<Operation> operation(String method, String path, SpecDocument spec) {
    return Operation.all(spec.tree()).stream()
        .filter(own -> method == null || statements(method).contains(own.method()))
        .filter(own -> path == null || statements(path).contains(own.path()))
        .findFirst();
  }

  /**
   * Finds where the facts state something else than the document. What the facts leave out is not a
   * finding.
   *
   * @param facts what a page states
   * @param spec the document
   * @param operation the operation to compare the facts with
   * @param partners the brands, whose hosts are allowed on any page
   * @return the findings in the order of the page, each kind once for each element
   */
  public static List<DocsFinding> compare(
      Facts facts, SpecDocument spec, Operation operation, List<Partner> partners) {
    return compare(facts, new SpecFields(spec, operation), partners);
  }

  static List<DocsFinding> compare(Facts facts, SpecFields spec, List<Partner> partners) {
    DocsComparison comparison = new DocsComparison(facts, spec);
    comparison.endpoint(partners);
    for (String side : List.of("request", "response")) {
      new ExampleComparison(spec, facts.example(side), comparison::add).compare(side);
    }
    comparison.fields.forEach(comparison::field); // after the examples, which know value and line
    return comparison.findings.values().stream()
        .sorted(Comparator.comparing(DocsFinding::line, nullsFirst(naturalOrder())))
        .toList();
  }

  /** The names of what the document states and the facts leave out, in the document's order. */
  static List<String> absent(Facts facts, SpecFields spec) {
    Set<String> stated = new HashSet<>();
    facts.elements().forEach(element -> stated.add(SpecFields.plain(element.name())));
    return spec.all().stream()
        .map(ContractElement::name)
        .filter(name -> !stated.contains(SpecFields.plain(name)))
        .toList();
  }

  private void endpoint(List<Partner> partners) {
    expect(Kind.METHOD, facts.method(), method -> method.equals(spec.value("method")));
    expect(Kind.PATH, facts.path(), path -> path.equals(spec.value("path")));
    Predicate<String> own = host -> host.equalsIgnoreCase(spec.value("host"));
    expect(
        Kind.HOST,
        facts.host(),
        own.or(host -> partners.stream().anyMatch(p -> host.equalsIgnoreCase(p.server()))));
    expect(Kind.AUTH, facts.auth(), auth -> auth.equalsIgnoreCase(spec.value("auth")));
    for (Integer status : facts.statuses()) {
      String name = "status." + status;
      if (spec.find(name) == null && spec.find("status." + status / 100 + "XX") == null) {
        add(Kind.MISSING_IN_SPEC, name, "a status", "nothing");
      }
    }
  }

  private void expect(Kind kind, String stated, Predicate<String> agrees) {
    if (stated != null && !statements(stated).stream().allMatch(agrees)) {
      String own = spec.value(kind.id());
      String none = "a sample that sends no Authorization";
      String page = kind == Kind.AUTH ? stated.replace(Endpoint.NO_AUTH, none) : stated;
      add(kind, kind.id(), page, own == null ? "nothing" : own);
    }
  }

  private static List<String> statements(String stated) {
    return Arrays.asList(stated.split(" \\| "));
  }

  private void field(String name, FieldFact field) {
    ContractElement known = spec.find(name);
    if (known == null) {
      unknown(name);
      return;
    }
    String type = field.type();
    if (type != null && known.value() != null && !type.equals(known.value())) {
      add(Kind.of(type, known.value()), known.name(), type, known.value());
    } else {
      field.bounds().forEach((keyword, value) -> bound(known.name(), keyword, value));
    }
    if (field.required() != null && !field.required().equals(known.required())) {
      add(Kind.REQUIRED, known.name(), need(field.required()), need(known.required()));
    }
    if (field.defaultValue() != null) {
      defaultValue(known, field.defaultValue());
    }
  }

  /** A default of the request says what happens without the field; one of the response, nothing. */
  private void defaultValue(ContractElement known, JsonNode stated) {
    JsonNode own = spec.schema(known.name()).path("default");
    if (known.value() != null && !known.value().equals(TypeText.of(stated))) {
      add(Kind.EXAMPLE, known.name(), "default " + stated, known.value());
    } else if (!own.toString().equals(stated.toString()) && known.name().startsWith("request.")) {
      String none = own.isMissingNode() ? "no default" : "default " + own;
      add(Kind.EXAMPLE, known.name(), "default " + stated, none);
    }
  }

  private void bound(String name, String keyword, String stated) {
    JsonNode schema = spec.schema(name);
    JsonNode own = schema.path(keyword);
    if (keyword.equals("enum")) {
      own = own.isMissingNode() ? schema.path("x-extensible-enum") : own;
      Set<String> values = new HashSet<>();
      own.forEach(value -> values.add(value.asText()));
      if (!values.equals(Set.of(stated.split(", ")))) {
        add(Kind.BOUND, name, "one of " + stated, own.isEmpty() ? "any value" : "one of " + own);
      }
    } else if (!own.asText("").equals(stated)) {
      String none = own.isMissingNode() ? "no " + keyword : keyword + " " + own.asText();
      add(Kind.BOUND, name, keyword + " " + stated, none);
    }
  }

  private void unknown(String name) {
    String parent = name.substring(0, name.lastIndexOf('.'));
    ContractElement known = spec.find(parent);
    boolean root =
        parent.indexOf('.') < 0 || name.matches("request\\.(?:header|query|path|cookie)\\..*");
    boolean stated = fields.containsKey(parent.replaceFirst("\\[]$", ""));
    if (root || !spec.children(parent).isEmpty() || known == null && !stated) {
      add(spec.unknown(name, facts.lines().get(name)));
    } else if (known != null && known.value() != null && !FieldFact.isContainer(known.value())) {
      String own = "an object with the field " + SpecFields.last(name);
      add(Kind.SHAPE, known.name(), own, known.value());
    }
  }

  private static String need(Boolean required) {
    return Boolean.TRUE.equals(required) ? "required" : "optional";
  }

  private void add(Kind kind, String element, String page, String own) {
    add(new DocsFinding(kind, element, page, own, facts.lines().get(element)));
  }

  /** Adds a finding, unless the same is already reported of the same element. */
  private void add(DocsFinding finding) {
    findings.putIfAbsent(finding.kind() + " " + finding.element(), finding);
  }
}
