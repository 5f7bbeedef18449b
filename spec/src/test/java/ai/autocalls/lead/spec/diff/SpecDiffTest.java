package ai.autocalls.lead.spec.diff;

import static ai.autocalls.lead.spec.diff.Bump.MAJOR;
import static ai.autocalls.lead.spec.diff.Bump.MINOR;
import static ai.autocalls.lead.spec.diff.Bump.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecDiffTest {
  @ParameterizedTest
  @MethodSource("ai.autocalls.lead.spec.diff.ChangeTable#all")
  void oneChangeIsFoundAsTheTableSays(ChangeTable.Row row) {
    SpecDiff diff = SpecDiff.between(row.older(), row.newer());

    assertThat(diff.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.element()).isEqualTo(row.element());
              assertThat(change.kind().id()).isEqualTo(row.kind());
              assertThat(change.bump()).isEqualTo(row.bump());
            });
    assertThat(diff.bump()).isEqualTo(row.bump());
  }

  @Test
  void theTableKnowsEveryKind() {
    Set<String> covered = ChangeTable.all().map(ChangeTable.Row::kind).collect(Collectors.toSet());
    // both have tests of their own, since each takes two edits
    covered.addAll(Set.of("auth-added", "operation-removed"));
    assertThat(Stream.of(ChangeKind.values()).map(ChangeKind::id)).allMatch(covered::contains);
  }

  @Test
  void aRenamedParameterIsOneGoneAndOneNew() {
    assertThat(
            SpecDiff.between(Documents.plain(), Documents.with("name: page,", "name: size,"))
                .changes())
        .extracting(change -> change.element() + " " + change.kind().id())
        .containsExactly(
            "parameter.query.page property-removed", "parameter.query.size property-added");
  }

  @Test
  void addedAuthAndRemovedOperationsAreTheReverse() {
    SpecDocument open = Documents.with("security:\n  - token: []\n", "");
    assertThat(SpecDiff.between(open, Documents.plain()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.AUTH_ADDED));

    SpecDocument two =
        Documents.with(
            "components:\n",
            "  /other:\n    get: {operationId: other, responses: {'200': {description: X}}}\ncomponents:\n");
    assertThat(SpecDiff.between(two, Documents.plain()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.OPERATION_REMOVED));
  }

  @Test
  void whatHasNoNameIsBreaking() {
    SpecDocument other =
        Documents.with(
            "requestBody: {content: {application/json: {schema: {type: string}}}}",
            "requestBody: {required: true, content: {application/xml: {schema: {type: string}}}}");
    assertThat(SpecDiff.between(Documents.plain(), other).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.UNCLASSIFIED));
  }

  @Test
  void theVersionAloneIsNoChange() {
    SpecDiff diff =
        SpecDiff.between(Documents.plain(), Documents.with("version: 1.0.0", "version: 2.0.0"));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.bump()).isEqualTo(Bump.NONE);
  }

  @Test
  void orderAndCommentsAreNoChange() {
    assertThat(
            SpecDiff.between(
                    Documents.sending("properties: {a: {type: string}, b: {}}"),
                    Documents.sending("properties: {b: {}, a: {type: string}} # as before"))
                .changes())
        .isEmpty();
  }

  @Test
  void breakingChangesComeFirst() {
    SpecDiff diff =
        SpecDiff.between(
            Documents.sending("properties: {a: {type: string}}"),
            Documents.sending("properties: {a: {type: integer, description: New.}, b: {}}"));
    assertThat(diff.changes()).extracting(Change::bump).containsExactly(MAJOR, MINOR, PATCH);
  }

  @Test
  void theRenamedFlagOfTheContractBreaks() {
    SpecDocument contract = SpecDocument.bundled();
    SpecDocument corrected =
        Documents.parse(contract.text().replace("allow_dupplicate:", "allow_duplicate:"));
    assertThat(SpecDiff.between(contract, corrected).changes().get(0))
        .isEqualTo(
            new Change(
                "request.allow_dupplicate",
                Direction.REQUEST,
                ChangeKind.PROPERTY_RENAMED,
                "allow_dupplicate",
                "allow_duplicate"));
  }

  @Test
  void theContractIsTheSameAsItself() {
    assertThat(SpecDiff.between(SpecDocument.bundled(), SpecDocument.bundled()).changes())
        .isEmpty();
  }
}
