package ai.autocalls.lead.generator;

import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The Java generator, with what the templates of the client need beside it: the Java of each field,
 * under {@code java}, the component for all other fields, under {@code others}, and a stop at what
 * they do not support.
 */
public class LeadClientCodegen extends JavaClientCodegen {
  /** Made by OpenAPI Generator, by its name in {@code generator.yaml}. */
  public LeadClientCodegen() {}

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(models);
    for (ModelsMap file : processed.values()) {
      for (ModelMap entry : file.getModels()) {
        // An alias of another type gets no class.
        if (!entry.getModel().isAlias) {
          complete(entry.getModel());
        }
      }
    }
    return processed;
  }

  private static void complete(CodegenModel model) {
    Unsupported.check(model);
    model.vendorExtensions.put(
        "others", FieldJava.isRequest(model) ? "additionalFields" : "unknownFields");
    for (CodegenProperty property : model.vars) {
      property.vendorExtensions.put("java", FieldJava.of(property, model));
    }
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    for (CodegenOperation operation : processed.getOperations().getOperation()) {
      Unsupported.check(operation);
    }
    return processed;
  }
}
