package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class MovedOperationTest {
  @Test
  void anOperationAtAnotherPathIsComparedWithItself() {
    SpecDiff diff =
        SpecDiff.between(
            Documents.with("page., schema: {type: integer}", "page., schema: {type: string}"),
            Documents.with("/thing:", "/item:"));

    assertThat(diff.changes())
        .extracting(Change::element, Change::kind)
        .containsExactly(
            tuple("path", ChangeKind.PATH_CHANGED),
            tuple("request.query.page", ChangeKind.TYPE_CHANGED));
  }
}
