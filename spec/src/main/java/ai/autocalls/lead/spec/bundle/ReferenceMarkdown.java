package ai.autocalls.lead.spec.bundle;

import java.util.List;

/** The reference as Markdown, for programs that read and for people without a browser. */
final class ReferenceMarkdown {
  private final ReferencePage page;
  private final StringBuilder text = new StringBuilder();

  private ReferenceMarkdown(ReferencePage page) {
    this.page = page;
  }

  static String of(ReferencePage page) {
    ReferenceMarkdown markdown = new ReferenceMarkdown(page);
    markdown.write();
    return markdown.text.toString();
  }

  private void write() {
    line(
        "# "
            + page.info().title()
            + " "
            + page.info().version()
            + ": "
            + page.operation().summary());
    line(
        """
        **A lead is a phone call.** Creating one queues a call to a person. Send each request once: no retry, no
        redirect. After a timeout, a broken connection, 408 or a status from 500 on the lead may exist: look before
        sending again. A 200 or 201 means that it exists, whatever the body.\
        """);
    line(
        "`"
            + page.operation().method()
            + " "
            + page.server().url()
            + page.operation().path()
            + "`");
    line(
        "`Authorization: Bearer <token>`, `Content-Type: application/json`, `Accept:"
            + " application/json`");
    line(page.operation().description());
    line("## Request");
    parameters(page.parameters());
    fields(page.request(), "required", "optional");
    page.requestExamples().forEach(example -> code(example.title(), "json", example.text()));
    line("## Response, status 200 or 201");
    fields(page.response(), "in every response", "not in every response");
    page.responseExamples().forEach(example -> code(example.title(), "json", example.text()));
    line("## Statuses");
    for (ReferencePage.Status status : page.statuses()) {
      line("### " + status.code());
      line(status.description());
      line(status.evidence().sentence());
      parameters(status.headers());
      status.examples().stream()
          .filter(example -> !status.code().startsWith("2"))
          .forEach(example -> code(example.title(), "json", example.text()));
    }
    line("## Body of an error response");
    page.errorBodies().forEach(body -> fields(body.fields(), "in every error", "optional"));
    line("## Code samples");
    page.samples()
        .forEach(
            sample ->
                code(
                    sample.language(),
                    sample.file().substring(sample.file().lastIndexOf('.') + 1),
                    sample.code().strip()));
    line("## About this document");
    line(page.info().description());
  }

  private void fields(List<Field> fields, String yes, String no) {
    for (Field field : fields) {
      String type = field.type() + (field.detail().isEmpty() ? "" : ", " + field.detail());
      text.append("- `").append(field.path()).append("` (").append(type).append(", ");
      text.append(field.required() ? yes : no).append("): ");
      text.append(field.description().replaceAll("\\s+", " "));
      if (!field.pattern().isEmpty()) {
        text.append(" Pattern: `").append(field.pattern()).append("`.");
      }
      if (!field.evidence().documented()) {
        text.append(' ').append(field.evidence().sentence());
      }
      text.append('\n');
    }
    text.append('\n');
  }

  /** Parameters of the request, or headers of a response. */
  private void parameters(List<ReferencePage.Parameter> parameters) {
    for (ReferencePage.Parameter parameter : parameters) {
      text.append("- `").append(parameter.name()).append("` (").append(parameter.place());
      text.append(", ").append(parameter.type()).append(", ");
      text.append(parameter.required() ? "required" : "optional").append("): ");
      text.append(parameter.description().replaceAll("\\s+", " "));
      if (!parameter.evidence().documented()) {
        text.append(' ').append(parameter.evidence().sentence());
      }
      text.append('\n');
    }
    text.append(parameters.isEmpty() ? "" : "\n");
  }

  private void code(String title, String language, String code) {
    text.append(title.isEmpty() ? "" : title + ":\n\n");
    text.append("```").append(language).append('\n').append(code).append("\n```\n\n");
  }

  private void line(String line) {
    text.append(line.strip()).append("\n\n");
  }
}
