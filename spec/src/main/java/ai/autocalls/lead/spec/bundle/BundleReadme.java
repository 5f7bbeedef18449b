package ai.autocalls.lead.spec.bundle;

import java.util.Map;

/**
 * The first file that a partner reads: what each file is, and how to use it without calling anybody
 * twice.
 */
final class BundleReadme {
  private BundleReadme() {}

  static String of(ReferencePage page) {
    String text = Resource.text("bundle-readme.md");
    Map<String, String> values =
        Map.of(
            "{{title}}", page.info().title(),
            "{{version}}", page.info().version(),
            "{{brand}}", page.partner().name(),
            "{{server}}", page.server().url());
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }
}
