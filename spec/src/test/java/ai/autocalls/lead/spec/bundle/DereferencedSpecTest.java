package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DereferencedSpecTest {
  @Test
  void whatStandsBesideAReferenceReplacesTheTargetsOwn() {
    SpecDocument spec =
        SpecDocument.parse(
            "test.yaml",
            """
            a: {$ref: '#/b', description: mine, x-mark: true}
            b: {$ref: '#/c'}
            c: {type: string, description: theirs}
            """);
    assertThat(DereferencedSpec.of(spec).get("a").toString())
        .isEqualTo("{\"type\":\"string\",\"description\":\"mine\",\"x-mark\":true}");
  }

  @Test
  void theSameTargetMayBeNamedTwice() {
    SpecDocument spec = SpecDocument.parse("test.yaml", "[{$ref: '#/2'}, {$ref: '#/2'}, {a: 1}]");
    assertThat(DereferencedSpec.of(spec).toString()).isEqualTo("[{\"a\":1},{\"a\":1},{\"a\":1}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: {b: {$ref: '#/a'}}}",
        "{a: {$ref: '#/b'}, b: {$ref: '#/a'}}",
        "{a: {$ref: '#/missing'}}",
        "{a: {$ref: 'other.yaml#/b'}}",
        "{a: {$ref: '#/b'}, b: text}"
      })
  void aReferenceThatCannotBeReplacedIsNamed(String yaml) {
    assertThatThrownBy(() -> DereferencedSpec.of(SpecDocument.parse("test.yaml", yaml)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("test.yaml refers");
  }
}
