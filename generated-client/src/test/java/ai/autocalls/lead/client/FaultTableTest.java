package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of failures is what the tests of failures expect. */
class FaultTableTest {
  private static final Path README = Path.of("README.md");
  private static final Path JAVADOC =
      Path.of("src/main/java/ai/autocalls/lead/client/Delivery.java");

  private static List<Map<String, String>> deliveries() {
    return FaultTable.under(FaultTable.FAULTS, "## Deliveries");
  }

  private static String name(Map<String, String> row) {
    return row.get("delivery").replace("`", "");
  }

  @Test
  void everyDeliveryHasARow() {
    assertThat(deliveries())
        .extracting(FaultTableTest::name)
        .containsExactly(Stream.of(Delivery.values()).map(Delivery::name).toArray(String[]::new));
  }

  @Test
  void theReadmeSaysTheSame() {
    List<Map<String, String>> readme = FaultTable.under(README, "## When a call fails");
    assertThat(readme).hasSameSizeAs(deliveries());
    for (int i = 0; i < readme.size(); i++) {
      Map<String, String> row = readme.get(i);
      Map<String, String> fact = deliveries().get(i);
      assertThat(row.get("`delivery()`")).isEqualTo(fact.get("delivery"));
      assertThat(row.get("may the person be called?"))
          .isEqualTo(fact.get("may the person be called?"));
      assertThat(row.get("what to do")).isEqualTo(fact.get("what to do"));
    }
  }

  @Test
  void theJavadocSaysTheSame() throws IOException {
    List<String> rows =
        Files.readString(JAVADOC)
            .lines()
            .filter(line -> line.contains("<tr><td>"))
            .map(
                line ->
                    line.replaceAll(".*<tr><td>\\{@link #(\\w+)}", "$1")
                        .replaceAll("</td></tr>.*", "")
                        .replaceAll("</td><td>", " | "))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            deliveries().stream()
                .map(
                    row ->
                        (name(row)
                                + " | "
                                + row.values().stream().skip(1).collect(Collectors.joining(" | ")))
                            .replace("**", ""))
                .toList());
  }

  /** The README's table of exceptions names every delivery with which a fault is reported. */
  @Test
  void theReadmeNamesEveryDeliveryOfEachException() throws IOException {
    List<String> lines =
        Files.readAllLines(README).stream().filter(line -> line.startsWith("| `")).toList();
    for (Map<String, String> fault :
        FaultTable.under(FaultTable.FAULTS, "## Between client and provider")) {
      if (fault.get("delivery").equals("-")) {
        continue;
      }
      Set<String> said =
          lines.stream()
              .filter(line -> line.contains("`" + fault.get("exception") + "Exception`"))
              .flatMap(
                  line ->
                      Stream.of(Delivery.values())
                          .map(Delivery::name)
                          .filter(delivery -> line.contains("`" + delivery + "`")))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(said).as(fault.get("what happens")).contains(fault.get("delivery"));
    }
  }
}
