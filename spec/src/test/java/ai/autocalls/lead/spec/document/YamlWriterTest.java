package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01 09:30:00",
        "200",
        "07",
        "1e3",
        "1:30",
        "yes",
        "no",
        "~",
        "null",
        "true",
        "",
        "+12025550123",
        "# no comment",
        "a: b",
        "- a",
        "'",
        "\"",
        "two\nlines",
        "trailing \nspace ",
        "tab\there",
        "\n",
        "%",
        "@",
        "é"
      })
  void aStringStaysAString(String text) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("key", text).put(text, "value");
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(YamlWriter.write(tree));
    assertThat(read).isEqualTo(java.util.Map.of("key", text, text, "value"));
  }

  @Test
  void theContractSurvivesTheRoundTrip() {
    SpecDocument spec = SpecDocument.bundled();
    String yaml = YamlWriter.write(spec.tree());
    assertThat(SpecDocument.parse("copy", yaml).tree().toString())
        .isEqualTo(spec.tree().toString());
    assertThat(yaml).doesNotContain("&id", "*id").contains("description: |");
  }
}
