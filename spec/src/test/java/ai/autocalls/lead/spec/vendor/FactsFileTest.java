package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  @Test
  void readsBackWhatItWrote() {
    Facts page = Fixtures.facts(Fixtures.text("in-sync/rendered.txt"));
    Path file = folder.resolve("new/facts.yaml");

    new FactsFile("https://docs.example/page", DAY, page).write(file);

    FactsFile read = FactsFile.read(file);
    assertThat(read.source()).isEqualTo("https://docs.example/page");
    assertThat(read.retrieved()).isEqualTo(DAY);
    assertThat(read.facts().elements()).isEqualTo(page.elements());
    assertThat(read.facts().fields()).isEqualTo(page.fields());
    assertThat(read.facts().requestExample()).isEqualTo(page.requestExample());
    assertThat(read.facts().responseExample()).isEqualTo(page.responseExample());
  }

  @Test
  void writesTheSameBytesForTheSameFactsAndLeavesNothingElse() throws IOException {
    Facts page = Fixtures.facts(Fixtures.text("in-sync/rendered.txt"));
    Path file = folder.resolve("facts.yaml");
    new FactsFile("https://docs.example/page", DAY, page).write(file);
    byte[] first = Files.readAllBytes(file);

    new FactsFile("https://docs.example/page", DAY, page).write(file);

    assertThat(file).hasBinaryContent(first);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void keepsNoSentenceOfThePage() throws IOException {
    Facts page = Fixtures.facts(Fixtures.text("in-sync/rendered.txt"));
    Path file = folder.resolve("facts.yaml");

    new FactsFile("https://docs.example/page", DAY, page).write(file);

    assertThat(Files.readString(file)).doesNotContain("Whom to ring", "somebody", "people");
  }

  @Test
  void leavesOutAnExampleThatIsNotJson() {
    Facts page = Fixtures.facts("phone_number string required\n\n{\"message\": oops}\n");
    Path file = folder.resolve("facts.yaml");

    new FactsFile("https://docs.example/page", DAY, page).write(file);

    assertThat(page.responseExample().isNull()).isTrue();
    assertThat(FactsFile.read(file).facts().responseExample().isMissingNode()).isTrue();
  }

  @Test
  void takesANameAloneForAField() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("facts.yaml"),
            "source: x\nretrieved: '2026-11-22'\nresponse: {message: }\nexamples: {request: }\n");

    assertThat(FactsFile.read(file).facts().elements())
        .containsExactly(new ContractElement("response.message", null, null));
    assertThat(FactsFile.read(file).facts().requestExample().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just text",
        "source: [",
        "retrieved: '2026-11-22'",
        "source: x\nretrieved: '22 November'",
        "source: x\nretrieved: '2026-11-22'\nexamples:\n  request: '{'"
      })
  void refusesWhatIsNoFactsFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), text);

    assertThatThrownBy(() -> FactsFile.read(file))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("facts.yaml is not a facts file");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> FactsFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("none.yaml does not exist");
  }
}
