package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.conformance.ConformanceReport;
import ai.autocalls.lead.contract.conformance.HtmlReport;
import ai.autocalls.lead.contract.conformance.JUnitReport;
import ai.autocalls.lead.contract.conformance.JsonReport;
import ai.autocalls.lead.contract.conformance.TextReport;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of a conformance report, and their files. */
final class ReportFiles {
  private ReportFiles() {}

  /**
   * @return the report in each form, by file extension
   */
  static Map<String, String> render(ConformanceReport report) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("txt", TextReport.of(report));
    forms.put("json", JsonReport.of(report));
    forms.put("xml", JUnitReport.of(report));
    forms.put("html", HtmlReport.of(report));
    return forms;
  }

  /** Writes each form whole or not at all. */
  static void write(Path directory, Map<String, String> forms) {
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> form : forms.entrySet()) {
        Path file = directory.resolve("conformance." + form.getKey());
        Path aside = Files.createTempFile(directory, "conformance", ".part");
        Files.writeString(aside, form.getValue());
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UnreadableInputException(
          "The report cannot be written to " + directory + ": " + e.getMessage(), e);
    }
  }
}
