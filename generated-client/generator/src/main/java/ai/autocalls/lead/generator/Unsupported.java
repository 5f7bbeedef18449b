package ai.autocalls.lead.generator;

import java.util.List;
import org.openapitools.codegen.CodegenComposedSchemas;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/**
 * Stops the generator at what the templates do not support, so that nothing is generated that would
 * lose or change data. The sentence says where it is, and why or what to write instead.
 */
final class Unsupported {
  private static final String UNCHECKED =
      " is not checked by the builders - leave it out or teach them";
  private static final String OPEN_ENUM = "x-extensible-enum";

  private final String place;

  private Unsupported(String place) {
    this.place = place;
  }

  private void refuse(boolean found, String sentence) {
    if (found) {
      throw new IllegalArgumentException(place + ": " + sentence);
    }
  }

  static void check(CodegenModel model) {
    Unsupported at = new Unsupported(model.name);
    boolean request = FieldJava.isRequest(model);
    at.refuse(request == FieldJava.isResponse(model), "say x-request or x-response on this schema");
    at.refuse(model.isEnum, "enumerations are open here - write type string with " + OPEN_ENUM);
    at.refuse(model.discriminator != null, "discriminators are not supported");
    CodegenComposedSchemas parts = model.getComposedSchemas();
    if (parts != null) {
      at.refuse(isAny(parts.getAllOf()), "allOf is not supported - write the properties out");
      at.refuse(isAny(parts.getOneOf()), "oneOf is not supported");
      at.refuse(isAny(parts.getAnyOf()), "anyOf is not supported");
    }
    for (CodegenProperty property : model.vars) {
      Unsupported field = new Unsupported(model.name + "." + property.baseName);
      field.checkProperty(property);
      if (request) {
        field.checkConstraints(property);
      }
    }
  }

  private static boolean isAny(List<CodegenProperty> schemas) {
    return schemas != null && !schemas.isEmpty();
  }

  private void checkProperty(CodegenProperty property) {
    refuse(
        property.isEnum,
        "enumerations are open here - name a component of type string with " + OPEN_ENUM);
    refuse(
        property.isString && property.vendorExtensions.containsKey(OPEN_ENUM),
        "name this open enumeration as a component, and map it in generator.yaml");
    if (property.isArray) {
      refuse(property.getUniqueItems(), "uniqueItems is not supported");
      refuse(property.items.isContainer, "a container in an array is not supported");
      Value.of(property.items).check(this);
    } else if (property.isMap) {
      if (!property.items.isAnyType) {
        refuse(property.items.isContainer, "a container in a map is not supported");
        Value.of(property.items).check(this);
      }
    } else {
      Value.of(property).check(this);
    }
  }

  /** What a builder would have to check, or to send. */
  private void checkConstraints(CodegenProperty property) {
    refuse(property.minimum != null, "minimum" + UNCHECKED);
    refuse(property.maximum != null, "maximum" + UNCHECKED);
    refuse(property.multipleOf != null, "multipleOf" + UNCHECKED);
    refuse(property.minLength != null, "minLength" + UNCHECKED);
    refuse(property.maxLength != null, "maxLength" + UNCHECKED);
    refuse(property.minItems != null, "minItems" + UNCHECKED);
    refuse(property.maxItems != null, "maxItems" + UNCHECKED);
    refuse(
        property.isNullable,
        "an explicit null in a request is not supported - a field that is not set is not sent");
    refuse(
        property.defaultValue != null,
        "a default in a request is not supported - the provider applies it");
  }

  static void check(CodegenOperation operation) {
    Unsupported at = new Unsupported(operation.operationId);
    at.refuse(operation.isMultipart, "multipart bodies are not supported");
    at.refuse(operation.isResponseFile, "a file as response is not supported");
    at.refuse(!operation.cookieParams.isEmpty(), "cookie parameters are not supported");
    for (CodegenParameter parameter : operation.allParams) {
      new Unsupported(operation.operationId + "." + parameter.baseName).checkParameter(parameter);
    }
  }

  private void checkParameter(CodegenParameter parameter) {
    refuse(parameter.isFormParam, "form bodies are not supported");
    refuse(parameter.isDeepObject, "deepObject parameters are not supported");
    if (parameter.isBodyParam) {
      return;
    }
    refuse(parameter.isMap, "a map as parameter is not supported");
    if (parameter.isArray) {
      refuse(parameter.isPathParam, "an array in the path is not supported");
      refuse(
          parameter.isQueryParam && !parameter.isCollectionFormatMulti,
          "an array in the query is supported with explode=true only");
      Value.of(parameter.items).checkInParameter(this);
    } else if (!parameter.isDate) {
      Value.of(parameter).checkInParameter(this);
    }
  }

  /** A value that is neither a list nor a map, as a property, a parameter or one of many has it. */
  private record Value(
      boolean isFloat,
      boolean isDate,
      boolean isDateTime,
      boolean isUuid,
      boolean isUri,
      boolean isByteArray,
      boolean isBinary,
      boolean isDecimal,
      boolean isAnyType,
      boolean isBareObject,
      boolean isFormattedString) {

    static Value of(CodegenProperty value) {
      return new Value(
          value.isFloat,
          value.isDate,
          value.isDateTime,
          value.isUuid,
          value.isUri,
          value.isByteArray,
          value.isBinary,
          value.isDecimal,
          value.isAnyType && !value.isModel,
          value.isFreeFormObject && !value.isMap,
          value.isString && value.dataFormat != null);
    }

    static Value of(CodegenParameter value) {
      return new Value(
          value.isFloat,
          value.isDate,
          value.isDateTime,
          value.isUuid,
          value.isUri,
          value.isByteArray,
          value.isBinary,
          value.isDecimal,
          value.isAnyType && !value.isModel,
          value.isFreeFormObject && !value.isMap,
          value.isString && value.dataFormat != null);
    }

    void check(Unsupported at) {
      at.refuse(isFloat, "format float is not supported - use double");
      at.refuse(isDate, "format date is not supported");
      at.refuse(
          isDateTime,
          "format date-time is not supported - timestamps have the format autocalls-timestamp");
      at.refuse(isUuid, "format uuid is not supported");
      at.refuse(isUri, "format uri is not supported");
      at.refuse(isByteArray, "format byte is not supported");
      at.refuse(isBinary, "format binary is not supported");
      at.refuse(isDecimal, "format decimal is not supported");
      at.refuse(isAnyType, "a value of any type is supported in open maps only");
      at.refuse(
          isBareObject,
          "an object without properties is not supported - write additionalProperties");
    }

    void checkInParameter(Unsupported at) {
      check(at);
      at.refuse(
          isFormattedString,
          "a string with a format is not supported as parameter - leave the format out");
    }
  }
}
