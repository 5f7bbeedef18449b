package ai.autocalls.lead.spec.diff;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openapitools.openapidiff.core.OpenApiCompare;

/**
 * What openapi-diff calls incompatible, this comparison calls major; where it does not, there is a
 * reason. The other way round nothing is asked: of OpenAPI 3.1 that library sees neither types nor
 * enumerations nor null.
 */
class OpenapiDiffAgreementTest {
  /** Direction and kind of the changes in which the library is overruled, and why. */
  private static final Map<String, String> OVERRULED =
      Map.ofEntries(
          entry("request pattern-loosened", "what matched still matches"),
          entry("response pattern-tightened", "what a reader took, it still takes"),
          entry("request pattern-rewritten", "the same strings match"),
          entry("response pattern-rewritten", "the same strings match"),
          entry("request format-widened", "what was of the format still is"),
          entry("response format-narrowed", "what a reader took, it still takes"),
          entry("request bound-loosened", "what was within the bound still is"),
          entry("response bound-tightened", "what a reader took, it still takes"),
          entry("response became-required", "a reader may rely on more"),
          entry("response status-generalized", "the range or the default describes it"),
          entry("response status-narrowed", "fewer statuses come"),
          entry("both auth-removed", "a token that is sent all the same harms no one"),
          entry("both auth-widened", "the old credentials are still taken"),
          entry("both documentation-changed", "schemes have no case"),
          entry("request became-optional", "whoever sends it is still understood"),
          entry("request enum-opened", "the old values are still taken"),
          entry("response enum-closed", "a reader of any string takes the listed ones"),
          entry("response object-opened", "a reader skips members that it does not know"));

  /** Rows of two spellings of the same contract say nothing of what breaks. */
  private static Stream<ChangeTable.Row> changes() {
    return ChangeTable.all().filter(row -> !row.kind().equals("none"));
  }

  @TestFactory
  Stream<DynamicTest> whatTheLibraryCallsIncompatibleIsMajor() {
    return changes()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name(),
                    () -> {
                      SpecDiff ours = SpecDiff.between(pair.older(), pair.newer());
                      if (isIncompatible(pair.older(), pair.newer()) && ours.bump() != Bump.MAJOR) {
                        List<String> found =
                            ours.changes().stream()
                                .map(c -> c.direction().label() + " " + c.kind().id())
                                .toList();
                        assertThat(OVERRULED.keySet()).containsAnyElementsOf(found);
                      }
                    }));
  }

  @Test
  void everyOverrulingIsNeeded() {
    java.util.Set<String> needed = new java.util.HashSet<>();
    changes()
        .filter(pair -> isIncompatible(pair.older(), pair.newer()))
        .map(pair -> SpecDiff.between(pair.older(), pair.newer()))
        .filter(ours -> ours.bump() != Bump.MAJOR)
        .flatMap(ours -> ours.changes().stream())
        .forEach(c -> needed.add(c.direction().label() + " " + c.kind().id()));
    assertThat(needed).containsAll(OVERRULED.keySet());
  }

  @Test
  void theLibraryDoesNotSeeThatATypeChanged() {
    SpecDocument older = Documents.sending("properties: {value: {type: string}}");
    SpecDocument newer = Documents.sending("properties: {value: {type: integer}}");
    assertThat(OpenApiCompare.fromSpecifications(model(older), model(newer)).isUnchanged())
        .isTrue();
  }

  private static boolean isIncompatible(SpecDocument older, SpecDocument newer) {
    return OpenApiCompare.fromSpecifications(model(older), model(newer)).isIncompatible();
  }

  private static OpenAPI model(SpecDocument document) {
    return new OpenAPIV3Parser()
        .readContents(document.text(), null, new ParseOptions())
        .getOpenAPI();
  }
}
