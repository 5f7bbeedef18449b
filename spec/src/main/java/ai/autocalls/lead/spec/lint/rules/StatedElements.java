package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.ElementPlace;
import ai.autocalls.lead.spec.document.ElementPlace.Kind;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** Every element that a document states, with the place that states it. */
final class StatedElements {
  static final String EVIDENCE = "x-evidence";

  private final SpecDocument document;
  private final List<StatedElement> elements = new ArrayList<>();

  private StatedElements(SpecDocument document) {
    this.document = document;
  }

  static List<StatedElement> of(SpecDocument document, OpenApiObjects objects) {
    StatedElements stated = new StatedElements(document);
    stated.servers(objects.of(ObjectKind.SERVER));
    for (Located scheme : objects.defined(ObjectKind.SECURITY_SCHEME)) {
      stated.add("auth", scheme);
    }
    for (Located item : objects.of(ObjectKind.PATH_ITEM)) {
      for (Operation operation : Operation.of(document.tree(), item.pointer(), item.key())) {
        ContractElements.places(document, operation)
            .forEach(place -> stated.add(operation.pointer(), place));
      }
    }
    return List.copyOf(stated.elements);
  }

  /** The first server is the vendor's own, which its page names; the others are its brands'. */
  private void servers(List<Located> servers) {
    for (int i = 0; i < servers.size(); i++) {
      String url = servers.get(i).node().path("url").asText();
      add(i == 0 ? "host" : "host " + url, servers.get(i));
    }
  }

  private void add(String name, Located located) {
    elements.add(
        new StatedElement(null, name, located, located.pointer(), located.node().has(EVIDENCE)));
  }

  private void add(String operation, ElementPlace place) {
    ObjectKind kind = kind(place.kind());
    if (kind != null) {
      Located located = new Located(place.pointer(), document.at(place.pointer()), kind);
      String target = place.places().get(place.places().size() - 1);
      elements.add(
          new StatedElement(
              operation,
              place.name(),
              located,
              kind == ObjectKind.SCHEMA ? place.pointer() : target + "/schema",
              isMarked(place)));
    }
  }

  /** Null for what {@link #of} lists once for the document, not for each operation. */
  private static ObjectKind kind(Kind kind) {
    return switch (kind) {
      case CALL -> null;
      case PARAMETER -> ObjectKind.PARAMETER;
      case HEADER -> ObjectKind.HEADER;
      case STATUS -> ObjectKind.RESPONSE;
      case REQUEST_FIELD, RESPONSE_FIELD, ERROR_FIELD -> ObjectKind.SCHEMA;
    };
  }

  /**
   * The evidence of a success speaks of the status: the fields of its body are documented or marked
   * one by one. That of an error speaks of the whole body, but not of the headers, which anyone may
   * add.
   */
  private boolean isMarked(ElementPlace place) {
    return place.places().stream().anyMatch(this::hasEvidence)
        || place.within().stream().anyMatch(this::hasEvidence)
        || (place.around() != null && isMarked(place.around()));
  }

  private boolean hasEvidence(String pointer) {
    return document.at(pointer).has(EVIDENCE);
  }
}
