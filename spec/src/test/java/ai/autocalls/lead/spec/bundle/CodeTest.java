package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.bundle.Code.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
  @Test
  void noCharacterOfASampleIsLost() {
    List<CodeSample> samples =
        CodeSample.in(Path.of("src/main/samples")).values().stream().flatMap(List::stream).toList();
    for (CodeSample sample : samples) {
      assertThat(
              sample.highlighted().parts().stream().map(Part::text).collect(Collectors.joining()))
          .isEqualTo(sample.code().strip());
      assertThat(sample.highlighted().parts())
          .as(sample.file())
          .extracting(Part::style)
          .contains("comment", "string", "keyword", "number");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.json | {\"a\": \"b\"} | key | \"a\"",
        "x.json | {\"a\": \"b\"} | string | \"b\"",
        "x.json | {\"a\": \"https://x\"} | string | \"https://x\"",
        "x.py | x = 1 # why | comment | # why",
        "x.sh | echo \"#no\" | string | \"#no\"",
        "x.java | x = 7; // \"why\" | comment | // \"why\"",
        "x.cs | var x = @\"a\"\"b\"; | string | @\"a\"\"b\"",
        "x.mjs | `a ${b}` | string | `a ${b}`",
      })
  void codeIsCutIntoParts(String file, String code, String style, String text) {
    assertThat(Code.of(file, code).parts()).contains(new Part(style, text));
  }
}
