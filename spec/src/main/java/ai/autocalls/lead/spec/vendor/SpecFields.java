package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.ElementPlace;
import ai.autocalls.lead.spec.document.ElementPlace.Kind;
import ai.autocalls.lead.spec.document.NearestName;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The elements of one operation of the document by name, with their schemas. */
final class SpecFields {
  private final SpecDocument spec;
  private final Map<String, Known> elements = new LinkedHashMap<>();

  SpecFields(SpecDocument spec, Operation operation) {
    this.spec = spec;
    for (ElementPlace place : ContractElements.places(spec, operation)) {
      if (place.kind() != Kind.ERROR_FIELD) {
        elements.putIfAbsent(plain(place.name()), known(place));
      }
    }
  }

  /** A name without the marks of arrays, so that both spellings of it are alike. */
  static String plain(String name) {
    String plain = name.replace("[]", "");
    return plain.startsWith("request.header.") ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /** The last part of a name. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The names of all elements, without the marks of arrays. */
  Set<String> names() {
    return elements.keySet();
  }

  /** The document's element of a name; null when it has none. */
  ContractElement find(String name) {
    Known known = elements.get(plain(name));
    return known == null ? null : known.element();
  }

  /** What the document says of an element that is not a field; null when it has none. */
  String value(String name) {
    return elements.containsKey(name) ? find(name).value() : null;
  }

  List<ContractElement> all() {
    return elements.values().stream().map(Known::element).toList();
  }

  /** The fields directly below an object or an array's elements. */
  List<ContractElement> children(String parent) {
    String prefix = plain(parent) + ".";
    return elements.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> entry.getKey().indexOf('.', prefix.length()) < 0)
        .map(entry -> entry.getValue().element())
        .toList();
  }

  /** The schema of a field; a missing node when the document has none. */
  JsonNode schema(String name) {
    Known known = elements.get(plain(name));
    return known == null ? MissingNode.getInstance() : known.schema();
  }

  /** The finding about a field that the document does not have: misspelled, or not known. */
  DocsFinding unknown(String name, Integer line) {
    String own = last(name);
    int mostEdits = own.length() < 4 ? 0 : own.length() < 8 ? 1 : 2;
    List<String> siblings =
        children(name.substring(0, name.lastIndexOf('.'))).stream()
            .map(sibling -> last(sibling.name()))
            .toList();
    return NearestName.of(own, siblings, mostEdits)
        .map(meant -> new DocsFinding(DocsFinding.Kind.SPELLING, name, own, meant, line))
        .orElse(
            new DocsFinding(DocsFinding.Kind.MISSING_IN_SPEC, name, "a field", "nothing", line));
  }

  /**
   * Every response has a field that the vendor's page shows. The document itself requires less,
   * since older versions leave fields out.
   */
  private Known known(ElementPlace place) {
    boolean documented =
        place.kind() == Kind.RESPONSE_FIELD
            && place.places().stream().noneMatch(at -> spec.at(at).has("x-evidence"));
    ContractElement element = place.element();
    JsonNode object = spec.resolve(spec.at(place.pointer()));
    boolean isField = place.kind() == Kind.REQUEST_FIELD || place.kind() == Kind.RESPONSE_FIELD;
    return new Known(
        documented ? new ContractElement(element.name(), element.value(), true) : element,
        isField ? object : spec.resolve(object.path("schema")));
  }

  private record Known(ContractElement element, JsonNode schema) {}
}
