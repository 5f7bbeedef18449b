package ai.autocalls.lead.contract.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** A report as one page that needs nothing but itself, for people who run no commands. */
public final class HtmlReport {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ai.autocalls.lead.contract");

  private HtmlReport() {}

  /** {@return the report as HTML} */
  public static String of(Report report) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("report/page.jte", report, html);
    return html.toString();
  }
}
