package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The published page, changed in one way each. */
final class PublishedMutants {
  private static final Path PAGE = Path.of("../spec/target/bundle/autocalls/docs/reference.html");

  private final Path folder;
  private final List<Mutant> mutants = new ArrayList<>();

  private PublishedMutants(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where changed files are written
   */
  static List<Mutant> all(Path folder) {
    PublishedMutants all = new PublishedMutants(folder);
    all.published();
    return all.mutants;
  }

  private void published() {
    Mutant.FIELDS.forEach(
        (operation, fields) -> fields.forEach(field -> changes(operation, field)));
    changes(Mutant.LIST, Mutant.PARAMETER);
    published(
        Mutant.LIST,
        Kind.REQUIRED,
        Mutant.PARAMETER,
        page -> part(page, Mutant.PARAMETER, "data-necessity").text("required"));
    published(Mutant.LIST, Kind.DROP, "status.403", page -> mark(page, "status.403").remove());
    published(
        Kind.REQUIRED,
        Mutant.REQUIRED,
        page -> part(page, Mutant.REQUIRED, "data-necessity").text("optional"));
    published(
        Kind.REQUIRED,
        Mutant.OPTIONAL,
        page -> part(page, Mutant.OPTIONAL, "data-necessity").text("required"));
    for (String surplus : Mutant.SURPLUS) {
      published(Kind.ADD, surplus, page -> page.appendElement("p").attr("data-element", surplus));
    }
    for (String name : List.of("method", "path", "host", "auth")) {
      published(Kind.VALUE, name, page -> part(page, name, "data-value").text("another"));
    }
    published(Kind.DROP, "auth", page -> mark(page, "auth").remove());
    published(Kind.DROP, Mutant.HEADER, page -> mark(page, Mutant.HEADER).remove());
    published(
        Kind.TYPE, Mutant.HEADER, page -> part(page, Mutant.HEADER, "data-value").text("boolean"));
    published(
        Kind.REQUIRED,
        Mutant.HEADER,
        page -> part(page, Mutant.HEADER, "data-necessity").text("required"));
    published(
        Kind.ADD,
        "request.query.page",
        page -> page.appendElement("p").attr("data-element", "request.query.page"));
    published(Kind.DROP, "status.402", page -> mark(page, "status.402").remove());
    published(
        Kind.ADD, "status.418", page -> page.appendElement("p").attr("data-element", "status.418"));
  }

  private void changes(String operation, String field) {
    published(
        operation,
        Kind.RENAME,
        field,
        page -> mark(page, field).attr("data-element", field + "_x"));
    published(operation, Kind.TYPE, field, page -> part(page, field, "data-value").text("number"));
    published(operation, Kind.DROP, field, page -> mark(page, field).remove());
  }

  private void published(Kind kind, String element, Consumer<Element> change) {
    published(Mutant.CREATE, kind, element, change);
  }

  /**
   * @param change made to the part of the page that is about the operation
   */
  private void published(String operation, Kind kind, String element, Consumer<Element> change) {
    mutants.add(
        new Mutant(
            Source.PUBLISHED,
            kind,
            operation,
            element,
            () -> {
              Document page = Jsoup.parse(PAGE.toFile(), "UTF-8");
              change.accept(page.getElementsByAttributeValue("data-operation", operation).get(0));
              return PublishedReference.elements(
                  Files.writeString(folder.resolve("reference.html"), page.outerHtml()));
            }));
  }

  private static Element mark(Element page, String element) {
    return page.getElementsByAttributeValue("data-element", element).get(0);
  }

  private static Element part(Element page, String element, String attribute) {
    return mark(page, element).getElementsByAttribute(attribute).get(0);
  }
}
