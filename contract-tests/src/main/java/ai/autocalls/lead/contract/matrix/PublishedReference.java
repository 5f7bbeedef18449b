package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the published {@code reference.html} states of the contract.
 *
 * <p>An element is where {@code data-element} names it, in the operation that {@code
 * data-operation} names around it. What is said of it is read from what a visitor reads: the texts
 * that {@code data-value} and {@code data-necessity} mark.
 */
public final class PublishedReference {
  private static final String BUNDLED = "/ai/autocalls/lead/spec/bundle/reference.html";

  private PublishedReference() {}

  /**
   * Reads a page.
   *
   * @throws UnreadableInputException when the page cannot be read, names no element, or says of one
   *     neither that it is required nor that it is optional, but something else
   */
  public static List<ContractElement> elements(Path referenceHtml) {
    String html = InputFile.text(referenceHtml, "a file of a bundle", 20);
    return elements(referenceHtml.toString(), Jsoup.parse(html));
  }

  /**
   * Reads the page that was published with this library: the first brand's, as its bundle holds it.
   */
  public static List<ContractElement> bundled() {
    return elements(
        "reference.html", Jsoup.parse(Resource.text(PublishedReference.class, BUNDLED)));
  }

  private static List<ContractElement> elements(String page, Document html) {
    List<ContractElement> elements = new ArrayList<>();
    for (Element element : html.select("[data-element]")) {
      String name = element.attr("data-element");
      elements.add(
          new ContractElement(
              operation(page, name, element), name, value(element), required(page, name, element)));
    }
    if (elements.isEmpty()) {
      throw new UnreadableInputException(
          page + " marks no element of the contract; is it a bundle's reference.html?");
    }
    return List.copyOf(elements);
  }

  private static String operation(String page, String name, Element element) {
    Element section = element.closest("[data-operation]");
    if (section == null || !section.attr("data-operation").matches("[A-Z]+ /\\S*")) {
      throw new UnreadableInputException(
          page + " marks `" + name + "` outside of an operation; is it a bundle's reference.html?");
    }
    return section.attr("data-operation");
  }

  private static String value(Element element) {
    Element value = own(element, "data-value");
    return value == null ? null : value.text();
  }

  /** What is said of the element itself, and not of one inside it. */
  private static Element own(Element element, String attribute) {
    return element.getElementsByAttribute(attribute).stream()
        .filter(mark -> mark.closest("[data-element]") == element)
        .findFirst()
        .orElse(null);
  }

  private static Boolean required(String page, String name, Element element) {
    Element necessity = own(element, "data-necessity");
    if (necessity == null) {
      return null;
    }
    return switch (necessity.text()) {
      case "required", "in every response" -> true;
      case "optional", "not in every response" -> false;
      default ->
          throw new UnreadableInputException(
              page + " says of " + name + " that it is \"" + necessity.text() + "\".");
    };
  }
}
