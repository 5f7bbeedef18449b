package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import org.junit.jupiter.api.Test;

class LargeDocumentTest {
  private static final int OPERATIONS = 500;

  /** Each operation leads to every schema, so a report for each would be 250,000 findings. */
  @Test
  void whatEveryOperationSharesIsNotReportedForEach() {
    SpecDiff diff = SpecDiff.between(ring("a", 5), ring("b", 6));
    assertThat(diff.bump()).isEqualTo(Bump.MAJOR);
    assertThat(diff.changes()).hasSizeBetween(2 * OPERATIONS, 20_000);
  }

  private static SpecDocument ring(String name, int bound) {
    StringBuilder text =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\npaths:\n");
    for (int i = 0; i < OPERATIONS; i++) {
      text.append(
          """
            /p%d:
              post:
                operationId: op%d%s
                requestBody:
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/S%d'}
                responses:
                  '200': {description: Done.}
          """
              .formatted(i, i, name, i));
    }
    text.append("components:\n  schemas:\n");
    for (int i = 0; i < OPERATIONS; i++) {
      text.append(
          """
              S%d:
                type: object
                properties:
                  x%d: {type: string, maxLength: %d}
                  next: {$ref: '#/components/schemas/S%d'}
          """
              .formatted(i, i, bound, (i + 1) % OPERATIONS));
    }
    return SpecDocument.parse("ring", text.toString());
  }
}
