package ai.autocalls.lead.spec.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bodies by media type, and the schema in a body, parameter or header. */
final class ContentComparison {
  private static final String CONTENT = ContentNormalization.CONTENT;

  private ContentComparison() {}

  static void compare(Differences around, Place place) {
    around.parts(CONTENT, (mediaType, was, is) -> mediaType(around, place, mediaType, was, is));
  }

  private static void mediaType(
      Differences around, Place place, String mediaType, Form was, Form is) {
    Form after = is == null ? range(around.is(), mediaType) : is;
    if (is == null && after != null) {
      around.add(place, ChangeKind.MEDIA_TYPE_GENERALIZED, was.name(), after.name());
    }
    String name = (was == null ? is : was).name();
    if (!around.addedOrRemoved(
        place, ChangeKind.MEDIA_TYPE_ADDED, ChangeKind.MEDIA_TYPE_REMOVED, name, was, after)) {
      Differences differences = new Differences(around.findings(), place, was, after);
      schemas(differences);
      differences.reportRest();
    }
  }

  /** What takes the place of a media type: its range, or any type. */
  private static Form range(Form content, String mediaType) {
    return Stream.of(mediaType.replaceAll("/.*$", "/*"), "*/*")
        .filter(range -> !range.equals(mediaType))
        .map(range -> content.parts().get(CONTENT + range))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static void schemas(Differences around) {
    for (String keyword : List.of("schema", "itemSchema")) {
      around.explain(
          keyword,
          () ->
              new SchemaComparison(around.findings())
                  .compare(
                      around.place(),
                      around.was().parts().getOrDefault(keyword, Form.ANYTHING),
                      around.is().parts().getOrDefault(keyword, Form.ANYTHING)));
    }
  }
}
