package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FactsFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sources of the matrix are read from; client and sandbox are run, not read.
 *
 * @param facts the facts of each page of the vendor's documentation
 * @param published what {@link PublishedReference} reads from a bundle's page
 * @param postman what {@link PostmanCollection} reads from a bundle's collection
 */
public record Sources(
    Named<List<Facts>> facts,
    SpecDocument spec,
    Named<JsonNode> pact,
    Named<List<ContractElement>> published,
    Named<List<ContractElement>> postman) {

  /** What the kit was built with. */
  public static Sources bundled() {
    return new Sources(
        bundledFacts(),
        SpecDocument.bundled(),
        new Named<>(PactFile.NAME, PactFile.bundled()),
        new Named<>("reference.html", PublishedReference.bundled()),
        new Named<>("postman-collection.json", PostmanCollection.bundled()));
  }

  /** The vendor's facts that the kit was built with. */
  public static Named<List<Facts>> bundledFacts() {
    return new Named<>(
        "vendor-docs", FactsFile.allBundled().stream().map(FactsFile::facts).toList());
  }

  /**
   * Reads facts.
   *
   * @param place a folder of facts files; or one file, which takes the place of the bundled facts
   *     of the same operation
   * @param spec the specification, whose operations they are about
   * @throws ai.autocalls.lead.spec.document.UnreadableInputException when a file cannot be read
   */
  public static Named<List<Facts>> facts(Path place, SpecDocument spec) {
    List<Facts> pages =
        new ArrayList<>(FactsFile.readAll(place).stream().map(FactsFile::facts).toList());
    if (!Files.isDirectory(place)) {
      List<Operation> operations = Operation.all(spec.tree());
      String replaced = operation(pages.get(0), operations);
      bundledFacts().content().stream()
          .filter(page -> !operation(page, operations).equals(replaced))
          .forEach(pages::add);
    }
    return new Named<>(place.toString(), pages);
  }

  /**
   * Reads the sources, drives the client and asks a sandbox, all in this process. Client and
   * sandbox are asked about what the sources before them state.
   */
  public Map<Source, Statements> statements() {
    List<Operation> operations = Operation.all(spec.tree());
    Map<Source, Statements> all = new EnumMap<>(Source.class);
    all.put(
        Source.VENDOR,
        Statements.of(
            facts.name() + ": what the vendor's pages state", vendor(facts.content(), operations)));
    all.put(
        Source.SPEC,
        new Statements(spec.name() + ": the contract", ContractElements.of(spec), lines()));
    all.put(
        Source.PACT,
        new Statements(
            pact.name() + ": the interactions that consumers rely on",
            PactSource.elements(pact.content(), operations),
            PactSource.places(pact.content(), operations)));
    all.put(
        Source.PUBLISHED,
        Statements.of(
            published.name() + ": what a visitor of the page reads", published.content()));
    all.put(
        Source.POSTMAN,
        Statements.of(postman.name() + ": its requests and saved responses", postman.content()));
    all.put(
        Source.CLIENT,
        Statements.of(
            "the generated client, run against a server that keeps what it sends and responds with"
                + " the examples",
            ClientSource.elements(examples(), Statements.names(all.values()))));
    all.put(
        Source.SANDBOX,
        Statements.of(
            "the sandbox, asked over HTTP with values of every type and with each field left out",
            SandboxSource.elements(Statements.names(all.values()))));
    return all;
  }

  /**
   * What the vendor's pages state of the specification's operations.
   *
   * @return what each page states, as part of its operation
   * @throws ai.autocalls.lead.spec.document.UnreadableInputException when a file cannot be read
   */
  public static List<ContractElement> vendor(Path place, SpecDocument spec) {
    return vendor(facts(place, spec).content(), Operation.all(spec.tree()));
  }

  private static List<ContractElement> vendor(List<Facts> pages, List<Operation> operations) {
    return pages.stream()
        .flatMap(
            page ->
                page.elements().stream().map(element -> element.in(operation(page, operations))))
        .toList();
  }

  private static String operation(Facts page, List<Operation> operations) {
    return NearestOperation.of(page.method(), page.path(), operations);
  }

  private Map<String, String> lines() {
    Map<String, String> lines = new HashMap<>();
    ContractElements.positions(spec)
        .forEach((element, position) -> lines.put(element.key(), "line " + position.line()));
    return lines;
  }

  /**
   * Examples of a success by operation. The vendor's own comes before the specification's, which
   * may show fields that it lacks.
   */
  Map<String, List<JsonNode>> examples() {
    Map<String, List<JsonNode>> examples = new LinkedHashMap<>();
    List<Operation> operations = Operation.all(spec.tree());
    for (Operation operation : operations) {
      List<JsonNode> bodies =
          examples.computeIfAbsent(operation.toString(), o -> new ArrayList<>());
      facts.content().stream()
          .filter(page -> operation(page, operations).equals(operation.toString()))
          .map(Facts::responseExample)
          .filter(JsonNode::isObject)
          .forEach(bodies::add);
      JsonNode success = spec.resolve(operation.success().orElse(spec.at("/none")));
      for (JsonNode mediaType : success.path("content")) {
        if (mediaType.has("example")) {
          bodies.add(mediaType.get("example"));
        }
        mediaType.path("examples").forEach(each -> bodies.add(spec.resolve(each).path("value")));
      }
    }
    return examples;
  }

  /**
   * A source and what people call it.
   *
   * @param <T> what the source is as a document
   * @param content what was read from it
   */
  public record Named<T>(String name, T content) {}
}
