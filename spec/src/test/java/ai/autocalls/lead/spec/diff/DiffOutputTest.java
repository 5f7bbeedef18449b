package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffOutputTest {
  private static final SpecDiff DIFF =
      new SpecDiff(
          "1.0.0",
          "1.0.1",
          List.of("POST /a"),
          List.of(
              new Change(
                  "POST /a",
                  "request.a",
                  Direction.REQUEST,
                  ChangeKind.PATTERN_CHANGED,
                  "^`a*$",
                  "^b$"),
              new Change(
                  "POST /a",
                  "response.b",
                  Direction.RESPONSE,
                  ChangeKind.PROPERTY_ADDED,
                  null,
                  "b"),
              new Change(
                  "POST /a",
                  "operation",
                  Direction.BOTH,
                  ChangeKind.DOCUMENTATION_CHANGED,
                  "summary: one\ntwo",
                  "summary: three")));

  @Test
  void textIsOneLineAChangeAndASummary() {
    assertThat(DiffText.render(DIFF))
        .isEqualTo(
            """
            major request.a pattern-changed (request): ^`a*$ → ^b$; some old values are not covered by the new pattern
            minor response.b property-added (response): now b; optional to send; readers skip what they do not know
            patch operation documentation-changed (both): summary: one two → summary: three; the contract is the same; its description changed
            3 changes from 1.0.0 to 1.0.1; bump: major
            """);
  }

  @Test
  void jsonHasTheNamedKeys() throws IOException {
    JsonNode root = new ObjectMapper().readTree(DiffJson.render(DIFF));
    assertThat(names(root)).containsExactly("bump", "changes");
    assertThat(root.path("bump").asText()).isEqualTo("major");
    JsonNode added = root.path("changes").path(1);
    assertThat(names(added))
        .containsExactly("operation", "element", "direction", "kind", "bump", "old", "new");
    assertThat(added.path("operation").asText()).isEqualTo("POST /a");
    assertThat(added.path("element").asText()).isEqualTo("response.b");
    assertThat(added.path("direction").asText()).isEqualTo("response");
    assertThat(added.path("kind").asText()).isEqualTo("property-added");
    assertThat(added.path("bump").asText()).isEqualTo("minor");
    assertThat(added.path("old").isNull()).isTrue();
    assertThat(added.path("new").asText()).isEqualTo("b");
  }

  private static final SpecDiff SEVERAL =
      new SpecDiff(
          "1.0.0",
          "1.0.1",
          List.of("POST /a", "GET /b"),
          List.of(
              change("POST /a", "request", ChangeKind.BODY_REMOVED),
              change("GET /b", "request", ChangeKind.BODY_REMOVED),
              change("POST /a", "tags", ChangeKind.TAGS_CHANGED),
              change(null, "info.title", ChangeKind.DOCUMENTATION_CHANGED)));

  private static Change change(String operation, String element, ChangeKind kind) {
    return new Change(operation, element, Direction.BOTH, kind, "x", null);
  }

  @Test
  void textIsGroupedByOperationWhereThereAreSeveral() {
    assertThat(DiffText.render(SEVERAL))
        .isEqualTo(
            """
            patch info.title documentation-changed (both): was x; the contract is the same; its description changed
            GET /b:
            major request body-removed (both): was x; clients that send it fail
            POST /a:
            major request body-removed (both): was x; clients that send it fail
            patch tags tags-changed (both): was x; tags group operations; what is sent stays the same
            4 changes from 1.0.0 to 1.0.1; bump: major
            """);
  }

  @Test
  void markdownIsGroupedByOperationWhereThereAreSeveral() {
    assertThat(DiffMarkdown.render(SEVERAL))
        .isEqualTo(
            """
            ## 1.0.1

            ### Breaking

            `GET /b`

            - `request` (both) body removed: `` was x ``. Clients that send it fail.

            `POST /a`

            - `request` (both) body removed: `` was x ``. Clients that send it fail.

            ### Wording and evidence

            - `info.title` (both) documentation changed: `` was x ``. The contract is the same; its description changed.

            `POST /a`

            - `tags` (both) tags changed: `` was x ``. Tags group operations; what is sent stays the same.
            """);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void markdownIsASectionOfAChangelogWithBreakingChangesFirst() {
    assertThat(DiffMarkdown.render(DIFF))
        .isEqualTo(
            """
            ## 1.0.1

            ### Breaking

            - `request.a` (request) pattern changed: `` ^`a*$ → ^b$ ``. Some old values are not covered by the new pattern.

            ### Compatible

            - `response.b` (response) property added: `` now b ``. Optional to send; readers skip what they do not know.

            ### Wording and evidence

            - `operation` (both) documentation changed: `` summary: one two → summary: three ``. The contract is the same; its description changed.
            """);
  }

  @Test
  void markdownWithoutChangesSaysSo() {
    assertThat(DiffMarkdown.render(new SpecDiff("1.0.0", "1.0.1", List.of("POST /a"), List.of())))
        .isEqualTo("## 1.0.1\n\nThe contract is that of 1.0.0.\n");
  }
}
