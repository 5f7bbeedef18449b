package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MatrixHtmlTest {
  private static final ContractElement PHONE =
      new ContractElement("request.phone_number", "string", true);
  private static final ContractElement NESTED =
      new ContractElement("request.secondary_contacts[].phone_number", "string", true);

  @Test
  void everyCellLeadsToItsEvidence() {
    Document page = page(List.of(PHONE, NESTED), List.of(PHONE));

    assertThat(page.select("td a")).hasSize(4);
    for (Element link : page.select("td a")) {
      Element evidence = page.getElementById(link.attr("href").substring(1));
      assertThat(evidence).as(link.attr("href")).isNotNull();
      assertThat(evidence.text()).contains(link.text());
    }
  }

  @Test
  void whatDriftsIsListedFirst() {
    Document page = page(List.of(PHONE, NESTED), List.of(PHONE));

    assertThat(page.title()).isEqualTo("Sync matrix: 1 of 2 elements in sync, 1 drift");
    assertThat(page.select("#drift li").eachText())
        .containsExactly(NESTED.name() + ": pact does not state " + NESTED.name() + ", spec does");
  }

  @Test
  void nothingIsListedWhereNothingDrifts() {
    Document page = page(List.of(PHONE), List.of(PHONE));

    assertThat(page.select("#drift")).isEmpty();
    assertThat(page.select(".verdict").text()).isEqualTo("1 of 1 elements in sync, 0 drift");
  }

  @Test
  void evidenceNamesTheSourceThePlaceAndTheStatement() {
    Document page = page(List.of(PHONE), List.of(PHONE));

    assertThat(page.select("#sources").text()).contains("spec.yaml: the contract");
    assertThat(page.getElementById("spec-request.phone_number").text())
        .isEqualTo("spec yes string, required (line 12)");
  }

  @Test
  void nothingThatASourceStatesBecomesMarkup() {
    ContractElement hostile = new ContractElement("request.<img src=x>", "<script>", true);

    Document page = page(List.of(PHONE, hostile), List.of(PHONE, hostile));

    assertThat(page.select("img, script")).isEmpty();
    assertThat(page.text()).contains("request.<img src=x>");
  }

  @Test
  void asksForNothingFromTheNetwork() {
    Document page = page(List.of(PHONE), List.of(PHONE));

    assertThat(page.select("[src], link, script, iframe")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  private static Document page(List<ContractElement> spec, List<ContractElement> pact) {
    Map<Source, Statements> statements = new EnumMap<>(Source.class);
    statements.put(
        Source.SPEC,
        new Statements("spec.yaml: the contract", spec, Map.of(PHONE.name(), "line 12")));
    statements.put(Source.PACT, Statements.of("pact.json: the interactions", pact));
    return Jsoup.parse(
        MatrixHtml.write(SyncMatrix.compare(statements, NotApplicable.none()), statements));
  }
}
