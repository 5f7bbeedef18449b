package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds of a number. A bound is written as the pair of its value and whether that value itself
 * is left out, so that {@code exclusiveMinimum: 0}, OpenAPI 3.0's {@code minimum: 0} with {@code
 * exclusiveMinimum: true} and, of an integer, {@code minimum: 1} can be compared.
 */
final class NumericRange {
  /** Rounding a number to an integer writes all its digits. */
  private static final int MAX_DIGITS = 400;

  private NumericRange() {}

  static void into(SchemaMerge merge) {
    List<JsonNode> multiples = merge.take("multipleOf", JsonNode::isNumber);
    // Every number is a multiple of 1 that is an integer, so it is a matter of type.
    if (multiples.stream().anyMatch(multiple -> TypeSet.ofValue(multiple).equals("integer"))) {
      merge.types().remove("fraction");
    }
    merge.add(
        "multipleOf",
        multiples.stream().filter(m -> m.decimalValue().compareTo(BigDecimal.ONE) != 0).toList());
    bound(merge, "minimum", "exclusiveMinimum");
    bound(merge, "maximum", "exclusiveMaximum");
  }

  /**
   * Which of two bounds leaves more room, as {@link #bound} writes them.
   *
   * @return above 0 when the second leaves more, below 0 when it leaves less
   */
  static int growth(String keyword, JsonNode was, JsonNode is) {
    int byValue = is.get(0).decimalValue().compareTo(was.get(0).decimalValue()) * side(keyword);
    return byValue != 0
        ? byValue
        : Boolean.compare(was.get(1).booleanValue(), is.get(1).booleanValue());
  }

  private static int side(String keyword) {
    return keyword.equals("maximum") ? 1 : -1;
  }

  static String shown(JsonNode bound) {
    return bound == null
        ? null
        : bound.get(0).asText() + (bound.get(1).booleanValue() ? " exclusive" : "");
  }

  private static void bound(SchemaMerge merge, String keyword, String exclusiveKeyword) {
    boolean integers = !TypeSet.allowsFractions(merge.types());
    List<JsonNode> bounds = new ArrayList<>();
    for (RawObject schema : merge.schemas()) {
      boolean excluded = schema.takeFlag(exclusiveKeyword, false);
      if (schema.has(keyword) && schema.left().get(keyword).isNumber()) {
        bounds.add(written(schema.take(keyword).decimalValue(), excluded, integers, side(keyword)));
      }
      if (schema.has(exclusiveKeyword) && schema.left().get(exclusiveKeyword).isNumber()) {
        BigDecimal value = schema.take(exclusiveKeyword).decimalValue();
        bounds.add(written(value, true, integers, side(keyword)));
      }
    }
    bounds.stream()
        .min((one, other) -> growth(keyword, other, one))
        .ifPresent(narrowest -> merge.form().values().put(keyword, narrowest));
  }

  /** Of integers, the last one within the bound. */
  private static JsonNode written(BigDecimal value, boolean exclusive, boolean integers, int side) {
    BigDecimal bound = value;
    boolean isWritable =
        value.precision() - value.scale() < MAX_DIGITS && value.scale() < MAX_DIGITS;
    if (integers && isWritable) {
      bound = value.setScale(0, side < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
      if (exclusive && bound.compareTo(value) == 0) {
        bound = bound.subtract(BigDecimal.valueOf(side));
      }
    }
    return JsonNodeFactory.instance
        .arrayNode()
        .add(Canonical.number(bound))
        .add(exclusive && !(integers && isWritable));
  }
}
