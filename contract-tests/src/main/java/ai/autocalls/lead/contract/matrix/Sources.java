package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FactsFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the sides of the matrix are read from; client and sandbox are run, not read.
 *
 * @param facts the facts of the vendor's documentation
 * @param spec the specification
 * @param pact a Pact document
 * @param published what {@link PublishedReference} reads from a bundle's page
 * @param postman what {@link PostmanCollection} reads from a bundle's collection
 */
public record Sources(
    Named<Facts> facts,
    SpecDocument spec,
    Named<JsonNode> pact,
    Named<List<ContractElement>> published,
    Named<List<ContractElement>> postman) {

  /**
   * What the kit was built with.
   *
   * @return the sources in its jar
   */
  public static Sources bundled() {
    return new Sources(
        new Named<>("create-lead.yaml", FactsFile.bundled().facts()),
        SpecDocument.bundled(),
        new Named<>(PactFile.NAME, PactFile.bundled()),
        new Named<>("reference.html", PublishedReference.bundled()),
        new Named<>("postman-collection.json", PostmanCollection.bundled()));
  }

  /**
   * A source and what people call it.
   *
   * @param <T> what the source is as a document
   * @param name the file's name
   * @param content what was read from it
   */
  public record Named<T>(String name, T content) {}
}
