package ai.autocalls.lead.spec.diff;

import java.util.List;
import java.util.Optional;

/** Bodies by media type, and the schema in a body, parameter or header. */
final class ContentComparison {
  private final Findings findings;
  private final Differences around;

  ContentComparison(Findings findings, Differences around) {
    this.findings = findings;
    this.around = around;
  }

  void compare() {
    for (String label : around.left(ContentNormalization.CONTENT)) {
      Form was = around.was().parts().get(label);
      Form is = around.is().parts().get(label);
      around.explain(
          label,
          () -> {
            if (was != null && is != null) {
              media(was, is);
            } else if (is != null) {
              around.add(ChangeKind.MEDIA_TYPE_ADDED, null, is.name());
            } else {
              removed(was);
            }
          });
    }
  }

  private void removed(Form was) {
    Optional<Form> range = range(was.name());
    around.add(
        range.isPresent() ? ChangeKind.MEDIA_TYPE_GENERALIZED : ChangeKind.MEDIA_TYPE_REMOVED,
        was.name(),
        range.map(Form::name).orElse(null));
    range.ifPresent(is -> media(was, is));
  }

  /** What takes the place of a media type: its range, or any type. */
  private Optional<Form> range(String mediaType) {
    String kind = ContentNormalization.mediaType(mediaType).replaceAll("/.*$", "/*");
    return List.of(kind, "*/*").stream()
        .map(range -> around.is().parts().get(ContentNormalization.CONTENT + range))
        .filter(form -> form != null && !form.name().equals(mediaType))
        .findFirst();
  }

  private void media(Form was, Form is) {
    Differences differences =
        new Differences(findings, around.element(), around.direction(), was, is);
    schemas(findings, differences, around.direction());
    differences.reportRest();
  }

  static void schemas(Findings findings, Differences differences, Direction direction) {
    for (String keyword : List.of("schema", "itemSchema")) {
      differences.explain(
          keyword,
          () ->
              new SchemaComparison(findings, direction)
                  .compare(
                      differences.element(),
                      differences.was().parts().getOrDefault(keyword, SchemaComparison.anything()),
                      differences.is().parts().getOrDefault(keyword, SchemaComparison.anything())));
    }
  }
}
