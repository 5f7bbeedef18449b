package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.report.HtmlReport;
import ai.autocalls.lead.contract.report.JUnitReport;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.TextReport;
import ai.autocalls.lead.spec.document.OutputFile;
import ai.autocalls.lead.spec.document.VisibleWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of a report, and their files, which are opened before the run. */
final class ReportFiles implements AutoCloseable {
  private static final List<String> FORMS = List.of("txt", "json", "xml", "html");

  private final Map<String, OutputFile> files = new LinkedHashMap<>();

  private ReportFiles() {}

  /**
   * Opens a file for each form.
   *
   * @param directory where; null when no file is wanted
   * @param name the files' name, without the ending
   */
  static ReportFiles open(Path directory, String name) {
    ReportFiles files = new ReportFiles();
    if (directory == null) {
      return files;
    }
    try {
      for (String form : FORMS) {
        files.files.put(form, OutputFile.open(directory.resolve(name + "." + form)));
      }
      return files;
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /** {@return the report in each form, by file extension} */
  static Map<String, String> render(Report report, String json) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("txt", TextReport.of(report));
    forms.put("json", json);
    forms.put("xml", JUnitReport.of(report));
    forms.put("html", HtmlReport.of(report));
    forms.replaceAll((form, text) -> VisibleWriter.lines(text));
    return forms;
  }

  /** Writes every form, and only then puts them in place. */
  void write(Map<String, String> forms) {
    files.forEach((form, file) -> file.write(forms.get(form)));
    files.values().forEach(OutputFile::commit);
  }

  @Override
  public void close() {
    files.values().forEach(OutputFile::close);
  }
}
