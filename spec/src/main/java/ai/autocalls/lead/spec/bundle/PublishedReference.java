package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the published {@code reference.html} states of the contract.
 *
 * <p>An element stands where {@code data-element} names it. What is said of it is read from what a
 * visitor reads: the texts that {@code data-value} and {@code data-necessity} mark.
 */
public final class PublishedReference {
  private PublishedReference() {}

  /**
   * Reads a page.
   *
   * @param referenceHtml the static page of a bundle
   * @return the elements in the order of the page
   * @throws UnreadableInputException when the page cannot be read, names no element, or says of one
   *     neither that it is required nor that it is optional, but something else
   */
  public static List<ContractElement> elements(Path referenceHtml) {
    List<ContractElement> elements = new ArrayList<>();
    try {
      for (Element element :
          Jsoup.parse(referenceHtml.toFile(), "UTF-8").select("[data-element]")) {
        String name = element.attr("data-element");
        elements.add(
            new ContractElement(name, value(element), required(referenceHtml, name, element)));
      }
    } catch (IOException e) {
      throw new UnreadableInputException(referenceHtml + " cannot be read: " + e.getMessage(), e);
    }
    if (elements.isEmpty()) {
      throw new UnreadableInputException(
          referenceHtml + " marks no element of the contract; is it a bundle's reference.html?");
    }
    return List.copyOf(elements);
  }

  private static String value(Element element) {
    Element value = element.selectFirst("[data-value]");
    return value == null ? null : value.text();
  }

  private static Boolean required(Path page, String name, Element element) {
    Element necessity = element.selectFirst("[data-necessity]");
    if (necessity == null) {
      return null;
    }
    return switch (necessity.text()) {
      case "required", "in every documented answer" -> true;
      case "optional", "not in every documented answer" -> false;
      default ->
          throw new UnreadableInputException(
              page + " says of " + name + " that it is \"" + necessity.text() + "\".");
    };
  }
}
