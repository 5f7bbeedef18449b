package ai.autocalls.lead.generator;

import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator with the templates and settings of the build on any contract. */
final class Generation {
  private static final Path OPENAPI = Path.of("src", "main", "openapi");

  private Generation() {}

  static void run(Path contract, Path output) {
    CodegenConfigurator settings =
        CodegenConfigurator.fromFile(OPENAPI.resolve("generator.yaml").toString());
    settings
        .setInputSpec(contract.toAbsolutePath().toString())
        .setOutputDir(output.toAbsolutePath().toString())
        .addAdditionalProperty("artifactVersion", "1.0.0");
    settings.setTemplateDir(OPENAPI.resolve("templates").toAbsolutePath().toString());
    settings.addGlobalProperty("models", "").addGlobalProperty("apis", "");
    settings.addGlobalProperty(
        "supportingFiles",
        "ModelAdapters.java,ClientVersion.java,LeadStatus.java,LeadStatusAdapter.java");
    for (String unwanted : new String[] {"modelTests", "modelDocs", "apiTests", "apiDocs"}) {
      settings.addGlobalProperty(unwanted, "false");
    }
    new DefaultGenerator().opts(settings.toClientOptInput()).generate();
  }
}
