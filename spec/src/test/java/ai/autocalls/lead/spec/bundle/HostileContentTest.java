package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Texts of the contract and names of brands are data: none of it becomes markup. */
class HostileContentTest {
  private static final String HOSTILE =
      "</script><!--<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1))"
          + " \" & '";

  private final PartnerBundle bundle = bundle();

  @Test
  void thePlainPageShowsMarkupAsText() {
    Document page = Jsoup.parse(Sources.text(bundle, "docs/reference.html"));
    assertThat(page.select("img, [onerror], [href^=javascript]")).isEmpty();
    assertThat(page.select("script")).as("our own").hasSize(1);
    assertThat(page.selectFirst("[id=request.phone_number]").text()).contains("<img src=x");
    assertThat(page.title()).contains("<b>\"Bold\" & Sons</b>");
    assertThat(page.selectFirst("#samples").text()).contains("<b>code</b>");
  }

  private static PartnerBundle bundle() {
    String url = "https://app.autocalls.ai/api";
    ObjectNode tree = Sources.servedBy(url, url + "/2").tree().deepCopy();
    ((ObjectNode) tree.get("info")).put("description", HOSTILE);
    ((ObjectNode) tree.at("/components/schemas/CreateLeadRequest/properties/phone_number"))
        .put("description", HOSTILE)
        .put("pattern", HOSTILE)
        .put("x-evidence-source", HOSTILE);
    BundleSource source = Sources.of(SpecDocument.parse("hostile.yaml", tree.toString()));
    return PartnerBundle.of(
        new BundleSource(
            source.spec(),
            HOSTILE,
            Map.of(
                "createLead",
                List.of(new CodeSample("<i>x</i>", "<i>x</i>", "x.sh", "<b>code</b> " + url))),
            source.previous()),
        new Partner("bold", "<b>\"Bold\" & Sons</b>", url, "javascript:alert(1)"));
  }
}
