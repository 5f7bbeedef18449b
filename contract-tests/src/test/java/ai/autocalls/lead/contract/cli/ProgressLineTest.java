package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();

  @Test
  void drawsOverOneLineOfATerminalWithoutWrapping() {
    ProgressLine line = new ProgressLine(new PrintWriter(err, true), true);
    for (int done = 0; done <= 1000; done++) {
      line.at(done, 1000, "generated case: secondary_contacts[].phone_number against its pattern");
    }

    List<String> drawn = List.of(err.toString().split("\r"));
    assertThat(drawn).hasSize(1002);
    assertThat(drawn.subList(1, 1001)).allMatch(one -> one.length() == 79);
    assertThat(drawn.get(1)).startsWith("[........................] 0/1000 generated");
    assertThat(drawn.get(501)).startsWith("[############............] 500/1000 gen");
    assertThat(drawn.get(1001)).startsWith("[########################] 1000/1000").endsWith("\n");
  }

  @Test
  void saysATenthALineElsewhere() {
    ProgressLine line = new ProgressLine(new PrintWriter(err, true), false);
    for (int done = 0; done <= 1000; done++) {
      line.at(done, 1000, "title");
    }

    assertThat(err.toString())
        .hasLineCount(11)
        .startsWith("0 of 1000 requests")
        .contains("500 of 1000 requests")
        .doesNotContain("\r", "title");
  }
}
