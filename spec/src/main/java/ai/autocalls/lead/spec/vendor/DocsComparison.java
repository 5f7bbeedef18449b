package ai.autocalls.lead.spec.vendor;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Facts against the document, both ways. */
public final class DocsComparison {
  private final Facts facts;
  private final SpecFields spec;
  private final Map<String, DocsFinding> findings = new LinkedHashMap<>();

  private DocsComparison(Facts facts, SpecDocument spec) {
    this.facts = facts;
    this.spec = new SpecFields(spec);
  }

  /**
   * Finds what the facts state otherwise than the document. What the facts do not speak of is no
   * finding; see {@link #absent}.
   *
   * @param facts what a page states
   * @param spec the document
   * @param partners the brands, whose hosts are in order on any page
   * @return the findings in the order of the page, each kind once of an element
   */
  public static List<DocsFinding> compare(Facts facts, SpecDocument spec, List<Partner> partners) {
    DocsComparison comparison = new DocsComparison(facts, spec);
    comparison.endpoint(partners);
    new ExampleComparison(comparison.spec, comparison::add)
        .compare("request", facts.request())
        .compare("response", facts.response());
    comparison.fields(); // after the examples, which know the value and its line
    return comparison.findings.values().stream()
        .sorted(Comparator.comparing(DocsFinding::line, nullsFirst(naturalOrder())))
        .toList();
  }

  /**
   * Lists what the document states and the facts do not speak of.
   *
   * @param facts what a page states
   * @param spec the document
   * @return the names of the elements, in the document's order
   */
  public static List<String> absent(Facts facts, SpecDocument spec) {
    Set<String> stated = new HashSet<>();
    facts.elements().forEach(element -> stated.add(SpecFields.plain(element.name())));
    return new SpecFields(spec)
        .all().stream()
            .map(ContractElement::name)
            .filter(name -> !stated.contains(SpecFields.plain(name)))
            .toList();
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
        add(finding(Kind.MISSING_IN_SPEC, name, "answers it", "nothing"));
      }
    }
  }

  private void expect(Kind kind, String element, String stated, Predicate<String> agrees) {
    if (stated != null && !agrees.test(stated)) {
      String own = spec.value(element);
      add(finding(kind, element, stated, own == null ? "nothing" : own));
    }
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
      }
      if (field.required() != null && !field.required().equals(known.required())) {
        add(finding(Kind.REQUIRED, known.name(), need(field.required()), need(known.required())));
      }
      if (field.defaultValue() != null) {
        defaultValue(field.defaultValue(), known);
      }
    }
  }

  private void defaultValue(JsonNode stated, ContractElement known) {
    JsonNode own = spec.schema(known.name()).path("default");
    if (!own.isMissingNode() && !own.equals(stated)) {
      add(finding(Kind.EXAMPLE, known.name(), "default " + stated, "default " + own));
    } else if (known.value() != null && !known.value().equals(JsonType.of(stated))) {
      add(finding(Kind.EXAMPLE, known.name(), "default " + stated, known.value()));
    }
  }

  private void unknown(String name) {
    String parent = name.substring(0, name.lastIndexOf('.'));
    boolean ownsChildren = parent.indexOf('.') < 0 || !spec.children(parent).isEmpty();
    if (ownsChildren) {
      add(Misspelling.or(spec, name, facts.lines().get(name)));
    }
  }

  /** The kind of a difference between two types. */
  static Kind kind(String page, String spec) {
    return isContainer(page) && isContainer(spec) ? Kind.SHAPE : Kind.TYPE;
  }

  private static boolean isContainer(String type) {
    return type.equals("object") || type.equals("array");
  }

  private static String need(Boolean required) {
    return Boolean.TRUE.equals(required) ? "required" : "optional";
  }

  private DocsFinding finding(Kind kind, String element, String page, String own) {
    return new DocsFinding(kind, element, page, own, facts.lines().get(element));
  }

  /** Adds a finding, unless the same is already told of the same element. */
  private void add(DocsFinding finding) {
    findings.putIfAbsent(finding.kind() + " " + finding.element(), finding);
  }
}
