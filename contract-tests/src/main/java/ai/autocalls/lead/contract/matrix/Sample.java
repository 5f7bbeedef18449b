package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.model.LeadStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds values of the generated client's types, requests with every field that their builder has,
 * whichever those are, so that a field added to the contract needs no change here.
 */
final class Sample {
  private static final String PHONE = "+12025550123";

  private Sample() {}

  /**
   * Whether the builder refuses to build without a field.
   *
   * @param type the request's type, a record with a builder
   * @param element the field's name, such as {@code request.secondary_contacts[].phone_number}
   * @return null where the builder has nothing of that name, so that nothing is known
   */
  static Boolean requires(Class<?> type, String element) {
    String[] path = element.split("\\.");
    Class<?> owner = type;
    for (int i = 1; i < path.length - 1; i++) {
      RecordComponent component = component(owner, path[i].replace("[]", ""));
      if (component == null) {
        return null;
      }
      owner = (Class<?>) itemType(component.getGenericType());
    }
    RecordComponent field = component(owner, path[path.length - 1]);
    return field == null ? null : (Boolean) refusesWithout(owner, field, path[path.length - 1]);
  }

  private static boolean refusesWithout(Class<?> owner, RecordComponent field, String wireName) {
    try {
      build(owner, field.getName());
      return false;
    } catch (IllegalArgumentException refusal) {
      return refusal.getMessage().contains(wireName);
    }
  }

  private static Object build(Class<?> record, String without) {
    try {
      Object builder = record.getMethod("builder").invoke(null);
      for (RecordComponent component : record.getRecordComponents()) {
        Optional<Method> setter = setter(builder, component.getName());
        if (setter.isPresent() && !component.getName().equals(without)) {
          setter.get().invoke(builder, of(component.getGenericType()));
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(record + " cannot be built", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record + " has no builder as it should", e);
    }
  }

  /** None for what is not a field of the contract, such as additional fields. */
  private static Optional<Method> setter(Object builder, String name) {
    return Arrays.stream(builder.getClass().getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
        .findFirst();
  }

  /** A value of a type; of a request, one with every field. */
  static Object of(Type type) {
    if (type == String.class) {
      return PHONE;
    }
    if (type == long.class || type == Long.class) {
      return 7L;
    }
    if (type == int.class || type == Integer.class) {
      return 7;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 3, 1);
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? List.of(of(itemType(type)))
          : Map.of("customer_name", "Ada Example");
    }
    return type == LeadStatus.class ? LeadStatus.CREATED : build((Class<?>) type, "");
  }

  private static Type itemType(Type type) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
  }

  /** The component of a wire name: {@code phone_number} is {@code phoneNumber}; null for none. */
  private static RecordComponent component(Class<?> record, String wireName) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getName().equalsIgnoreCase(wireName.replace("_", "")))
        .findFirst()
        .orElse(null);
  }
}
