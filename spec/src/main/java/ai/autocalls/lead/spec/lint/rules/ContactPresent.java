package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The document says who keeps it. */
final class ContactPresent implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "contact-present",
        Severity.WARNING,
        "`info.contact` says who maintains the document.",
        "Portals show it, linters such as Spectral ask for it, and a partner who finds a mistake"
            + " needs to know whose it is.",
        new RuleExample("/info/contact", "{}", "name: Maintainers of the lead contract"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    JsonNode info = target.document().at("/info");
    boolean named =
        Stream.of("name", "url", "email")
            .anyMatch(field -> !info.path("contact").path(field).asText("").isBlank());
    if (!info.isObject() || named) {
      return List.of(); // without info, the meta-schema asks for that
    }
    return List.of(
        new Problem(
            info.has("contact") ? "/info/contact" : "/info",
            "The document does not say who maintains it.",
            "Add `contact` with a `name`, a `url` or an `email`."));
  }
}
