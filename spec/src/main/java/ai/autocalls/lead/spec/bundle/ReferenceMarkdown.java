package ai.autocalls.lead.spec.bundle;

import java.util.List;
import java.util.Locale;

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
    line("# " + page.title() + " " + page.version());
    page.operations().forEach(operation -> line(operation.notes().warning()));
    page.operations().forEach(this::operation);
    line("## Body of an error response");
    page.errorBodies().forEach(body -> fields(body.fields(), "in every error", "optional"));
    line("## About this document");
    line(page.description());
  }

  private void operation(OperationReference operation) {
    line("## " + operation.summary());
    line("`" + operation.method() + " " + page.server().url() + operation.path() + "`");
    line(
        "`Authorization: Bearer <token>`, "
            + (operation.hasBody() ? "`Content-Type: application/json`, " : "")
            + "`Accept: application/json`");
    line(operation.description());
    line("### Request");
    parameters(operation.parameters());
    fields(operation.request(), "required", "optional");
    examples(operation.requestExamples());
    line("### Response, " + operation.successes().toLowerCase(Locale.ROOT));
    line(operation.notes().response());
    fields(operation.response(), "in every response", "not in every response");
    examples(operation.responseExamples());
    line("### Statuses");
    for (OperationReference.Status status : operation.statuses()) {
      line("#### " + status.code());
      line(status.description());
      line(status.evidence().sentence());
      parameters(status.headers());
      if (!status.code().startsWith("2")) {
        examples(status.examples());
      }
    }
    line(operation.samples().isEmpty() ? "" : "### Code samples");
    for (CodeSample sample : operation.samples()) {
      String ending = sample.file().substring(sample.file().lastIndexOf('.') + 1);
      code(sample.language(), ending, sample.code().strip());
    }
  }

  private void examples(List<OperationReference.Example> examples) {
    examples.forEach(example -> code(example.title(), "json", example.text()));
  }

  private void fields(List<Field> fields, String yes, String no) {
    fields.forEach(field -> field(field.path(), "", field, yes, no));
    text.append(fields.isEmpty() ? "" : "\n");
  }

  /** Parameters of the request, or headers of a response. */
  private void parameters(List<OperationReference.Parameter> parameters) {
    parameters.forEach(p -> field(p.name(), p.place() + ", ", p.field(), "required", "optional"));
    text.append(parameters.isEmpty() ? "" : "\n");
  }

  private void field(String name, String place, Field field, String yes, String no) {
    text.append("- `").append(name).append("` (").append(place).append(field.type());
    text.append(field.detail().isEmpty() ? "" : ", " + field.detail());
    text.append(", ").append(field.required() ? yes : no).append("): ");
    text.append(field.description().replaceAll("\\s+", " "));
    if (!field.pattern().isEmpty()) {
      text.append(" Pattern: `").append(field.pattern()).append("`.");
    }
    if (!field.evidence().documented()) {
      text.append(' ').append(field.evidence().sentence());
    }
    text.append('\n');
  }

  private void code(String title, String language, String code) {
    text.append(title.isEmpty() ? "" : title + ":\n\n");
    text.append("```").append(language).append('\n').append(code).append("\n```\n\n");
  }

  private void line(String line) {
    text.append(line.isBlank() ? "" : line.strip() + "\n\n");
  }
}
