package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
  @Test
  void readsAsJsonWhatYamlParsersRefuse() {
    String key = "k".repeat(2_000);
    YamlTree tree =
        YamlTree.parse(
            "a.json", "{\n  \"url\":\t\"https:\\/\\/x\",\n  \"" + key + "\": [1.50, true]}");

    assertThat(tree.root().path("url").asText()).isEqualTo("https://x");
    assertThat(tree.root().path(key).toString()).isEqualTo("[1.50,true]");
    assertThat(tree.position("/url")).isEqualTo(new SourcePosition(2, 3));
    assertThat(tree.position("/" + key + "/1")).isEqualTo(new SourcePosition(3, 2_014));
  }

  @Test
  void jsonAndYamlAreTheSameTreeAtTheSamePlaces() {
    String text = "{\"a\": {\"b\": [null, \"x\", 7, -1.5e3, {\"c\": false}]},\n \"a/b\": \"\"}";
    YamlTree json = YamlTree.parse("a.json", text);
    YamlTree yaml = YamlTree.parse("a.yaml", "# not JSON, for its comment\n" + text);

    assertThat(json.root()).isEqualTo(yaml.root());
    for (String pointer : List.of("", "/a", "/a/b", "/a/b/1", "/a/b/4/c", "/a~1b")) {
      SourcePosition below = yaml.position(pointer);
      assertThat(json.position(pointer))
          .as(pointer)
          .isEqualTo(new SourcePosition(below.line() - 1, below.column()));
    }
  }

  @Test
  void keyGivenTwiceIsKnownInEitherForm() {
    assertThat(YamlTree.parse("a", "{\"a\": 1, \"a\": 2}").duplicateKeys()).containsExactly("/a");
    assertThat(YamlTree.parse("a", "a: 1\na: 2").duplicateKeys()).containsExactly("/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: !include b.yaml", "a: !!binary aGk=", "!!set {a, b}", "a: !x {}"})
  void tagThatJsonCannotHoldIsASyntaxErrorAtItsPlace(String text) {
    assertThatThrownBy(() -> YamlTree.parse("a.yaml", text))
        .isInstanceOfSatisfying(
            DocumentSyntaxException.class,
            e -> {
              assertThat(e.problem()).startsWith("the tag ");
              assertThat(e.position().line()).isOne();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5000", "1e-5000", "{\"a\": 1e99999}"})
  void numberOutOfRangeIsRefused(String number) {
    assertThatThrownBy(() -> YamlTree.parse("a", "{\"a\": [" + number + "]}"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("out of range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- "})
  void whatNestsWithoutEndIsOneLine(String open) {
    assertThatThrownBy(() -> YamlTree.parse("a", open.repeat(100_000)))
        .isInstanceOf(UnreadableInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains("100"));
  }

  @Test
  void longKeysThatNestAreRefusedBeforeTheyFillTheMemory() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      text.append("{\"").append("k".repeat(20_000)).append("\":");
    }
    text.append("[").append("0,".repeat(100_000)).append("0]").append("}".repeat(90));
    assertThatThrownBy(() -> YamlTree.parse("a.json", text.toString()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("long keys");
  }

  @Test
  void moreValuesThanAnyDocumentHasAreRefused() {
    for (String text :
        List.of("[" + "0,".repeat(600_000) + "0]", "{\"a\":[" + "0,".repeat(600_000) + "0]}")) {
      assertThatThrownBy(() -> YamlTree.parse("a", text))
          .isInstanceOf(UnreadableInputException.class)
          .hasMessageContaining("250,000");
    }
  }
}
