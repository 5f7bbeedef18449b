package ai.autocalls.lead.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.lint.rules.Severity;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsOutputTest {
  private static final List<Finding> TWO =
      List.of(
          new Finding("a-rule", Severity.ERROR, "/info", 2, 1, "Wrong.", "It hurts.", "Mend it."),
          new Finding("b-rule", Severity.WARNING, "/x~1y/0", 9, 5, "Poor.", "It bores.", "Add."),
          new Finding("a-rule", Severity.ERROR, "", 3, 4, "Also.", "It hurts.", "Mend too."));

  @Test
  void textGroupsByRuleAndConcludes() {
    assertThat(FindingsText.render("a.yaml", TWO, FindingsText.Style.PLAIN))
        .isEqualTo(
            """
            error a-rule
              why: It hurts.
              a.yaml:2:1 Wrong.
                fix: Mend it.
              a.yaml:3:4 Also.
                fix: Mend too.

            warning b-rule
              why: It bores.
              a.yaml:9:5 Poor.
                fix: Add.

            a.yaml: 2 errors, 1 warning
            """);
  }

  @Test
  void textWithoutFindingsIsOneLine() {
    assertThat(FindingsText.render("a.yaml", List.of(), FindingsText.Style.PLAIN))
        .isEqualTo("a.yaml: no findings\n");
  }

  @Test
  void colourSetsOffTheSeverityOnly() {
    assertThat(FindingsText.render("a.yaml", TWO, FindingsText.Style.COLOURED))
        .contains("\u001b[31merror\u001b[0m a-rule", "\u001b[33mwarning\u001b[0m b-rule");
  }

  @Test
  void jsonHasTheEightKeys() {
    assertThat(FindingsJson.render(TWO.subList(1, 2)).replaceAll("\\s*\\R\\s*", ""))
        .isEqualTo(
            "{\"findings\" : [ {\"rule\" : \"b-rule\",\"severity\" : \"warning\",\"pointer\" : \"/x~1y/0\","
                + "\"line\" : 9,\"column\" : 5,\"message\" : \"Poor.\",\"why\" : \"It bores.\",\"fix\" : \"Add.\"} ]}");
  }

  @Test
  void sarifSatisfiesItsSchema() throws IOException {
    for (String file : List.of("spec/a b.yaml", "/tmp/ü.yaml")) {
      assertThat(sarifSchema().validate(FindingsSarif.render(file, TWO, "1.0.0"), InputFormat.JSON))
          .isEmpty();
    }
    assertThat(sarifSchema().validate(FindingsSarif.render("a", List.of(), "1"), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() throws IOException {
    String broken =
        FindingsSarif.render("a", TWO, "1").replace("\"startLine\" : 2", "\"startLine\" : 0");
    assertThat(sarifSchema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifKeepsRelativeNamesRelativeAndEncodesThem() {
    assertThat(FindingsSarif.render("spec/a b.yaml", TWO, "1"))
        .contains("\"uri\" : \"spec/a%20b.yaml\"");
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream in =
        FindingsOutputTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(in, InputFormat.JSON);
    }
  }
}
