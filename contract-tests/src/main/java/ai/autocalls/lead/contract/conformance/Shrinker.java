package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for a smaller request that fails in the same way, by leaving parts out and shortening text.
 * Each try is a request, so a live run does not shrink.
 */
final class Shrinker {
  private static final int MAX_TRIES = 60;

  private final GeneratedJudge judge;
  private final Target target;
  private final ProviderConnection connection;

  Shrinker(GeneratedJudge judge, Target target, ProviderConnection connection) {
    this.judge = judge;
    this.target = target;
    this.connection = connection;
  }

  /** The failure with the smallest request that was found. */
  Verdict shrink(String id, GeneratedCase one, Verdict failure) {
    if (target.isLive() || !one.request().json().isObject()) {
      return failure;
    }
    boolean allowed = judge.allows(one.request().json());
    Verdict smallest = failure;
    ObjectNode body = (ObjectNode) one.request().json();
    int tries = 0;
    boolean smaller = true;
    while (smaller && tries < MAX_TRIES) {
      smaller = false;
      for (ObjectNode candidate : smaller(body)) {
        if (judge.allows(candidate) != allowed || mayMeetAnotherLead(candidate)) {
          continue;
        }
        if (++tries > MAX_TRIES) {
          break;
        }
        Optional<Verdict> same = attempt(id, one, candidate);
        if (same.isPresent()) {
          smallest = same.get();
          body = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private Optional<Verdict> attempt(String id, GeneratedCase one, ObjectNode candidate) {
    ObjectNode fresh = candidate.deepCopy();
    JsonNode number = fresh.path("phone_number");
    if (number.isTextual() && target.isFresh(number.textValue())) {
      fresh.put("phone_number", target.another(number.textValue()));
    }
    ProbeRequest request = one.request().withBody(ExactJson.bytes(fresh));
    GeneratedCase smaller =
        new GeneratedCase(one.number(), one.title(), request, one.valid(), one.settled());
    Exchange exchange = connection.send(request, "shrinking case " + one.number());
    return Optional.ofNullable(judge.failures(smaller, exchange).get(id));
  }

  /** A refused duplicate would look like the failure that is being shrunk. */
  private boolean mayMeetAnotherLead(ObjectNode body) {
    String number = body.path("phone_number").asText();
    return number.matches("\\+[0-9]+")
        && !target.isFresh(number)
        && !body.path("allow_dupplicate").asBoolean(false);
  }

  /** Every body with one part less, the largest parts first. */
  private static List<ObjectNode> smaller(ObjectNode body) {
    return variants(body).map(ObjectNode.class::cast).collect(Collectors.toList());
  }

  private static java.util.stream.Stream<JsonNode> variants(JsonNode value) {
    List<JsonNode> variants = new ArrayList<>();
    if (value instanceof ObjectNode object) {
      List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
      names.forEach(name -> variants.add(object.deepCopy().without(name)));
      for (String name : names) {
        variants(object.get(name))
            .forEach(smaller -> variants.add(object.deepCopy().set(name, smaller)));
      }
    } else if (value instanceof ArrayNode array) {
      IntStream.range(0, array.size())
          .forEach(
              i -> {
                ArrayNode without = array.deepCopy();
                without.remove(i);
                variants.add(without);
              });
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        variants(array.get(i))
            .forEach(
                smaller -> {
                  ArrayNode changed = array.deepCopy();
                  changed.set(index, smaller);
                  variants.add(changed);
                });
      }
    } else if (value.isTextual() && value.textValue().length() > 1) {
      String text = value.textValue();
      int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      variants.add(TextNode.valueOf(text.substring(0, half)));
      variants.add(TextNode.valueOf(text.substring(half)));
    }
    return variants.stream();
  }
}
