package ai.autocalls.lead.generator;

import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * The Java of one field, which depends on its type and on who sends it: one type, one place that
 * decides.
 *
 * @param request whether it is part of a request
 * @param component the type of the record's component
 * @param type the type of the builder's field
 * @param argument the type of the builder's argument
 * @param required whether the record cannot be without it
 * @param present what checks that a required object is there; null if nothing has to
 * @param assigned what the builder assigns
 * @param copied what the record keeps instead of what it was given; null if it keeps that itself
 * @param shown what {@code toString} shows
 * @param read what reads it from {@code fields}
 * @param write what writes it to {@code fields}
 */
record FieldJava(
    boolean request,
    String component,
    String type,
    String argument,
    boolean required,
    @Nullable String present,
    String assigned,
    @Nullable String copied,
    String shown,
    String read,
    String write) {

  static boolean isRequest(CodegenModel model) {
    return Boolean.TRUE.equals(model.vendorExtensions.get("x-request"));
  }

  static boolean isResponse(CodegenModel model) {
    return Boolean.TRUE.equals(model.vendorExtensions.get("x-response"));
  }

  static FieldJava of(CodegenProperty field, CodegenModel model) {
    boolean request = isRequest(model);
    boolean required = request ? field.required : isMarked(field, "x-indispensable");
    boolean open = field.isMap && field.items.isAnyType;
    String type = open ? "Map<String, @Nullable Object>" : field.datatypeWithEnum;
    String boxedArgument = open ? "Map<String, ? extends @Nullable Object>" : type;
    String primitive = primitive(field);
    String copied = copied(field, open, request);
    return new FieldJava(
        request,
        required ? (primitive == null ? type : primitive) : "@Nullable " + type,
        type,
        request && required
            ? (primitive == null ? boxedArgument : primitive)
            : "@Nullable " + boxedArgument,
        required,
        required && primitive == null ? present(field, request) : null,
        open ? orNull(field, copied) : field.name,
        copied == null || required ? copied : orNull(field, copied),
        isMasked(field) ? call("Masking.masked", field.name) : field.name,
        read(field, open, request && required),
        write(field, open));
  }

  private static boolean isMarked(CodegenProperty field, String extension) {
    return Boolean.TRUE.equals(field.vendorExtensions.get(extension));
  }

  private static @Nullable String primitive(CodegenProperty field) {
    if (field.isLong) {
      return "long";
    }
    if (field.isInteger) {
      return "int";
    }
    if (field.isDouble) {
      return "double";
    }
    return field.isBoolean ? "boolean" : null;
  }

  private static String present(CodegenProperty field, boolean request) {
    return request
        ? call("FieldChecks.present", quoted(field), field.name)
        : call("Objects.requireNonNull", field.name, quoted(field));
  }

  private static @Nullable String copied(CodegenProperty field, boolean open, boolean request) {
    if (open) {
      return call("JsonValues.copyOf", quoted(field), field.name);
    }
    if (field.isMap) {
      return "Collections.unmodifiableMap(new LinkedHashMap<>(" + field.name + "))";
    }
    if (field.isArray) {
      return request
          ? call("FieldChecks.elements", quoted(field), field.name)
          : call("List.copyOf", field.name);
    }
    return null;
  }

  private static String orNull(CodegenProperty field, String value) {
    return field.name + " == null ? null : " + value;
  }

  /** Free text may say anything about a person. */
  private static boolean isMasked(CodegenProperty field) {
    return isMarked(field, "x-sensitive") || field.isString && field.isPrimitiveType;
  }

  private static String read(CodegenProperty field, boolean open, boolean demanded) {
    if (open) {
      return "openMap()";
    }
    return field.isContainer
        ? call(field.isMap ? "map" : "list", adapter(field.items))
        : call(demanded ? "require" : "read", adapter(field));
  }

  private static String write(CodegenProperty field, boolean open) {
    String value = "value." + field.name + "()";
    if (open) {
      return call("openMap", quoted(field), value);
    }
    return field.isContainer
        ? call(field.isMap ? "map" : "list", quoted(field), adapter(field.items), value)
        : call("write", quoted(field), adapter(field), value);
  }

  private static String call(String method, String... arguments) {
    return method + "(" + String.join(", ", arguments) + ")";
  }

  private static String adapter(CodegenProperty value) {
    if (value.getRef() != null) {
      return value.complexType + "Adapter.INSTANCE";
    }
    if (value.isString) {
      return value.isPrimitiveType ? "PrimitiveAdapter.STRING" : "PrimitiveAdapter.TIMESTAMP";
    }
    if (value.isLong) {
      return "PrimitiveAdapter.INT64";
    }
    if (value.isInteger) {
      return "PrimitiveAdapter.INT32";
    }
    if (value.isBoolean) {
      return "PrimitiveAdapter.BOOLEAN";
    }
    return value.isDouble ? "PrimitiveAdapter.DOUBLE" : "PrimitiveAdapter.NUMBER";
  }

  private static String quoted(CodegenProperty field) {
    return '"' + field.baseName + '"';
  }
}
