package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bounds of a number. A bound is written as the pair of its value and whether that value itself
 * is left out, so that {@code exclusiveMinimum: 0}, OpenAPI 3.0's {@code minimum: 0} with {@code
 * exclusiveMinimum: true} and, of an integer, {@code minimum: 1} can be compared.
 */
final class NumericRange {
  /** Rounding a number to an integer writes all its digits. */
  private static final int MAX_DIGITS = 400;

  private final List<RawObject> schemas;
  private final Form form;
  private final Set<String> types;

  private record Bound(BigDecimal value, boolean exclusive) {}

  NumericRange(List<RawObject> schemas, Form form, Set<String> types) {
    this.schemas = schemas;
    this.form = form;
    this.types = types;
  }

  void run() {
    multiples();
    bound("minimum", "exclusiveMinimum", -1);
    bound("maximum", "exclusiveMaximum", 1);
  }

  /**
   * Which of two bounds leaves more room, as {@link #bound} writes them.
   *
   * @return above 0 when the second leaves more, below 0 when it leaves less
   */
  static int growth(String keyword, JsonNode was, JsonNode is) {
    int side = keyword.equals("maximum") ? 1 : -1;
    int byValue = is.get(0).decimalValue().compareTo(was.get(0).decimalValue()) * side;
    return byValue != 0
        ? byValue
        : Boolean.compare(was.get(1).booleanValue(), is.get(1).booleanValue());
  }

  static String shown(JsonNode bound) {
    return bound == null
        ? null
        : bound.get(0).asText() + (bound.get(1).booleanValue() ? " exclusive" : "");
  }

  private void bound(String keyword, String exclusiveKeyword, int side) {
    JsonNode narrowest = null;
    for (Bound bound : stated(keyword, exclusiveKeyword)) {
      JsonNode written = written(bound, side);
      if (narrowest == null || growth(keyword, narrowest, written) < 0) {
        narrowest = written;
      }
    }
    if (narrowest != null) {
      form.values().put(keyword, narrowest);
    }
  }

  private List<Bound> stated(String keyword, String exclusiveKeyword) {
    List<Bound> bounds = new ArrayList<>();
    for (RawObject schema : schemas) {
      boolean excluded = schema.takeFlag(exclusiveKeyword, false);
      if (schema.has(keyword) && schema.left().get(keyword).isNumber()) {
        bounds.add(new Bound(schema.take(keyword).decimalValue(), excluded));
      }
      if (schema.has(exclusiveKeyword) && schema.left().get(exclusiveKeyword).isNumber()) {
        bounds.add(new Bound(schema.take(exclusiveKeyword).decimalValue(), true));
      }
    }
    return bounds;
  }

  /** Of integers, the last one within the bound. */
  private JsonNode written(Bound bound, int side) {
    BigDecimal value = bound.value;
    boolean exclusive = bound.exclusive;
    if (!TypeSet.allowsFractions(types) && isWritable(value)) {
      BigDecimal inside = value.setScale(0, side < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
      boolean onBound = inside.compareTo(value) == 0;
      value = onBound && exclusive ? inside.subtract(BigDecimal.valueOf(side)) : inside;
      exclusive = false;
    }
    ArrayNode pair = JsonNodeFactory.instance.arrayNode();
    return pair.add(Canonical.number(value)).add(BooleanNode.valueOf(exclusive));
  }

  private static boolean isWritable(BigDecimal value) {
    return value.precision() - value.scale() < MAX_DIGITS && value.scale() < MAX_DIGITS;
  }

  /** Every number is a multiple of 1 that is an integer, so it is a matter of type. */
  private void multiples() {
    List<JsonNode> all = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has("multipleOf") && schema.left().get("multipleOf").isNumber()) {
        JsonNode multiple = schema.take("multipleOf");
        if (TypeSet.ofValue(multiple).equals("integer")) {
          types.remove("fraction");
        }
        if (multiple.decimalValue().compareTo(BigDecimal.ONE) != 0) {
          all.add(multiple);
        }
      }
    }
    if (!all.isEmpty()) {
      form.values().put("multipleOf", Canonical.set(all));
    }
  }
}
