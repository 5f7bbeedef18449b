package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.References;
import ai.autocalls.lead.spec.document.Resolved;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** A document while its normal form is made: follows references and keeps account of them. */
final class Source {
  private final SpecDocument document;
  private final References references;
  private final Set<String> used = new HashSet<>();
  private final Map<JsonNode, Resolved> schemas = new IdentityHashMap<>();

  /**
   * Takes a document to be compared.
   *
   * @throws UnreadableInputException when it is not an OpenAPI 3 document
   */
  Source(SpecDocument document) {
    this.document = document;
    this.references = document.references();
    document.requireOpenApi3();
  }

  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  JsonNode tree() {
    return document.tree();
  }

  /** The object that a node means; the node itself where its reference leads nowhere. */
  JsonNode component(JsonNode node) {
    return followed(references.component(node), node);
  }

  /** An example that a reference leads to; what cannot be followed is shown as written. */
  JsonNode componentOrReference(JsonNode node) {
    Resolved resolved = references.component(node);
    used.addAll(resolved.places());
    return resolved.isComplete() ? resolved.node() : node;
  }

  /** A component of a kind, by its name. */
  JsonNode component(String kind, String name) {
    String pointer = JsonPointers.child("/components/" + kind, name);
    return followed(references.componentAt(pointer), at(pointer));
  }

  JsonNode pathItem(JsonNode node) {
    return followed(references.pathItem(node), node);
  }

  /**
   * The schema that a node means. The same node gives the same object each time, so that schemas
   * can be distinguished by identity.
   */
  JsonNode schema(JsonNode node) {
    return followed(schemas.computeIfAbsent(node, references::schema), node);
  }

  /** The name of the component that a schema's reference ends at; empty for other schemas. */
  String schemaName(JsonNode node) {
    String pointer = schemas.computeIfAbsent(node, references::schema).pointer();
    return pointer.startsWith("/components/schemas/")
        ? pointer.substring("/components/schemas/".length())
        : "";
  }

  private JsonNode followed(Resolved resolved, JsonNode node) {
    if (resolved.failure() == Resolved.Failure.OUTSIDE) {
      throw new UnreadableInputException(
          "%s refers to `%s`, and only references within a document are followed; bundle it into one file first."
              .formatted(document.name(), resolved.ref()));
    }
    used.addAll(resolved.places());
    return resolved.isComplete() ? resolved.node() : node;
  }

  boolean isUsed(String pointer) {
    return used.contains(pointer);
  }
}
