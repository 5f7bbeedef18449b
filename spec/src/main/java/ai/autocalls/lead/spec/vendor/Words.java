package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of {@code words.yaml}: what pages say in words rather than by their structure. */
final class Words {
  private static final Map<String, String> MEANINGS = new HashMap<>();
  private static final Map<String, List<Pattern>> BOUNDS = new LinkedHashMap<>();

  static {
    JsonNode tables = tables();
    for (Map.Entry<String, JsonNode> table : tables.properties()) {
      for (Map.Entry<String, JsonNode> entry : table.getValue().properties()) {
        String prefix = table.getKey() + " ";
        entry.getValue().forEach(w -> MEANINGS.put(prefix + w.asText(), entry.getKey()));
      }
    }
    for (Map.Entry<String, JsonNode> bound : tables.get("bounds").properties()) {
      List<Pattern> patterns = new ArrayList<>();
      bound.getValue().forEach(p -> patterns.add(Pattern.compile("(?i)" + p.asText())));
      BOUNDS.put(bound.getKey(), patterns);
    }
    tables.get("formats").forEach(format -> MEANINGS.put("formats " + format.asText(), "format"));
  }

  private Words() {}

  /** What a word means in one of the tables; null where the table does not have it. */
  static String meaning(String table, String word) {
    return MEANINGS.get(table + " " + word.toLowerCase(Locale.ROOT));
  }

  /** The bounds that a text states, by JSON Schema keyword; those of numbers only of numbers. */
  static Map<String, String> bounds(String text, String type) {
    boolean numeric = type == null || type.equals("integer") || type.equals("number");
    Map<String, String> found = new LinkedHashMap<>();
    BOUNDS.forEach(
        (keyword, patterns) -> {
          if (numeric || !keyword.endsWith("imum")) {
            patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(stated -> found.put(keyword, stated.group(1)));
          }
        });
    return found;
  }

  private static JsonNode tables() {
    try (InputStream in = Words.class.getResourceAsStream("words.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlTree.parse("words.yaml", text).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
