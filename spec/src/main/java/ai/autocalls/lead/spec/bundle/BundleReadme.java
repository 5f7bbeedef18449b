package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first file that a partner reads: what each file is, and how to use it without calling anyone
 * twice.
 */
final class BundleReadme {
  private BundleReadme() {}

  static String of(ReferencePage page, Set<String> files) {
    String text = Resource.text(BundleReadme.class, "bundle-readme.md");
    String workflow =
        "| `" + Workflow.FILE + "` | create a lead, then look for it: an Arazzo 1.0 workflow |\n";
    Map<String, String> values =
        Map.of(
            "{{title}}", page.title(),
            "{{version}}", page.version(),
            "{{brand}}", page.partner().name(),
            "{{server}}", page.server().url(),
            "{{schemas}}",
                schemas(files).stream()
                    .map(file -> "`" + file + "`")
                    .collect(Collectors.joining(", ")),
            "{{workflow}}\n", files.contains(Workflow.FILE) ? workflow : "");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }

  /** The JSON Schemas among a bundle's files. */
  static List<String> schemas(Set<String> files) {
    return files.stream().filter(file -> file.endsWith(".schema.json")).toList();
  }
}
